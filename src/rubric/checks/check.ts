import type { Criterion } from '../criteria/criterion.ts'
import type { Finding, Severity, Span, Strength, WeaknessKind } from '../finding.ts'
import type { SectionReading } from '../reading/section-reading.ts'
import type { Rubric } from '../rubric.ts'
import type { SectionNumber } from '../section.ts'

/** What a check has found: the criterion's id, section, quote and origin are filled in by `check-proposal.ts`. */
export interface Evidence {
  /** Counted from 1; null where it is about the whole section. */
  readonly item: number | null
  /** The evidence; null for an absence. */
  readonly span: Span | null
  /** The short fact behind an absence, such as "2 objectives"; left out, the quote is what it stands on. */
  readonly about?: string
  readonly values?: Finding['values']
  /** Where it differs from the criterion's own. */
  readonly severity?: Severity
  readonly kind?: WeaknessKind
}

/** What a check says of one section. */
export interface CheckResult {
  readonly found: readonly Evidence[]
  readonly strengths?: readonly Omit<Strength, 'criterion'>[]
  /** False where code cannot tell: the criterion is then "not assessed", neither met nor missed. */
  readonly decided?: boolean
}

/** Decides one criterion on one section. Pure and total. */
export type SectionCheck = (reading: SectionReading, criterion: Criterion) => CheckResult

/** The checks of the criteria that one section decides, by the criterion's id. */
export type SectionChecks = Readonly<Record<string, SectionCheck>>

/** The ten sections, each parsed once. */
export type SectionReadings = Readonly<Record<SectionNumber, SectionReading>>

/** Evidence that only the whole shows; its span lies in the section that it names. */
export interface EvidenceIn extends Evidence {
  readonly section: SectionNumber
}

/** Decides one criterion on the whole proposal. Pure and total. */
export type WholeCheck = (readings: SectionReadings, criterion: Criterion, inForce: Rubric) => readonly EvidenceIn[]

/** The checks of the criteria that only several sections together decide, by the criterion's id. */
export type WholeChecks = Readonly<Record<string, WholeCheck>>

/** What a check says where nothing is wrong. */
export const met: CheckResult = { found: [] }

/** What a check says where code cannot tell. */
export const open: CheckResult = { found: [], decided: false }

/** One thing that the section lacks, by a short fact. */
export function absence(about: string): CheckResult {
  return { found: [{ item: null, span: null, about }] }
}

/** A limit of the criterion; every check's limits stand in its criterion, which a test walks. */
export function limit(criterion: Criterion, name: string): number {
  const value = criterion.limits?.[name]
  if (value === undefined) throw new Error(`Criterion ${criterion.id} has no limit "${name}".`)
  return value
}

/** The evidence that an entry of the section's list is. */
export function evidenceAt({ number, span }: { readonly number: number; readonly span: Span }): Evidence {
  return { item: number, span, values: { item: number } }
}

/** The first line of an entry, at most `max` units and cut between words: short enough to show, still verbatim. */
export function firstWords(raw: string, span: Span, max = 200): string {
  const line =
    raw
      .slice(span.start, span.end)
      .split(/[\r\n]/, 1)[0]
      ?.trimEnd() ?? ''
  if (line.length <= max) return line
  const cut = line.lastIndexOf(' ', max)
  return line.slice(0, cut > 0 ? cut : safeCut(line, max))
}

/** Never between the two halves of a surrogate pair. */
function safeCut(line: string, at: number): number {
  const code = line.charCodeAt(at - 1)
  return code >= 0xd800 && code <= 0xdbff ? at - 1 : at
}
