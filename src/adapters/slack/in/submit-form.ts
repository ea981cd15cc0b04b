import { hash } from 'node:crypto'
import type { Language } from '../../../text/language.ts'
import { fieldOf, peopleIn, readFields } from '../render/form-values.ts'
import { decodeOrigin } from '../press-code.ts'
import type { SlackProgramme } from '../programme.ts'
import { slackWords } from '../words.ts'
import { type SlackAnswer, taken } from './answer.ts'
import { earlierMs } from '../../chat/patience.ts'
import type { SlackDeps } from './context.ts'
import { actorOf } from './envelope.ts'
import { namedBy } from './named-by.ts'
import { notice } from './notice.ts'
import type { ViewSubmission } from './parse.ts'
import { laneOf } from './take.ts'

/** A modal that was filled in. What does not fit comes back into it, field by field. */
export async function submitForm(
  deps: SlackDeps,
  payload: ViewSubmission,
  tenant: string,
  programme: SlackProgramme,
): Promise<SlackAnswer> {
  const { view, user } = payload
  const origin = decodeOrigin(view.private_metadata)
  if (origin === null) return taken
  const { press, place } = origin
  const who = {
    tenant,
    user: user.id,
    userName: user.name ?? user.username,
    userTeam: user.team_id,
    channel: place.channel,
  }
  await deps.intake.settled(laneOf(tenant, user.id), earlierMs)
  const actor = await actorOf(who, programme, deps.sights)
  const fields = await readFields(view.state.values, async () => {
    const asked = await deps.inbox.form({ tenant, place, actor, press: { ...press, opens: 'form' } })
    return 'form' in asked ? asked.form : null
  })
  const people = await namedBy(deps.sights, tenant, peopleIn(view.state.values))
  const received = await deps.inbox.receive({
    id: formId(view, fields),
    at: deps.now(),
    tenant,
    place,
    actor,
    event: { type: 'filled', ...press, fields, ...(people.length === 0 ? {} : { people }) },
  })
  if (received.type !== 'invalid') return taken
  return fieldErrors(received.errors, Object.keys(view.state.values), actor.language)
}

/**
 * A second try of the same modal is the same act; with something else in it, it is another one, so that the core says what
 * becomes of it: the answer of the first may have been lost. Four letters tell the two apart, and tell nobody the words.
 */
export function formId(
  { id }: Pick<ViewSubmission['view'], 'id'>,
  fields: Readonly<Record<string, string | readonly string[]>>,
): string {
  const filled = Object.entries(fields).toSorted(([one], [other]) => (one < other ? -1 : 1))
  return `filled ${id} ${hash('sha256', JSON.stringify(filled), 'base64url').slice(0, 4)}`
}

/**
 * The sentences under their fields. One about a field that is not in the modal goes under the first; a modal without
 * fields says them itself (docs.slack.dev/surfaces/modals#displaying_errors).
 */
export function fieldErrors(
  errors: Readonly<Record<string, string>>,
  blocks: readonly string[],
  language: Language,
): SlackAnswer {
  const [first] = blocks
  const texts = Object.values(errors)
  if (first === undefined) {
    const view = notice(slackWords(language).notice, texts.join('\n'), language)
    return { status: 200, body: { response_action: 'update', view } }
  }
  const placed: Record<string, string> = {}
  for (const [name, text] of Object.entries(errors)) {
    const at = blocks.find((block) => fieldOf(block) === name) ?? first
    placed[at] = placed[at] === undefined ? text : `${placed[at]} ${text}`
  }
  return { status: 200, body: { response_action: 'errors', errors: placed } }
}
