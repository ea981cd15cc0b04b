import type { Finding } from '../../src/rubric/finding.ts'
import { type Addressed, withoutAddressed } from '../../src/rubric/judge/addressed.ts'
import { type Case, casesIn } from '../judge.ts'
import type { Measure } from '../measure.ts'
import { targetMeasures } from '../measures/kpis.ts'
import { objectiveMeasures } from '../measures/objectives.ts'
import { passageMeasures } from '../measures/passages.ts'
import { proposalMeasures } from '../measures/proposals.ts'
import { riskMeasures } from '../measures/risks.ts'
import type { JudgedProposal } from '../proposals.ts'
import type { Reading } from '../reading.ts'
import { type CriterionCount, criterionCounts } from './criterion-counts.ts'
import type { Exchange } from './exchange.ts'
import type { Outcome } from './read-tasks.ts'
import { type Tally, tallyOf } from './tally.ts'

/** What a model's readings are worth, over the texts whose every question is answered. */
export interface Score {
  readonly measures: readonly Measure[]
  readonly model: string
  readonly critic: string
  /** Passages, lists and proposals. */
  readonly complete: number
  readonly texts: number
  /** Complete texts where something went wrong on the way: what the coach said nevertheless counts. */
  readonly troubled: number
  readonly criteria: readonly CriterionCount[]
  readonly quotes: number
  readonly verbatim: number
  readonly steady: boolean
  readonly tally: Tally
  /** Of one section, by the clock. */
  readonly seconds: { readonly median: number; readonly slowest: number }
}

/** What was read: labelled passages and lists of labelled items, and whole proposals. */
export interface Read {
  readonly readings: readonly Reading[]
  readonly proposals: readonly JudgedProposal[]
}

/** Scores what was read: the automatic findings and those that the model's reading shows, together. */
export function scoreOf(read: Read, outcomes: readonly Outcome[], exchange: Exchange): Score {
  const open = new Set(outcomes.filter(({ judged }) => judged === null).map(({ task }) => task.id))
  const texts = new Set(outcomes.map(({ task }) => task.id)).size
  const done = outcomes.filter(({ task }) => !open.has(task.id))
  const findings = done.flatMap((one) => shownIn(one).map((finding) => ({ finding, text: textOf(one, finding) })))
  const quoted = findings.filter(({ finding }) => finding.quote !== null)
  return {
    model: exchange.connection.model,
    critic: exchange.connection.criticModel,
    complete: texts - open.size,
    texts,
    troubled: new Set(done.filter(({ judged }) => judged?.trouble).map(({ task }) => task.id)).size,
    measures: measuresOf(read, done),
    criteria: criterionCounts(done),
    quotes: quoted.length,
    verbatim: quoted.filter(({ finding, text }) => isVerbatim(finding, text)).length,
    steady: done.every(({ steady }) => steady),
    tally: tallyOf(exchange),
    seconds: secondsOf(done.map(({ seconds }) => seconds)),
  }
}

function measuresOf({ readings, proposals }: Read, done: readonly Outcome[]): readonly Measure[] {
  const byId = Map.groupBy(done, ({ task }) => task.id)
  const casesOf = (file: Reading['file']): readonly Case[] =>
    readings.flatMap((reading) => {
      const outcomes = byId.get(reading.passage.id)?.filter(({ task }) => task.scope === reading.section) ?? []
      return reading.file !== file || outcomes.length === 0
        ? []
        : casesIn(reading, outcomes.flatMap(shownIn), outcomes.flatMap(addressedBy))
    })
  const judged = proposals.flatMap((one): readonly JudgedProposal[] => {
    const outcomes = byId.get(one.row.id)
    if (outcomes === undefined) return []
    const answered = outcomes.flatMap(addressedBy)
    const findings = [...withoutAddressed(one.checked.findings, answered), ...outcomes.flatMap(shownIn)]
    return [{ ...one, checked: { ...one.checked, findings } }]
  })
  return [
    ...passageMeasures(casesOf('passages'), 'model'),
    ...objectiveMeasures('objectives', casesOf('objectives'), 'model'),
    ...riskMeasures('risks', 'label blocks', casesOf('risks'), 'model'),
    ...targetMeasures('kpis', 'bullets', casesOf('kpis')),
    ...proposalMeasures(judged, 'model'),
  ].filter(({ trials }) => trials.length > 0)
}

/** What the learner is shown of a reading. */
export function shownIn({ judged }: Outcome): readonly Finding[] {
  return judged?.findings ?? []
}

/** Code's own questions that a reading answers. */
function addressedBy({ judged }: Outcome): readonly Addressed[] {
  return judged?.addressed ?? []
}

function textOf({ task }: Outcome, { section }: Finding): string {
  return task.texts[section]
}

function isVerbatim({ span, quote }: Finding, text: string): boolean {
  return span !== null && text.slice(span.start, span.end) === quote
}

function secondsOf(all: readonly number[]): Score['seconds'] {
  const sorted = all.toSorted((one, other) => one - other)
  return { median: sorted[Math.floor(sorted.length / 2)] ?? 0, slowest: sorted.at(-1) ?? 0 }
}
