import { openForm } from '../flows/acts/open-form.ts'
import { sentence } from '../flows/screens/blocks.ts'
import type { Programme } from '../flows/model/act-context.ts'
import type { Inbox } from '../ports/inbox.ts'
import type { Proposals } from '../ports/proposals.ts'
import { Unavailable } from '../ports/inbox.ts'
import { wordsIn } from '../text/words.ts'

/** Answers a press that opens a form, from the proposal as it is now. */
export function asker(parts: {
  readonly proposals: Proposals
  readonly programme: Programme
  readonly now: () => string
}): Inbox['form'] {
  return async ({ tenant, place, actor, press }) => {
    const loaded = await parts.proposals.findById(tenant, press.proposal).catch((error: unknown) => {
      throw new Unavailable('the proposal could not be read', { cause: error })
    })
    if (loaded === null) {
      return { refusal: sentence(actor.language, wordsIn(actor.language).refusals.noProposal(press.proposal)) }
    }
    const event = { type: 'pressed', ...press } as const
    const envelope = { id: '', at: parts.now(), tenant, place, actor, event }
    return openForm(
      { ...parts.programme, envelope, known: {}, proposal: loaded.proposal, args: press.args, fields: {} },
      press,
    )
  }
}
