import type { Language } from '../../text/language.ts'
import { type CheckedSection, checkSection } from '../checks/check-section.ts'
import { draftOf } from '../prompt/draft.ts'
import { factLines, type RepositoryFacts } from '../prompt/fact-lines.ts'
import { maskFor } from '../prompt/mask.ts'
import type { Frame } from '../prompt/request.ts'
import { sectionPrompt } from '../prompt/prompts.ts'
import type { Rubric } from '../rubric.ts'
import type { SectionNumber } from '../section.ts'
import type { JudgeAnswer } from '../prompt/answer.ts'
import { addressedIn } from './addressed.ts'
import { askFor } from './ask-for.ts'
import { candidatesOf } from './candidates.ts'
import { isWeak, verdictsKept } from './contract.ts'
import { criticise, inALine } from './critic.ts'
import type { Dialogue } from './dialogue.ts'
import type { Judged } from './judged.ts'
import { objectionTo } from './objection-to.ts'
import { putToVote } from './votes.ts'
import { sortCandidates } from './sort-candidates.ts'
import type { Criterion } from '../criteria/criterion.ts'
import { sentencesIn } from '../prompt/sentences.ts'
import { wholeChecks } from '../checks/checks.ts'

/** What a reading of one section needs. */
export interface SectionAsk {
  readonly section: SectionNumber
  /** All sections as they now stand: the one that is read, and the others for the critic, in a line each. */
  readonly texts: Readonly<Record<SectionNumber, string>>
  readonly language: Language
  readonly rubric: Rubric
  /** See `Frame`. */
  readonly delimiter: string
  /** Names of people to hide, such as the owner's: full names, of which each part is hidden as well. */
  readonly people: readonly string[]
  /** Keys (`findingKey`) of findings that were shown or answered before: the critic is not asked about them again. */
  readonly known: ReadonlySet<string>
  /** What the linked repositories show; absent where nobody has looked: then nothing is said of them. */
  readonly repository?: RepositoryFacts | undefined
}

/**
 * Reads one section: a verdict on each criterion that code left open, one retry for what breaks the contract, a vote on
 * middling ones, code's objections, and a critic for what is left. Asks nothing where nothing is open.
 */
export function* judgeSection(ask: SectionAsk): Dialogue<Judged> {
  const { section, rubric } = ask
  const text = ask.texts[section]
  const checked = checkSection(section, text, rubric)
  const frame: Frame = ask
  const mask = maskFor(ask.people)
  const draft = draftOf([{ section, text, entries: checked.entries }], mask, frame.delimiter)
  const ids = draft.sentences.length === 0 ? [] : openCriteria(section, text, checked, rubric)
  if (ids.length === 0) return { findings: [], recorded: [], notAssessed: [], trouble: null }

  const promptOf = (some: readonly string[]) =>
    sectionPrompt(frame, checked.facts, draft, some, factLines(some, ask.repository, frame, mask))
  const check = (answer: JudgeAnswer, some: readonly string[]) => verdictsKept(answer, some, draft.sentences.length)
  const asked = yield* askFor(ids, promptOf, check)
  const voted = yield* putToVote([...asked.got.values()].flat(), promptOf, check)
  const candidates = candidatesOf({ frame, draft, mask }, voted.weighed.filter(isWeak))
  const { shown, recorded } = sortCandidates(candidates, (one) => objectionTo(one, checked, draft, ids))
  const addressed = addressedIn(checked, voted.weighed, draft)
  const ruled = yield* criticise(shown, ask.known, frame, draft, inALine(ask, mask, [section]))
  return {
    findings: ruled.kept.map(({ finding }) => finding),
    recorded: [...recorded, ...ruled.recorded],
    notAssessed: asked.wrong,
    ...(addressed.length === 0 ? {} : { addressed }),
    trouble: asked.trouble ?? voted.trouble ?? ruled.trouble,
  }
}

/** Criteria that code decides entry by entry: those it has neither met nor named are open. */
const byEntry: ReadonlySet<string> = new Set(['O3', 'K2', 'M3'])

/** Criteria for which code looks for one kind of weakness: finding none does not mean that there is none. */
const searching: ReadonlySet<string> = new Set(['O10', 'M8'])

/** The ids to ask a model about for one section: what code has settled is neither asked nor paid for. */
export function openCriteria(
  section: SectionNumber,
  text: string,
  checked: CheckedSection,
  inForce: Rubric,
): readonly string[] {
  const isLoose = isLeftBehind(section, text, checked)
  return inForce.criteria
    .filter((one) => one.section === section && one.mode !== 'automatic' && !Object.hasOwn(wholeChecks, one.id))
    .filter((one) => (isLoose && byEntry.has(one.id)) || isOpen(one, checked))
    .map(({ id }) => id)
}

/** Whether a line behind the first entry is none for code: a person may count it, and code has not decided it. */
function isLeftBehind(section: SectionNumber, text: string, { entries }: CheckedSection): boolean {
  const end = entries[0]?.span.end
  return (
    end !== undefined &&
    sentencesIn(section, text, entries).some(({ item, span }) => item === null && span.start >= end)
  )
}

function isOpen({ id, mode }: Criterion, { entries, findings, strengths, notAssessed }: CheckedSection): boolean {
  if (mode === 'model' || notAssessed.includes(id)) return true
  if (searching.has(id)) return entries.length > 1
  if (!byEntry.has(id)) return false
  const settled = [...findings, ...strengths].filter(({ criterion, item }) => criterion === id && item !== null)
  return new Set(settled.map(({ item }) => item)).size < entries.length
}
