import { checkSection } from '../src/rubric/checks/check-section.ts'
import type { Finding } from '../src/rubric/finding.ts'
import type { Labelled } from './corpus.ts'
import { isWhole, matchOf } from './match.ts'
import { type Reading, readingsOf } from './reading.ts'

/** One labelled item beside what the coach said of it. */
export interface Case {
  readonly passage: string
  readonly lang: 'fr' | 'en'
  readonly type: Reading['type']
  /** The item's text as the coach took it, or the label's first words where the coach did not find it. */
  readonly text: string
  readonly found: boolean
  /** Criteria with a blocking or major finding on this item. */
  readonly raised: readonly string[]
  /** The person's grades by name. */
  readonly grades: Readonly<Record<string, string>>
}

/** Runs the automatic coach on a labelled passage, item by item. */
export function casesOf(passage: Labelled): readonly Case[] {
  return readingsOf(passage).flatMap((reading) => casesIn(reading, []))
}

/** The items of one reading beside the automatic findings and those of a model. */
export function casesIn({ passage, type, section, labels }: Reading, read: readonly Finding[]): readonly Case[] {
  const { findings: automatic, entries } = checkSection(section, passage.text)
  const findings = [...automatic, ...read]
  const spans = entries.map(({ span }) => span)
  return labels.map(({ anchor, grades }) => {
    const index = isWhole(anchor) ? -1 : matchOf(passage.text, spans, anchor)
    const span = spans[index]
    const raised = isWhole(anchor) ? onWhole(findings, spans.length) : onItem(findings, index + 1)
    const text = span === undefined ? anchor.anchor : passage.text.slice(span.start, span.end)
    const found = isWhole(anchor) ? spans.length > 0 : span !== undefined
    return { passage: passage.id, lang: passage.lang, type, text, found, raised, grades }
  })
}

function onItem(findings: readonly Finding[], item: number): readonly string[] {
  const raised = findings
    .filter((finding) => finding.item === item && finding.severity !== 'minor')
    .map(({ criterion }) => criterion)
  return [...new Set(raised)]
}

/** A passage taken as one objective is called weak where every entry the coach sees in it is. */
function onWhole(findings: readonly Finding[], count: number): readonly string[] {
  const perItem = Array.from({ length: count }, (_, index) => onItem(findings, index + 1))
  return perItem.every((raised) => raised.length > 0) ? [...new Set(perItem.flat())] : []
}
