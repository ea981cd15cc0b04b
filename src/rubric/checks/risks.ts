import type { Span } from '../finding.ts'
import { isCloseToAny } from '../detectors/close-to-any.ts'
import { hits, wordsPattern } from '../detectors/words-pattern.ts'
import { riskExamples } from '../lexicons/guide-examples.ts'
import { lackOf, turningWords } from '../lexicons/general-talk.ts'
import { entryPrefix } from '../lexicons/risk-patterns.ts'
import { levelWords, mlopsTopics, ownerWords } from '../lexicons/registers.ts'
import { riskTopics } from '../lexicons/risk-topics.ts'
import { hintWords } from '../lexicons/hints.ts'
import { fold } from '../reading/fold.ts'
import { saysRole } from '../reading/section-reading.ts'
import { absence, evidenceAt, firstWords, limit, met, open, type SectionCheck, type SectionChecks } from './check.ts'
import { countVerdict, mentionOf, silent } from './common.ts'

const level = wordsPattern(levelWords)
const topics = riskTopics.filter(({ topic }) => mlopsTopics.has(topic)).map(({ risk }) => wordsPattern(risk))

/** A table written as HTML: its cells are no rows to code, which neither counts nor quotes them. */
const htmlCells = /<\/t[dh]>/i

/** K1: at least `min` risks. */
const riskCount: SectionCheck = ({ raw, risks }, criterion) =>
  htmlCells.test(raw) ? open : countVerdict(criterion, { raw, heads: risks.map(({ head }) => head), what: 'risks' })

/** K2, automatic part: each risk has an answer beside it; two separate lists are asked to be paired (minor). */
const mitigated: SectionCheck = ({ raw, risks }) => {
  if (htmlCells.test(raw)) return open
  const bare = risks.filter(({ answer }) => answer === 'bare').map((risk) => evidenceAt(risk))
  const apart = risks.filter(({ answer }) => answer === 'apart').length
  const unpaired = {
    item: null,
    span: null,
    about: `${apart} risks apart`,
    severity: 'minor',
    kind: 'weak',
    values: { case: 'apart' },
  } as const
  const strengths = risks
    .filter(({ answer }) => answer === 'paired')
    .map(({ number, span }) => ({ item: number, quote: firstWords(raw, span) }))
  return { found: apart > 0 ? [...bare, unpaired] : bare, strengths }
}

const modelRisk = wordsPattern(hintWords.modelRisks)

/** K4: at least `min` risks about the life of a model; with fewer, code cannot tell, and asks where no risk has a word of it. */
const mlopsRisks: SectionCheck = ({ raw, text, risks }, criterion) => {
  const own = risks.filter(({ span }) => {
    const { plain } = fold(raw, span.start, span.end)
    return topics.some((topic) => hits(plain, topic))
  })
  if (own.length >= limit(criterion, 'min')) return met
  return risks.length === 0 || own.length > 0 || hits(text.plain, modelRisk) ? open : silent
}

/** K5: likelihood and impact somewhere among the risks. */
const likelihoodAndImpact: SectionCheck = (reading) => {
  const rated = hits(reading.text.plain, level) || saysRole(reading, 'probability') || saysRole(reading, 'impact')
  return rated || reading.risks.length === 0 ? met : absence('no likelihood or impact')
}

const ownerNamed = mentionOf(ownerWords)

/** K6: somebody in charge, under a label, in a column or by a word. */
const ownerGiven: SectionCheck = (reading, criterion) =>
  saysRole(reading, 'owner') ? met : ownerNamed(reading, criterion)

/** K8: the lack of something, answered by that thing and nothing more: "no tests", "write good tests". */
const turnedRound: SectionCheck = ({ raw, entries, risks }) => {
  const found = entries.flatMap(({ item }) => {
    const answer = item.parts.find(({ role }) => role === 'mitigation')?.span
    if (answer === undefined || !isTurnedRound(raw, item.head, answer)) return []
    const risk = risks.find(({ span }) => span.start <= answer.start && span.end >= answer.end)
    return [{ item: risk?.number ?? item.number, span: answer, values: { item: risk?.number ?? item.number } }]
  })
  return { found, decided: found.length > 0 }
}

function isTurnedRound(raw: string, head: Span, answer: Span): boolean {
  const risk = fold(raw, head.start, head.end).plain.replace(entryPrefix, '')
  const said = fold(raw, answer.start, answer.end).plain
  if (!lackOf.test(risk.trim()) || said.length > 120 || /\d/.test(said)) return false
  const stems = new Set(stemsOf(risk))
  const own = stemsOf(said)
  return own.length > 0 && own.every((stem) => stems.has(stem))
}

/** The first letters of the words that say something. */
function stemsOf(plain: string): readonly string[] {
  return (plain.match(/[a-z]{3,30}/g) ?? []).filter((word) => !turningWords.has(word)).map((word) => word.slice(0, 5))
}

/** K9: a risk that is, but for a few letters, the guide's example. */
const copiedRisk: SectionCheck = ({ raw, risks }, criterion) => ({
  found: risks
    .filter(({ span }) =>
      isExample(raw.slice(span.start, Math.min(span.end, span.start + 160)), limit(criterion, 'similarity')),
    )
    .map((risk) => evidenceAt(risk)),
})

function isExample(text: string, similarity: number): boolean {
  const { plain } = fold(text)
  const first = (plain.split(/[\n.;]/, 1)[0] ?? '').replace(/^[^a-z]*(?:risque?|risk)\s*:\s*/, '').trim()
  return isCloseToAny(first, riskExamples, similarity)
}

/** Section 7, by criterion. */
export const riskChecks: SectionChecks = {
  K1: riskCount,
  K2: mitigated,
  K4: mlopsRisks,
  K5: likelihoodAndImpact,
  K6: ownerGiven,
  K8: turnedRound,
  K9: copiedRisk,
}
