import type { SectionNumber } from './section.ts'

/** What kind of weakness a finding names. */
export type WeaknessKind = 'weak' | 'missing' | 'contradiction' | 'unsupported' | 'licence' | 'link'

/** Blocking stops a submission, major asks for work, minor is advice. */
export type Severity = 'blocking' | 'major' | 'minor'

/** Who raised it: code, or the model. Blocking findings come from code alone. */
export type FindingOrigin = 'automatic' | 'ai'

/** A place in a section's text: UTF-16 offsets, end exclusive. */
export interface Span {
  readonly start: number
  readonly end: number
}

/** One weakness of one section, with its evidence. Plain data: wording is chosen when it is shown. */
export interface Finding {
  /** The criterion's stable id (RUBRIC), such as `O3`. */
  readonly criterion: string
  readonly section: SectionNumber
  /** Which item of the section's list it is about, counted from 1; null when it is about the whole section. */
  readonly item: number | null
  readonly kind: WeaknessKind
  readonly severity: Severity
  /** Where the evidence stands in the section's text; null for a named absence. */
  readonly span: Span | null
  /** The evidence: exactly the text at `span`; null for an absence. */
  readonly quote: string | null
  /**
   * What the finding stands on: the quoted passage, or the short fact behind an absence (such as "2 objectives").
   * While it stays the same, the finding is the same one; rewording another passage does not touch it.
   */
  readonly about: string
  /** Values for the placeholders of the criterion's question, such as `{count}`. */
  readonly values: Readonly<Record<string, string | number>>
  readonly origin: FindingOrigin
}

/** Whether code only asks: it has read nothing on a subject, and a reader's word withdraws the question. */
export function isSilence({ origin, values }: Finding): boolean {
  return origin === 'automatic' && values['case'] === 'silent'
}

/** Whether code has read nothing on a whole family of the guide: several of them are asked about together. */
export function isFamilySilence(finding: Finding): boolean {
  return isSilence(finding) && finding.item === null
}

/** Something that already holds, with the learner's own words as evidence. */
export interface Strength {
  readonly criterion: string
  readonly item: number | null
  readonly quote: string
}

/** The same identity in a few letters, such as `O3-1m9k2c`: buttons and forms carry it. Two passages of one section hardly ever share one. */
export function findingId(finding: Pick<Finding, 'criterion' | 'section' | 'about'>): string {
  let hash = 0x81_1c_9d_c5
  for (const char of findingKey(finding)) hash = Math.imul(hash ^ (char.codePointAt(0) ?? 0), 0x01_00_01_93)
  return `${finding.criterion}-${(hash >>> 0).toString(36)}`
}

/** The identity of a finding across runs: same criterion, same section, same passage. */
export function findingKey(finding: Pick<Finding, 'criterion' | 'section' | 'about'>): string {
  return `${finding.criterion}/${finding.section}/${finding.about.normalize('NFKC').replace(/\s+/g, ' ').trim()}`
}
