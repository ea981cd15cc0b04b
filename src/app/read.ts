import { randomBytes } from 'node:crypto'

import { awaits, stampOf } from '../flows/coach/coached.ts'
import type { Effect } from '../flows/model/effect.ts'
import type { Event } from '../flows/model/event.ts'
import type { Proposal } from '../flows/model/proposal.ts'
import { textsOf } from '../flows/model/standing.ts'
import type { Dialogue } from '../rubric/judge/dialogue.ts'
import { findingKey } from '../rubric/finding.ts'
import type { Judged } from '../rubric/judge/judged.ts'
import { judgeSection } from '../rubric/judge/judge-section.ts'
import { judgeWhole } from '../rubric/judge/judge-whole.ts'
import type { Rubric } from '../rubric/rubric.ts'
import { dayOf } from '../text/format.ts'
import type { Chat } from '../ports/chat.ts'
import type { Delivery } from '../ports/outbox.ts'
import type { Spender } from '../ports/ledger.ts'
import type { Log } from '../ports/log.ts'
import type { Proposals } from '../ports/proposals.ts'
import { type Asker, asker, type AskingParts } from './ask-model.ts'
import { NotWanted, whileWanted } from './while-wanted.ts'

type Reading = Extract<Effect, { type: 'coach' }>
type About = 'proposal' | 'scope' | 'run' | 'of'
type Outcome = Omit<Extract<Event, { type: 'coached' }>, About> | Omit<Extract<Event, { type: 'uncoached' }>, About>

/** What a reading by the AI coach needs. */
export interface ReadingParts extends AskingParts {
  readonly proposals: Pick<Proposals, 'findById'>
  readonly chats: () => readonly Chat[]
  readonly log: Log
  readonly rubric: Rubric
  readonly now: () => string
  /** Ends the calls under way when the program stops: the effect is tried again by the next one. */
  readonly stopping: AbortSignal
}

/**
 * Has the AI coach read what an effect asks for, as far as it is still waited for and still the same text; resolves with
 * the event to raise. A reading that was cut short asks again for nothing that was answered already; one whose text
 * changes meanwhile is broken off within seconds, so that nobody pays for an answer that nobody wants.
 */
export function reader(parts: ReadingParts): (delivery: Delivery, effect: Reading) => Promise<Event | null> {
  return async (delivery, effect) => {
    const loaded =
      delivery.proposal === null ? null : await parts.proposals.findById(delivery.tenant, delivery.proposal)
    if (loaded === null || !awaits(loaded.proposal, effect)) return null
    const { proposal } = loaded
    const { scope, run, of } = effect
    const about = { proposal: proposal.id, scope, run, of } as const
    // The core sees the difference and says so: a model is not asked about a text that is gone.
    const gone = { type: 'coached', ...about, findings: [], notAssessed: [], unconfirmed: null } as const
    if (stampOf(proposal, scope) !== of) return gone
    const sign = signal(parts, delivery, proposal)
    await sign('reading')
    try {
      const isWanted = () => isStill(parts, proposal, effect)
      const judged = await whileWanted(isWanted, parts.stopping, (until) => read(parts, proposal, scope, until))
      return { ...about, ...outcomeOf(judged) }
    } catch (error) {
      if (error instanceof NotWanted) return gone
      throw error
    } finally {
      await sign('idle')
    }
  }
}

/** What is left of a reading that met with trouble: what is confirmed, and how much is not; or nothing but the trouble. */
function outcomeOf({ findings, notAssessed, recorded, trouble }: Judged): Outcome {
  const count = trouble === null ? 0 : recorded.filter(({ why }) => why === 'unread').length
  const isLost = findings.length === 0 && (count === 0 || trouble === 'misconfigured')
  if (trouble !== null && isLost) return { type: 'uncoached', trouble }
  const unconfirmed = trouble === null || count === 0 ? null : { count, trouble }
  return { type: 'coached', findings, notAssessed, unconfirmed }
}

/** Another run on the same text is no reason to stop: the answer serves that one too. */
async function isStill(
  { proposals }: ReadingParts,
  { tenant, id }: Proposal,
  { scope, of }: Reading,
): Promise<boolean> {
  const loaded = await proposals.findById(tenant, id)
  return loaded !== null && stampOf(loaded.proposal, scope) === of
}

async function read(
  parts: ReadingParts,
  proposal: Proposal,
  scope: Reading['scope'],
  until: AbortSignal,
): Promise<Judged> {
  const model = asker(parts, spenderOf(parts, proposal), until)
  const judged = await converse(dialogueOf(parts, proposal, scope), model)
  // Kept, an answer that breaks the contract would break it again whenever somebody asks for another reading.
  if (judged.notAssessed.length > 0 || judged.trouble === 'malformed') await model.forget()
  return judged
}

function dialogueOf({ rubric }: ReadingParts, proposal: Proposal, scope: Reading['scope']): Dialogue<Judged> {
  const { language, owner, findings } = proposal
  const ask = {
    texts: textsOf(proposal, rubric),
    language,
    rubric,
    delimiter: randomBytes(8).toString('hex'),
    people: [owner.name],
    known: new Set(findings.filter(({ origin, life }) => origin === 'ai' && life !== 'closed').map(findingKey)),
  }
  return scope === 'whole' ? judgeWhole(ask) : judgeSection({ ...ask, section: scope })
}

async function converse(dialogue: Dialogue<Judged>, model: Asker): Promise<Judged> {
  let turn = dialogue.next()
  while (turn.done !== true) turn = dialogue.next(await model.ask(turn.value))
  return turn.value
}

function spenderOf({ now }: ReadingParts, { tenant, id, owner }: Proposal): Spender {
  return { tenant, proposal: id, person: owner.id, day: dayOf(now()) }
}

/** Shows on the platform that the coach reads, where it has a sign for that. */
function signal(
  { chats, log }: ReadingParts,
  { tenant, root }: Delivery,
  { home, language }: Proposal,
): (what: 'reading' | 'idle') => Promise<void> {
  const chat = chats().find(({ platform }) => platform === home.platform)
  const place = { platform: home.platform, channel: root?.channel ?? home.channel, thread: root?.id ?? null }
  return async (what) => {
    await chat?.status?.(tenant, place, what, language).catch((error: unknown) => {
      log.debug({ error: String(error) }, 'the platform shows no status')
    })
  }
}
