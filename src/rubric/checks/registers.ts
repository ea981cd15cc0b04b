import { aimOf } from '../detectors/aim.ts'
import { hasDeadline } from '../detectors/deadline.ts'
import { hits, hitsOf, wordsPattern } from '../detectors/words-pattern.ts'
import { fold, spanOf } from '../reading/fold.ts'
import { legalWords, sensitiveDomains } from '../lexicons/context.ts'
import { dataScienceWords } from '../lexicons/mlops.ts'
import { levelWords, mlopsTopics, windowWords } from '../lexicons/registers.ts'
import { riskTopics } from '../lexicons/risk-topics.ts'
import { currentColumns } from '../lexicons/targets.ts'
import { comparisonWords } from '../lexicons/conditions.ts'
import type { ListEntry } from '../reading/section-reading.ts'
import { type Check, limit } from './check.ts'

const level = wordsPattern(levelWords)
const window = wordsPattern(windowWords)
const legal = wordsPattern(legalWords)
const domain = wordsPattern(sensitiveDomains)
const current = wordsPattern([...currentColumns, ...comparisonWords])
const dataScience = wordsPattern(dataScienceWords)
const topics = riskTopics.filter(({ topic }) => mlopsTopics.includes(topic)).map(({ risk }) => wordsPattern(risk))

/** K5: likelihood and impact somewhere among the risks. */
export const likelihoodAndImpact: Check = ({ text, risks }) =>
  risks.length === 0 || hits(text.plain, level)
    ? { found: [] }
    : { found: [{ item: null, span: null, about: 'no likelihood or impact' }] }

/** K4: at least `min` risks about the life of a model; with fewer, code cannot tell. */
export const mlopsRisks: Check = ({ raw, risks }, criterion) => {
  const own = risks.filter(({ span }) => {
    const { plain } = fold(raw, span.start, span.end)
    return topics.some((topic) => hits(plain, topic))
  })
  return { found: [], decided: own.length >= limit(criterion, 'min') }
}

/** O7: one objective with a date or a period of time. */
export const timeBound: Check = ({ entries }) => {
  const bound = entries.some(
    ({ text, quantities }) => hasDeadline(text.plain) || quantities.some(({ dimension }) => dimension === 'time'),
  )
  return bound || entries.length === 0 ? { found: [] } : { found: [{ item: null, span: null, about: 'no time limit' }] }
}

/** M7: one indicator with a period or a quantile. */
export const windowGiven: Check = ({ text, entries }) =>
  entries.length === 0 || hits(text.plain, window)
    ? { found: [] }
    : { found: [{ item: null, span: null, about: 'no window' }] }

/** M4: met where today's value stands beside the target; otherwise code cannot tell. */
export const baselineGiven: Check = ({ raw, entries }) => ({
  found: [],
  decided: entries.some((entry) => hasBaseline(raw, entry)),
})

/** O4: met where every objective with a quantity says where it starts from; otherwise code cannot tell. */
export const baselines: Check = ({ raw, entries }) => {
  const changes = entries.filter(({ text }) => change.test(text.plain))
  return { found: [], decided: changes.every((entry) => hasBaseline(raw, entry)) }
}

const change =
  /(?:^|[^a-z])(?:reduir|reduc|reduce|diminu|augment|increas|amelior|improv|accelerer|speed up|cut|ramener|passer de|lower|raise|shorten|raccourc|doubl|halv)/

/** Two quantities of one dimension with a word or column that sets today against tomorrow. */
function hasBaseline(raw: string, { item, text, quantities }: ListEntry): boolean {
  const columns = item.header.map((header) => fold(raw, header.start, header.end).plain)
  const pair = quantities.some((one, index) =>
    quantities.slice(0, index).some((other) => other.dimension === one.dimension && other.value !== one.value),
  )
  const told = hits(text.plain, current) || columns.some((name) => hits(name, current))
  const range = /(?:de|from|passer de|was)\s[^.;:]{0,30}\s(?:a|to|vers)\s/.test(text.plain)
  return pair ? told || range : columns.some((name) => hits(name, current)) && quantities.length > 0
}

/** M6: no indicator at all about MLOps, and some about the model or the business. */
export const mlopsMetrics: Check = ({ entries }) => {
  const aims = entries.map(({ text }) => aimOf(text.plain))
  if (aims.includes('mlops')) return { found: [] }
  const elsewhere = aims.filter((aim) => aim !== 'unknown').length
  if (entries.length === 0 || elsewhere * 3 < entries.length * 2) return { found: [], decided: false }
  return { found: [{ item: null, span: null, about: `${elsewhere} indicators, none about MLOps` }] }
}

/** M8: a share above 100 % that is not an increase, or a promise that nothing will ever fail. */
export const plausible: Check = ({ raw, entries }) => {
  const found = entries.flatMap(({ item, text, quantities }) => {
    const over = quantities.filter(
      ({ dimension, value, unit }) =>
        dimension === 'ratio' &&
        unit.startsWith('%') &&
        (value ?? 0) > 100 &&
        !/(?:\+|augment|increas|hausse|croiss|grow|plus)/.test(text.plain),
    )
    const never = [
      ...text.plain.matchAll(
        /(?:jamais (?:d'|de |aucune? )?(?:erreur|panne|incident|echec)s?|never (?:fails?|any error)|zero (?:bug|panne|incident|erreur|failure)s?,? (?:jamais|ever|forever))/g,
      ),
    ].map((match) => ({ start: match.index, end: match.index + match[0].length }))
    return [...over, ...never].map(({ start, end }) => {
      const span = spanOf(text, start, end)
      return { item: item.number, span, values: { quote: raw.slice(span.start, span.end) } }
    })
  })
  return { found }
}

/** C2: few words of data science. Where there are many, code cannot tell whether they are details. */
export const fewDetails: Check = ({ text, words }, criterion) => {
  const terms = hitsOf(text.plain, dataScience).length
  return { found: [], decided: terms * 100 <= limit(criterion, 'share') * Math.max(words, 1) }
}

/** C11: a sensitive domain without a word about the law is asked about. */
export const domainAcknowledged: Check = ({ raw, text }) => {
  const first = hitsOf(text.plain, domain)[0]
  if (first === undefined || hits(text.plain, legal)) return { found: [] }
  const span = spanOf(text, first.start, first.end)
  return { found: [{ item: null, span, values: { quote: raw.slice(span.start, span.end) } }] }
}
