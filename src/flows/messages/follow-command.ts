import { actButton } from '../acts/act-button.ts'
import { argumentsOf } from '../acts/argument.ts'
import type { MessageReading } from '../acts/read-message.ts'
import { recap } from '../acts/submit.ts'
import { type ActContext, leaveProposal } from '../model/act-context.ts'
import type { Step } from '../model/effect.ts'
import { platformTime } from '../model/platform-time.ts'
import { isDrafting } from '../model/standing.ts'
import { tame } from '../model/visible.ts'
import { say, wordsOf } from '../screens/replies.ts'
import { placeOf } from '../../rubric/rubric.ts'
import { doInPlace } from './do-in-place.ts'
import { lateWords } from './late-words.ts'
import { hasGoneOn, type PlaceThen, placeThen } from './place-then.ts'
import { writtenWhen } from './written-when.ts'

type CommandReading = Extract<MessageReading, { type: 'command' }>

/** A command that came after what was written after it. */
export interface LateCommand extends CommandReading {
  readonly word: string
}

/**
 * Does what a typed command says, by `run`. One that comes late is done as if it had come in time, where that can be told;
 * where it cannot, its author is told, and can still have it done.
 */
export function followCommand(
  context: ActContext,
  { act, argument, word }: LateCommand,
  run: (context: ActContext) => Step,
): Step {
  const args = argumentsOf(context, act.command.argument, argument)
  const there = { ...context, args }
  const { late } = act.command
  if (!isDrafting(context.proposal)) return run(there)
  const then = placeThen(context)
  if (late === undefined) return run({ ...there, args: { ...sectionThen(act, then), ...args } })
  if (hasGoneOn(then) || (late === 'asked' && isTextNewer(context))) return askAgain(there, { act, word }, then)
  return late === 'asked' ? run(there) : doInPlace(there, word, run)
}

/** What a command is about that names no section; not where it looks something up, which was asked of where they are. */
function sectionThen({ typed, ...act }: CommandReading['act'], then: PlaceThen): ActContext['args'] {
  const { section, needs } = typed ?? act
  const isMeant = then.departure !== null && typeof then.at === 'number' && section !== 'none' && needs === undefined
  return isMeant ? { section: String(then.at) } : {}
}

/** Whether any message was written, edited or deleted after the command. */
function isTextNewer({ proposal, envelope }: ActContext): boolean {
  const when = platformTime(envelope.event)
  if (when === null) return false
  const written = Object.values(proposal.sections).flatMap(({ pieces }) => pieces.map((piece) => piece.written))
  const changed = (proposal.clocks ?? []).map((one) => one.when)
  return [...written, ...changed].some((one) => one !== undefined && one > when)
}

/** Nothing changes: the author is told why, and presses once where they still want it. */
function askAgain(context: ActContext, { act, word }: Pick<LateCommand, 'act' | 'word'>, then: PlaceThen): Step {
  const { proposal, args } = context
  const isAboutOne = (act.typed ?? act).section === 'one' && typeof then.at === 'number'
  const meant = isAboutOne ? { section: String(then.at), ...args } : args
  const again = actButton(proposal, wordsOf(context).buttons.doIt, act.typed === recap ? recap : act, meant)
  return leaveProposal(proposal, say(context, whyNotDone(context, tame(word), then), [again]))
}

function whyNotDone(context: ActContext, word: string, then: PlaceThen): string {
  const { at, language } = context.proposal
  const [words, when] = [lateWords[language], writtenWhen(context)]
  if (!hasGoneOn(then)) return words.changedSince(word, when)
  return at === 'recap' ? words.overtakenAtRecap(word, when) : words.overtaken(word, when, placeOf(context.rubric, at))
}
