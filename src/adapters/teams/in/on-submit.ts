import { onCard } from '../press-code.ts'
import type { Arrival } from './arrival.ts'
import type { TeamsDeps } from './deps.ts'
import { act, opensForm, readPressing } from './on-press.ts'
import { sentenceView, tell } from './tell.ts'
import { words } from './words.ts'
import { UnreadableProposal } from '../../../ports/unreadable-proposal.ts'
import { wordsIn } from '../../../text/words.ts'

/**
 * A press that nobody waits for the answer of: it came as a message, from a client that opens no dialogs (a form is offered on
 * a card), or had to wait for what its person did before it. What it would be answered with is told.
 */
export async function onSubmit(deps: TeamsDeps, arrival: Arrival): Promise<void> {
  try {
    await submit(deps, arrival)
  } catch (error) {
    if (!(error instanceof UnreadableProposal)) throw error
    const { language } = arrival.actor
    tell(deps, arrival, sentenceView(language, wordsIn(language).refusals.unreadable.again(error.proposal)))
  }
}

async function submit(deps: TeamsDeps, arrival: Arrival): Promise<void> {
  const { language } = arrival.actor
  const pressing = await readPressing(deps, arrival)
  if (pressing === null) return
  const received = await act(deps, arrival, pressing)
  const { press } = pressing
  if (opensForm(pressing)) {
    const button = { ...press, args: { ...press.args, [onCard]: '1' } }
    const open = { label: words.openHere[language], style: 'primary', press: button } as const
    return tell(deps, arrival, sentenceView(language, words.noDialog[language], [open]))
  }
  const said = received.type === 'invalid' ? Object.values(received.errors).join(' ') : saidIn(received)
  if (said !== null) tell(deps, arrival, sentenceView(language, said))
}

function saidIn(received: Awaited<ReturnType<typeof act>>): string | null {
  return received.type === 'stored' ? received.said : null
}
