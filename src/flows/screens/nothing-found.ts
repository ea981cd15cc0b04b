import { checkProposal } from '../../rubric/checks/check-proposal.ts'
import { checkSection } from '../../rubric/checks/check-section.ts'
import { wholeChecks } from '../../rubric/checks/checks.ts'
import { isForAll, subjectOf } from '../../rubric/criteria/subjects.ts'
import { criterionIn, type Rubric } from '../../rubric/rubric.ts'
import type { SectionNumber } from '../../rubric/section.ts'
import { joinList } from '../../text/format.ts'
import type { Language } from '../../text/language.ts'
import { wordsIn } from '../../text/words.ts'
import { lookedLinks } from '../evidence/looked-links.ts'
import { forAuthor } from '../coach/remarks.ts'
import type { Scope } from '../model/ai-reading.ts'
import type { Proposal } from '../model/proposal.ts'
import { sectionText } from '../model/section-text.ts'
import { severityRank, textsOf } from '../model/standing.ts'
import type { Block } from '../model/view.ts'
import { takeFirst } from './finding-blocks.ts'
import { isUnconfirmed } from './reading-note.ts'

/** How many subjects that nobody has judged a message names, and how many a line; the others are counted. */
const [mostNamed, mostInLine] = [4, 2]

/** How many questions a learner is left with where nothing was found. */
const mostQuestions = 2

/**
 * What is said where no remark is open: that nothing was found, never that all is well; what neither layer has judged, by its name;
 * and a question or two to read it again with. While the AI coach reads, its part is still to come.
 */
export function nothingFound(proposal: Proposal, scope: Scope, rubric: Rubric): readonly Block[] {
  const { language } = proposal
  const words = wordsIn(language).coach
  const reading = scope === 'whole' ? proposal.whole.reading : proposal.sections[scope].reading
  if (reading?.status === 'asked') return [{ type: 'text', text: words.nothingYet }]
  const left = unjudgedIn(proposal, scope, rubric)
  const found = isKept(proposal, scope, rubric)
    ? words.nothingElse
    : reading?.status === 'read' && !isUnconfirmed(reading)
      ? words.nothingRead
      : words.nothing
  const text = left.length === 0 ? found : `${found} ${cannotJudge(left, language)}`
  const questions = questionsOn(left, language, rubric)
  return [
    { type: 'text', text },
    ...(questions.length === 0
      ? []
      : ([
          { type: 'note', text: words.readAgainWith(questions.length) },
          { type: 'list', style: 'bullet', items: questions },
        ] as const)),
  ]
}

/** Whether something was found that its author means as it is. */
function isKept(proposal: Proposal, scope: Scope, rubric: Rubric): boolean {
  return forAuthor(proposal, rubric).some(
    ({ section, life }) => life === 'dismissed' && (scope === 'whole' || section === scope),
  )
}

/** Beside remarks: what neither layer has judged, by its name. While the AI coach reads, its part is still to come. */
export function unjudgedNote(proposal: Proposal, number: SectionNumber, rubric: Rubric): readonly Block[] {
  if (proposal.sections[number].reading?.status === 'asked') return []
  const left = unjudgedIn(proposal, number, rubric)
  return left.length === 0 ? [] : [{ type: 'note', text: cannotJudge(left, proposal.language) }]
}

/** The same in a few words, for a card of one line. */
export function nothingFoundInLine(proposal: Proposal, number: SectionNumber, rubric: Rubric): readonly string[] {
  const { card } = wordsIn(proposal.language)
  const left = unjudgedIn(proposal, number, rubric)
  return [card.clean, ...(left.length === 0 ? [] : [card.cannotJudge(namesOf(left, proposal.language, mostInLine))])]
}

function cannotJudge(ids: readonly string[], language: Language): string {
  return wordsIn(language).coach.cannotJudge(namesOf(ids, language, mostNamed))
}

function namesOf(ids: readonly string[], language: Language, most: number): string {
  const names = ids.map((id) => subjectOf(id)[language])
  return joinList(takeFirst(names, wordsIn(language).count.otherPoints, most), language)
}

/** The criteria of a section, or of all, that neither code nor the AI coach has decided or asked about; the weightiest first. */
function unjudgedIn(proposal: Proposal, scope: Scope, rubric: Rubric): readonly string[] {
  const open =
    scope === 'whole'
      ? checkProposal(textsOf(proposal, rubric), rubric, lookedLinks(proposal)).notAssessed
      : checkSection(scope, sectionText(proposal.sections[scope]), rubric, lookedLinks(proposal)).notAssessed
  const weight = (id: string): number => severityRank[criterionIn(rubric, id).severity]
  const asked = new Set(proposal.findings.flatMap(({ criterion, life }) => (life === 'closed' ? [] : [criterion])))
  return [...new Set(open)]
    .filter((id) => !asked.has(id) && !isRead(proposal, id, rubric))
    .toSorted((a, b) => weight(a) - weight(b))
}

/** Whether the AI coach has read what the criterion asks, and come to a verdict. */
function isRead(proposal: Proposal, id: string, rubric: Rubric): boolean {
  const { section, mode } = criterionIn(rubric, id)
  const isOfWhole = section === 'all' || Object.hasOwn(wholeChecks, id)
  const reading = isOfWhole ? proposal.whole.reading : proposal.sections[section].reading
  return mode !== 'automatic' && reading?.status === 'read' && !reading.notAssessed.includes(id)
}

function questionsOn(ids: readonly string[], language: Language, rubric: Rubric): readonly string[] {
  return ids
    .filter((id) => isForAll(id))
    .slice(0, mostQuestions)
    .map((id) => criterionIn(rubric, id).question[language])
}
