import { commandedEvent } from '../../../flows/acts/command-words.ts'
import { notedMs } from '../../chat/patience.ts'
import { isAmongOthers } from './among-others.ts'
import type { Arrival } from './arrival.ts'
import { envelopeOf, idOf, noteArrival, ownId, threadOf } from './arrival.ts'
import type { TeamsDeps } from './deps.ts'
import { fullText } from './full-text.ts'
import { meaningOf } from './meaning.ts'
import { noteSaid } from './said-where.ts'
import type { SaidText } from './said-text.ts'
import { saidText } from './said-text.ts'
import { findMentioned } from '../store/references.ts'
import { sentenceView, startButton, tell, tellWords } from './tell.ts'
import { bornAt, momentOf } from './clock.ts'
import { words } from './words.ts'

/**
 * A message. In a channel that lets the bot hear everything, what is neither for it nor in a proposal's thread is left alone
 * before anything of it is stored.
 */
export async function onMessage(deps: TeamsDeps, arrival: Arrival): Promise<void> {
  const said = saidText(arrival.activity)
  const thread = await threadOf(deps, arrival)
  const meaning = meaningOf(arrival, said, thread, deps.rooms)
  if (meaning.type === 'none') return
  await noteArrival(deps, arrival)
  switch (meaning.type) {
    case 'command':
      return command(deps, arrival, { words: meaning.words, named: said.named }, thread)
    case 'answer':
      return say(deps, arrival, said, meaning.thread)
    case 'offer-start':
      return offerStart(deps, arrival)
    case 'ids':
      return tellIds(deps, arrival)
    case 'lost-file':
      return tellWords(deps, arrival, words.noProposal)
    default:
      return meaning satisfies never
  }
}

interface CommandSaid {
  readonly words: string
  readonly named: SaidText['named']
}

async function command(
  deps: TeamsDeps,
  arrival: Arrival,
  { words: line, named }: CommandSaid,
  thread: string | null,
): Promise<void> {
  const id = await idOf(deps, arrival, ['message', arrival.activity.id])
  const people = await findMentioned(deps.db, arrival.tenant, named)
  const place = thread ?? (arrival.spot.kind === 'channel' ? arrival.spot.thread : null)
  await deps.inbox.receive(envelopeOf(arrival, id, place, commandedEvent(line, people)))
}

/** Where it will open is said as it then is: in their own chat, if Teams lets nobody be told alone where they wrote. */
function offerStart(deps: TeamsDeps, arrival: Arrival): void {
  const { language } = arrival.actor
  const offer = (here: typeof words.startInChannel | typeof words.startInGroup | typeof words.startInPrivate) =>
    sentenceView(language, here.offer[language], [startButton(here.button[language])])
  const here = arrival.spot.kind === 'channel' ? words.startInChannel : words.startInGroup
  tell(deps, arrival, offer(here), { inOwnChat: offer(words.startInPrivate) })
}

/** What may be meant for the others is its words alone: their pictures and files are nobody's to fetch. */
async function say(deps: TeamsDeps, arrival: Arrival, said: SaidText, thread: string): Promise<void> {
  const isPassing = isAmongOthers(arrival, said)
  const text = isPassing ? said.text : await fullText(deps, arrival, said.text, thread)
  if (text === null || text === '') return
  const { tenant, spot, actor, activity } = arrival
  const message = activity.id
  await noteSaid(deps.db, { tenant, channel: spot.channel, message, root: thread }, actor.id)
  const { mentions } = said
  const written = momentOf(activity) ?? bornAt(activity)
  const people = await findMentioned(deps.db, tenant, said.named)
  const about = {
    ...(written !== null && { written }),
    ...(people.length > 0 && { people }),
    ...(isPassing && { heard: 'among-others' as const }),
  }
  const event = { type: 'said', message, text, mentions, ...about } as const
  const envelope = envelopeOf(arrival, ownId(arrival), thread, event)
  const { type } = await deps.inbox.receive(envelope)
  // The thread is ours, and its root message not noted yet: the message is kept, and handed over again.
  if (type === 'unknown' && isFresh(arrival, deps)) throw new Error('the thread’s root message is not noted yet')
}

function isFresh({ activity }: Arrival, { now }: TeamsDeps): boolean {
  return Date.parse(now()) - Date.parse(activity.timestamp ?? '') < notedMs
}

function tellIds(deps: TeamsDeps, arrival: Arrival): void {
  const { tenant, spot, actor } = arrival
  const lines = [`conversation: ${spot.channel}`, `tenant: ${tenant.replace(/^teams-/, '')}`, `person: ${actor.id}`]
  tell(deps, arrival, sentenceView(actor.language, lines.join('\n')))
}
