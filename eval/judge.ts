import { praisedIn } from '../src/rubric/checks/praise.ts'
import { checkSection } from '../src/rubric/checks/check-section.ts'
import { type Addressed, withoutAddressed } from '../src/rubric/judge/addressed.ts'
import type { Finding, Severity, Span, Strength } from '../src/rubric/finding.ts'
import { isWhole, matchOf } from './match.ts'
import type { Reading, Told } from './reading.ts'

/** A finding on an item, or on its section as a whole. */
interface Raised {
  readonly criterion: string
  readonly severity: Severity
}

/** One labelled item beside what the coach said of it. */
export interface Case {
  readonly id: string
  readonly lang: 'fr' | 'en'
  readonly doubt: boolean
  readonly type: Reading['type']
  /** The item's text as the coach took it, or the label's first words where the coach did not find it. */
  readonly text: string
  readonly found: boolean
  readonly raised: readonly Raised[]
  /** Findings without a place of their own, such as "no deadline": they are about the section. */
  readonly onSection: readonly Raised[]
  /** Criteria for which the item is called solid. */
  readonly praised: readonly string[]
  /** The person's grades by name. */
  readonly grades: Readonly<Record<string, string>>
}

/** The items of one reading beside the automatic findings and those of a model. */
export function casesIn(
  reading: Reading,
  read: readonly Finding[] = [],
  answered: readonly Addressed[] = [],
): readonly Case[] {
  const { passage, type, section, labels } = reading
  const checked = checkSection(section, passage.text)
  const { findings: automatic, entries } = checked
  const findings = [...withoutAddressed(automatic, answered), ...read]
  const spans = entries.map(({ span }) => span)
  // An item stands alone here: that the section has too few of them says nothing of it.
  const praised = praisedIn(
    checked,
    passage.text,
    findings.filter(({ item }) => item !== null),
  )
  return labels.map((told) => {
    const items = itemsOf(told, passage.text, spans)
    return {
      id: told.id ?? passage.id,
      lang: passage.lang,
      doubt: told.doubt ?? false,
      type,
      text: textOf(
        told,
        passage.text,
        items.map((item) => spans[item - 1]),
      ),
      found: items.length > 0,
      raised: isWholePassage(told) ? onWhole(findings, items) : onItems(findings, items),
      onSection: findings.filter(({ item, span }) => item === null && span === null),
      praised: praisedFor(praised, items),
      grades: told.grades,
    }
  })
}

/** The numbers of the entries that a label is about, as findings count them. */
function itemsOf({ at }: Told, text: string, spans: readonly Span[]): readonly number[] {
  if ('start' in at) {
    return spans.flatMap(({ start, end }, index) => (start < at.end && end > at.start ? [index + 1] : []))
  }
  if (isWhole(at)) return spans.map((_, index) => index + 1)
  const index = matchOf(text, spans, at)
  return index < 0 ? [] : [index + 1]
}

function isWholePassage({ at }: Told): boolean {
  return 'anchor' in at && isWhole(at)
}

function textOf({ at }: Told, text: string, spans: readonly (Span | undefined)[]): string {
  if ('start' in at) return text.slice(at.start, at.end)
  const [only] = spans
  return spans.length !== 1 || only === undefined ? at.anchor : text.slice(only.start, only.end)
}

function onItems(findings: readonly Finding[], items: readonly number[]): readonly Raised[] {
  return findings.filter(({ item }) => item !== null && items.includes(item))
}

/** A passage taken as one objective is called weak where every entry the coach sees in it is. */
function onWhole(findings: readonly Finding[], items: readonly number[]): readonly Raised[] {
  const perItem = items.map((item) => onItems(findings, [item]).filter(({ severity }) => severity !== 'minor'))
  return perItem.every((raised) => raised.length > 0) ? perItem.flat() : []
}

function praisedFor(strengths: readonly Strength[], items: readonly number[]): readonly string[] {
  return strengths.filter(({ item }) => item !== null && items.includes(item)).map(({ criterion }) => criterion)
}
