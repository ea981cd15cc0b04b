import type { Finding } from '../../src/rubric/finding.ts'
import { casesIn } from '../judge.ts'
import type { Measure } from '../measure.ts'
import { passageMeasures } from '../measures/passages.ts'
import { type CriterionCount, criterionCounts } from './criterion-counts.ts'
import type { Exchange } from './exchange.ts'
import type { Outcome } from './read-passages.ts'
import { type Tally, tallyOf } from './tally.ts'

/** What a model's readings are worth, over the passages whose every question is answered. */
export interface Score {
  readonly measures: readonly Measure[]
  readonly model: string
  readonly critic: string
  readonly complete: number
  readonly passages: number
  /** Complete passages where something went wrong on the way: what the coach said nevertheless counts. */
  readonly troubled: number
  readonly criteria: readonly CriterionCount[]
  readonly quotes: number
  readonly verbatim: number
  readonly steady: boolean
  readonly tally: Tally
  /** Of one section, by the clock. */
  readonly seconds: { readonly median: number; readonly slowest: number }
}

/** Scores what was read: the automatic findings and those that the model's reading shows, together. */
export function scoreOf(outcomes: readonly Outcome[], exchange: Exchange): Score {
  const open = new Set(outcomes.filter(({ judged }) => judged === null).map(({ reading }) => reading.passage.id))
  const passages = new Set(outcomes.map(({ reading }) => reading.passage.id)).size
  const done = outcomes.filter(({ reading }) => !open.has(reading.passage.id))
  const findings = done.flatMap((one) => shownIn(one).map((finding) => ({ finding, text: one.reading.passage.text })))
  const quoted = findings.filter(({ finding }) => finding.quote !== null)
  return {
    model: exchange.connection.model,
    critic: exchange.connection.criticModel,
    complete: passages - open.size,
    passages,
    troubled: new Set(done.filter(({ judged }) => judged?.trouble).map(({ reading }) => reading.passage.id)).size,
    measures: passageMeasures(
      done.flatMap((one) => casesIn(one.reading, shownIn(one))),
      'model',
    ),
    criteria: criterionCounts(done),
    quotes: quoted.length,
    verbatim: quoted.filter(({ finding, text }) => isVerbatim(finding, text)).length,
    steady: done.every(({ steady }) => steady),
    tally: tallyOf(exchange),
    seconds: secondsOf(done.map(({ seconds }) => seconds)),
  }
}

function shownIn({ judged }: Outcome): readonly Finding[] {
  return judged?.findings ?? []
}

function isVerbatim({ span, quote }: Finding, text: string): boolean {
  return span !== null && text.slice(span.start, span.end) === quote
}

function secondsOf(all: readonly number[]): Score['seconds'] {
  const sorted = all.toSorted((one, other) => one - other)
  return { median: sorted[Math.floor(sorted.length / 2)] ?? 0, slowest: sorted.at(-1) ?? 0 }
}
