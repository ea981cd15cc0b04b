import { checkProposal } from '../checks/check-proposal.ts'
import { checkSection } from '../checks/check-section.ts'
import type { JudgeAnswer, TraceLink, Verdict } from '../prompt/answer.ts'
import { type Draft, draftOf, onlySections } from '../prompt/draft.ts'
import { factLines } from '../prompt/fact-lines.ts'
import { maskFor } from '../prompt/mask.ts'
import { wholePrompt } from '../prompt/prompts.ts'
import { criterionIn, type Rubric, sectionsOf } from '../rubric.ts'
import type { SectionNumber } from '../section.ts'
import { askFor } from './ask-for.ts'
import { byDegree, type Candidate, candidatesOf, findingAt } from './candidates.ts'
import { isWeak, type KeptAnswers, type LinkRule, linksKept, verdictsKept } from './contract.ts'
import { criticise, inALine } from './critic.ts'
import type { Dialogue } from './dialogue.ts'
import type { SectionAsk } from './judge-section.ts'
import type { Judged, JudgeSource } from './judged.ts'
import { isSaid } from './objection-to.ts'
import { putToVote } from './votes.ts'
import { sortCandidates } from './sort-candidates.ts'
import type { Sentence } from '../prompt/sentences.ts'

/** What a reading of the whole proposal needs. */
export type WholeAsk = Omit<SectionAsk, 'section'>

/** Criteria that compare sections: what they are asked with, and the section that one of the sentences must stand in. */
const compared: Readonly<Record<string, SectionNumber | null>> = { Z4: 10, X6: null, X7: null, X8: 2 }

/**
 * Reads the whole proposal once: what follows from what (X1-X4, as pairs of sentences that code checks for gaps), and what does
 * not agree (X6-X8, Z4), in the same steps as a section.
 */
export function* judgeWhole(ask: WholeAsk): Dialogue<Judged> {
  const { texts, rubric } = ask
  const mask = maskFor(ask.people)
  const parts = sectionsOf(rubric).filter((section) => texts[section].trim() !== '')
  const draft = draftOf(
    parts.map((section) => ({
      section,
      text: texts[section],
      entries: checkSection(section, texts[section], rubric).entries,
    })),
    mask,
    ask.delimiter,
  )
  const rules = linkRules(draft, rubric)
  const ids = [...rules.map(({ id }) => id), ...comparedIds(ask, draft)]
  if (ids.length === 0) return { findings: [], recorded: [], notAssessed: [], trouble: null }

  const promptOf = (some: readonly string[]) =>
    wholePrompt(ask, draft, some, factLines(some, ask.repository, ask, mask))
  const verdicts = (answer: JudgeAnswer, some: readonly string[]) => comparisonsOf(answer, some, draft)
  const asked = yield* askFor<Verdict | TraceLink>(ids, promptOf, (answer, some) =>
    checkBoth(answer, some, rules, verdicts),
  )
  const got = [...asked.got.values()].flat()
  const voted = yield* putToVote(got.filter(isVerdict), promptOf, verdicts)
  const source: JudgeSource = { frame: ask, draft, mask }
  const weak = candidatesOf(source, voted.weighed.filter(isWeak))
  const candidates = [...brokenLinks(got.filter(isLink)).flatMap((link) => brokenLink(source, link)), ...weak]
  const automatic = checkProposal(texts, rubric).findings
  const { shown, recorded } = sortCandidates(candidates, (one) =>
    isSaid(one, automatic, draft, ids) ? 'redundant' : null,
  )
  const near = new Set(shown.flatMap(sectionsAbout))
  const ruled = yield* criticise(shown, ask.known, ask, onlySections(draft, near), inALine(ask, mask, [...near]))
  return {
    findings: ruled.kept.map(({ finding }) => finding),
    recorded: [...recorded, ...ruled.recorded],
    notAssessed: asked.wrong,
    trouble: asked.trouble ?? voted.trouble ?? ruled.trouble,
  }
}

/** The comparisons in force that have something to compare. */
function comparedIds({ rubric }: WholeAsk, { sentences }: Draft): readonly string[] {
  const written = new Set(sentences.map(({ section }) => section))
  return rubric.criteria
    .filter(({ id }) => Object.hasOwn(compared, id) && written.size > 1)
    .filter(({ id }) => (compared[id] ?? null) === null || written.has(compared[id] ?? 1))
    .map(({ id }) => id)
}

function comparisonsOf(answer: JudgeAnswer, ids: readonly string[], { sentences }: Draft): KeptAnswers<Verdict> {
  return verdictsKept(answer, ids, sentences.length, ({ id, evidence }) => {
    const section = compared[id] ?? null
    return section === null || evidence.some((number) => sentences[number - 1]?.section === section)
  })
}

function checkBoth(
  answer: JudgeAnswer,
  ids: readonly string[],
  rules: readonly LinkRule[],
  verdicts: (answer: JudgeAnswer, ids: readonly string[]) => KeptAnswers<Verdict>,
): KeptAnswers<Verdict | TraceLink> {
  const isRule = (id: string): boolean => rules.some((rule) => rule.id === id)
  const links = linksKept(
    answer,
    rules.filter(({ id }) => ids.includes(id)),
  )
  const others = verdicts(
    answer,
    ids.filter((id) => !isRule(id)),
  )
  return {
    got: new Map<string, readonly (Verdict | TraceLink)[]>([...links.got, ...others.got]),
    wrong: [...links.wrong, ...others.wrong],
  }
}

function isLink(one: Verdict | TraceLink): one is TraceLink {
  return 'from' in one
}

function isVerdict(one: Verdict | TraceLink): one is Verdict {
  return 'verdict' in one
}

/** A link without an end, and whether any other of its kind has one. */
interface BrokenLink extends TraceLink {
  readonly isException: boolean
}

/** Links without an end. Of the difficulties one among the risks is enough (X4): only where none is there, the first is named. */
function brokenLinks(links: readonly TraceLink[]): readonly BrokenLink[] {
  const open = links.filter(({ to }) => to === null)
  const risks = links.filter(({ id }) => id === 'X4')
  const none = risks.every(({ to }) => to === null)
  return open
    .filter((link) => link.id !== 'X4' || (none && link === risks[0]))
    .map((link) => ({ ...link, isException: links.some(({ id, to }) => id === link.id && to !== null) }))
}

/** A starting point that nothing follows from: advice where something follows from another, as with all that is partly there. */
function brokenLink({ draft, frame }: JudgeSource, { id, from, isException }: BrokenLink): readonly Candidate[] {
  const sentence = draft.sentences[from - 1]
  if (sentence === undefined) return []
  const gap = 'no_follow_up'
  const criterion = byDegree(criterionIn(frame.rubric, id), isException ? 'partial' : 'missing')
  const finding = findingAt(draft, criterion, [sentence], { case: 'ai', gap }, gap)
  const named = { ...finding, values: { ...finding.values, what: finding.quote ?? '' } }
  return [{ finding: named, sentences: [sentence], gap, told: gap, certainty: 0.9, outvoted: false }]
}

/** The sections that a critic must read in full to judge a finding. */
function sectionsAbout({ finding, sentences }: Candidate): readonly SectionNumber[] {
  const route = routes[finding.criterion]
  return [...sentences.map(({ section }) => section), ...(route === undefined ? [] : [route.to])]
}

interface Route {
  readonly from: SectionNumber
  readonly to: SectionNumber
  /** Whether every entry of the first section must be followed; else the model chooses what counts. */
  readonly every: boolean
}

/** Which section each link of the traceability matrix leads from and to. */
export const routes: Readonly<Record<string, Route>> = {
  X1: { from: 3, to: 4, every: false },
  X2: { from: 4, to: 8, every: true },
  X3: { from: 4, to: 5, every: true },
  X4: { from: 3, to: 7, every: false },
}

/** The links to ask for: those in force whose two sections hold text. */
function linkRules(draft: Draft, inForce: Rubric): readonly LinkRule[] {
  return inForce.criteria.flatMap(({ id }): readonly LinkRule[] => {
    const route = Object.hasOwn(routes, id) ? routes[id] : undefined
    if (route === undefined) return []
    const starts = draft.sentences.filter(({ section }) => section === route.from)
    const ends = draft.sentences.filter(({ section }) => section === route.to)
    return starts.length === 0 || ends.length === 0 ? [] : [ruleOf(id, route, starts, ends)]
  })
}

function ruleOf(id: string, { every }: Route, starts: readonly Sentence[], ends: readonly Sentence[]): LinkRule {
  const from = new Map(starts.map((one) => [one.number, firstOf(one, starts)]))
  const entries = starts.filter(({ item }) => item !== null).map(({ number }) => from.get(number) ?? number)
  const to = new Set(ends.map(({ number }) => number))
  return { id, from, to, starts: every ? [...new Set(entries)] : [], mayHaveNone: !every }
}

/** The first sentence of the same entry: a link may name any of them. */
function firstOf(one: Sentence, all: readonly Sentence[]): number {
  return one.item === null ? one.number : (all.find(({ item }) => item === one.item)?.number ?? one.number)
}
