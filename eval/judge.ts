import { checkSection } from '../src/rubric/check.ts'
import type { Finding } from '../src/rubric/finding.ts'
import type { SectionNumber } from '../src/rubric/section.ts'
import type { Labelled } from './corpus.ts'
import { type Anchor, isWhole, matchOf } from './match.ts'

/** One labelled item beside what the coach said of it. */
export interface Case {
  readonly passage: string
  readonly lang: 'fr' | 'en'
  readonly type: 'objective' | 'risk' | 'kpi'
  /** The item's text as the coach took it, or the label's first words where the coach did not find it. */
  readonly text: string
  readonly found: boolean
  /** Criteria with a blocking or major finding on this item. */
  readonly raised: readonly string[]
  /** The person's grades by name. */
  readonly grades: Readonly<Record<string, string>>
}

interface Told {
  readonly anchor: Anchor
  readonly grades: Readonly<Record<string, string>>
}

const kinds = [
  {
    type: 'objective',
    section: 4,
    of: ({ label }: Labelled): readonly Told[] => (label.objectives ?? []).map((one) => told(one)),
  },
  {
    type: 'risk',
    section: 7,
    of: ({ label }: Labelled): readonly Told[] => (label.risks ?? []).map((one) => told(one)),
  },
  { type: 'kpi', section: 8, of: ({ label }: Labelled): readonly Told[] => (label.kpis ?? []).map((one) => told(one)) },
] as const

/** Runs the automatic coach on a labelled passage, item by item. */
export function casesOf(passage: Labelled): readonly Case[] {
  return kinds.flatMap(({ type, section, of }) => {
    const labels = of(passage)
    return labels.length === 0 ? [] : judged(passage, type, section, labels)
  })
}

function judged(
  passage: Labelled,
  type: Case['type'],
  section: SectionNumber,
  labels: readonly Told[],
): readonly Case[] {
  const { findings, entries } = checkSection(section, passage.text)
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
  return findings
    .filter((finding) => finding.item === item && finding.severity !== 'minor')
    .map(({ criterion }) => criterion)
}

/** A passage taken as one objective is called weak where every entry the coach sees in it is. */
function onWhole(findings: readonly Finding[], count: number): readonly string[] {
  const perItem = Array.from({ length: count }, (_, index) => onItem(findings, index + 1))
  return perItem.every((raised) => raised.length > 0) ? [...new Set(perItem.flat())] : []
}

function told({ line, anchor, ...grades }: { line?: number | undefined; anchor: string }): Told {
  return {
    anchor: { line, anchor },
    grades: Object.fromEntries(Object.entries(grades).map(([name, grade]) => [name, String(grade)])),
  }
}
