import type { Fact, FactSight } from '../../rubric/facts/fact.ts'
import { factRules } from '../../rubric/facts/fact-rules.ts'
import { factOf } from '../../rubric/facts/find-facts.ts'
import { joinFacts } from '../../rubric/facts/join-facts.ts'
import { placeOf, type Rubric } from '../../rubric/rubric.ts'
import { describeSource } from '../../rubric/sources/describe-source.ts'
import { hostNameOf, type SourceEvidence } from '../../rubric/sources/source-evidence.ts'
import { daysBefore, joinList, whenInWords } from '../../text/format.ts'
import type { Language } from '../../text/language.ts'
import { describeRepository, type EvidenceReader } from '../evidence/describe-repository.ts'
import { describeRun } from '../evidence/describe-run.ts'
import { evidenceWords } from '../evidence/evidence-words.ts'
import { lookedAgainAt, triedAgainAt } from '../evidence/fresh.ts'
import { looksPerDay } from '../evidence/looks-per-day.ts'
import type { InspectedRepository, Inspection, RepositoryEvidence } from '../evidence/inspection.ts'
import { isTold } from '../evidence/is-told.ts'
import { linkedRepositories, linkSection, writeName } from '../evidence/linked-repositories.ts'
import { linkedSources } from '../evidence/linked-sources.ts'
import type { Effect } from '../model/effect.ts'
import type { Proposal } from '../model/proposal.ts'
import type { Block, View } from '../model/view.ts'
import { actions, button, sentence, view } from './blocks.ts'

/** The card of what the links show, as it is now, edited where it stands. */
export function factsCard(proposal: Proposal, rubric: Rubric): Effect {
  const { cards = 1 } = proposal.inspection ?? {}
  return { type: 'show', to: 'thread', slot: `evidence#${cards}`, view: factsView(proposal, rubric) }
}

/** Takes the card away that stands above a newer one. */
export function removeFactsCard({ language, inspection }: Proposal): Effect {
  const moved = sentence(language, evidenceWords[language].card.moved)
  return { type: 'remove', to: 'thread', slot: `evidence#${inspection?.cards ?? 1}`, view: moved }
}

function factsView(proposal: Proposal, rubric: Rubric): View {
  const { language, inspection } = proposal
  const words = evidenceWords[language].card
  const { repositories = [], sources = [] } = inspection ?? {}
  const names = [...linkedRepositories(proposal).map(writeName), ...new Set(linkedSources(proposal).map(hostNameOf))]
  if (inspection === undefined || (names.length === 0 && repositories.length + sources.length === 0))
    return sentence(language, words.none(placeOf(rubric, linkSection)))
  const again = button(proposal, words.button, 'poc')
  return view(
    language,
    [
      { type: 'heading', text: headingOf(proposal, repositories) },
      ...(repositories.length === 0 ? [] : evidenceBlocks(proposal, repositories)),
      ...sourceBlocks(sources, language),
      ...statusBlocks(proposal, inspection, names),
      ...(inspection.status === 'asked' ? [] : actions([again])),
    ],
    'automatic',
  )
}

/** What is going on: it is being looked at, could not be, or will be tried again. */
function statusBlocks(proposal: Proposal, inspection: Inspection, names: readonly string[]): readonly Block[] {
  const { language, timeZone } = proposal
  const words = evidenceWords[language].card
  const known = inspection.repositories.length + (inspection.sources ?? []).length > 0
  if (inspection.status === 'asked')
    return [{ type: 'note', text: known ? words.again : words.looking(joinList(names, language)) }]
  const texts = inspection.repositories.reduce((sum, one) => sum + (one.type === 'inspected' ? one.texts : 0), 0)
  const isSeen = inspection.repositories.some(({ type }) => type === 'inspected')
  const later = triedAgainAt(proposal)
  const now = inspection.repositories[0]?.at ?? later ?? ''
  return [
    ...(inspection.status === 'failed' && isSeen ? [{ type: 'note', text: words.failed } as const] : []),
    ...(later === null
      ? []
      : [{ type: 'note', text: words.later(whenInWords(later, now, language, timeZone)) } as const]),
    ...usedUpBlocks(proposal, inspection),
    ...(isSeen ? [{ type: 'note', text: words.how(texts) } as const] : []),
  ]
}

/** Which were not looked at since their owner's looks of the day are used up, and when they will be. */
function usedUpBlocks(proposal: Proposal, { repositories, since }: Inspection): readonly Block[] {
  const again = lookedAgainAt(proposal)
  if (again === null) return []
  const { language, timeZone } = proposal
  const left = repositories.filter((one) => one.at < since || (one.type === 'not inspected' && one.why === 'used up'))
  const names = joinList(
    left.map(({ asked }) => asked),
    language,
  )
  const when = whenInWords(again, daysBefore(again, 1), language, timeZone)
  return [{ type: 'note', text: evidenceWords[language].card.usedUp(names, looksPerDay, when) }]
}

function headingOf(proposal: Proposal, repositories: readonly RepositoryEvidence[]): string {
  const words = evidenceWords[proposal.language].card
  const count = Math.max(linkedRepositories(proposal).length, repositories.length)
  return count === 0 ? words.sourcesHeading : words.heading(count)
}

/** One line for each data source, as its host says. */
function sourceBlocks(sources: readonly SourceEvidence[], language: Language): readonly Block[] {
  if (sources.length === 0) return []
  return [
    { type: 'text', text: evidenceWords[language].card.sources(sources.length) },
    { type: 'list', style: 'bullet', items: sources.map((source) => describeSource(source, language)) },
  ]
}

function evidenceBlocks(proposal: Proposal, repositories: readonly RepositoryEvidence[]): readonly Block[] {
  const { language } = proposal
  const inspected = repositories.filter((one) => one.type === 'inspected')
  const together = joinFacts(inspected.map(({ facts }) => facts))
  const left = (['absent', 'unknown'] as const).flatMap((sight) => listOf(together, sight, language, inspected.length))
  return [
    ...repositories.flatMap((one) => repositoryBlocks(one, proposal)),
    ...(left.length === 0 ? [] : [{ type: 'list', style: 'bullet', items: left } as const]),
  ]
}

function repositoryBlocks(evidence: RepositoryEvidence, reader: EvidenceReader): readonly Block[] {
  const { language } = reader
  const words = evidenceWords[language]
  if (evidence.type === 'not inspected') {
    const { asked, why } = evidence
    return [{ type: 'text', text: `${asked}, ${lowerFirst(words.notVerified(words.why[why]))}` }]
  }
  const { state, facts } = evidence
  const shown = (['seen', 'declared'] as const).flatMap((sight) => listOf(facts, sight, language, 1))
  return [
    { type: 'text', text: describeRepository(evidence, state.name, reader).join(' ') },
    ...runsOf(evidence, reader).map((text) => ({ type: 'text', text }) as const),
    shown.length === 0
      ? { type: 'text', text: words.card.nothingSeen }
      : { type: 'list', style: 'bullet', items: shown },
  ]
}

const shownRuns = 3

function runsOf({ state: { runs }, facts }: InspectedRepository, reader: EvidenceReader): readonly string[] {
  if (runs === null) return []
  const isSilent = runs.length === 0 && factOf(facts, 'ci').sight === 'seen'
  return isSilent
    ? [evidenceWords[reader.language].noRun]
    : runs.slice(0, shownRuns).map((one) => describeRun(one, reader))
}

function listOf(facts: readonly Fact[], sight: FactSight, language: Language, repositories: number): readonly string[] {
  const told = facts.filter((fact) => fact.sight === sight && isTold(fact))
  if (told.length === 0) return []
  const things = told.map(({ id }) => factRules.find((rule) => rule.id === id)?.what[language] ?? id)
  return [evidenceWords[language].card.list(sight, joinList(things, language), repositories)]
}

function lowerFirst(text: string): string {
  return text.slice(0, 1).toLowerCase() + text.slice(1)
}
