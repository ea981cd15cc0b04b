import { z } from 'zod'
import { sectionNumbers } from '../../src/rubric/section.ts'

const Row = z.object({
  id: z.string().min(1),
  lang: z.enum(['fr', 'en']),
  /** Another careful person might say otherwise. */
  doubt: z.boolean().default(false),
})
const Grade = z.enum(['yes', 'partial', 'no'])
const Section = z.literal(sectionNumbers)
const Sections = z.record(z.string().regex(/^(?:[1-9]|10)$/), z.string())

/** One objective of section 4 with a person's grades. */
export const ObjectiveRow = Row.extend({
  text: z.string().min(1),
  specific: Grade,
  measurable: Grade,
  mlops_relevant: Grade,
  baseline: z.enum(['yes', 'no', 'na']),
  time_bound: z.enum(['yes', 'no']),
  verdict: z.enum(['weak', 'ok', 'strong']),
  reasons: z.array(z.string()),
})
export type ObjectiveRow = z.infer<typeof ObjectiveRow>

/** One risk of section 7 with the answer that stands beside it, empty where none does. */
export const RiskRow = Row.extend({
  risk: z.string().min(1),
  mitigation: z.string(),
  form: z.enum(['pair', 'embedded', 'absent']),
  has_mitigation: Grade,
  mitigation_concrete: Grade,
  gap: z.string(),
})
export type RiskRow = z.infer<typeof RiskRow>

/** One indicator of section 8: a cell beside its name, a line or a sentence. */
export const KpiRow = Row.extend({
  text: z.string().min(1),
  form: z.enum(['cell', 'line', 'sentence']),
  name: z.string().nullable(),
  cell: z.string().nullable(),
  target: Grade,
  window: z.enum(['yes', 'no']),
}).refine(({ form, name, cell }) => form !== 'cell' || (name !== null && cell !== null), {
  error: 'an indicator of the form "cell" needs its "name" and its "cell"',
})
export type KpiRow = z.infer<typeof KpiRow>

/** A whole section of good content in one layout. */
export const LayoutRow = Row.extend({
  section: Section,
  content: z.string(),
  layout: z.string(),
  text: z.string().min(1),
  items: z.number().int(),
  expected_findings: z.array(z.string()),
  must_not: z.array(z.string()),
})
export type LayoutRow = z.infer<typeof LayoutRow>

/** A whole section with its criteria told apart: missing or met. */
export const AbsenceRow = Row.extend({
  section: Section,
  text: z.string().min(1),
  absent: z.array(z.string()),
  present: z.array(z.string()),
  /** Present, and yet a minor question is in order. */
  minor_ok: z.array(z.string()).default([]),
})
export type AbsenceRow = z.infer<typeof AbsenceRow>

/** A text with a word that was left to replace, or with one that looks like it. */
export const PlaceholderRow = Row.extend({
  section: Section,
  text: z.string().min(1),
  placeholder: z.boolean(),
  span: z.string().nullable(),
}).refine(({ text, placeholder, span }) => (placeholder ? span !== null && text.includes(span) : true), {
  error: '"span" must be what "text" holds of the placeholder',
})
export type PlaceholderRow = z.infer<typeof PlaceholderRow>

/** An objective that says by when, or one with times that say something else. */
export const DeadlineRow = Row.extend({ text: z.string().min(1), deadline: z.boolean(), form: z.string() })
export type DeadlineRow = z.infer<typeof DeadlineRow>

/** Parts of a proposal that contradict each other, or only seem to. */
export const ContradictionRow = Row.extend({
  sections: Sections,
  contradiction: z.enum(['X5', 'X6', 'X7', 'X8', 'Z4', 'none']),
  spans: z.array(z.object({ section: Section, quote: z.string() })),
}).refine(({ sections, spans }) => spans.every(({ section, quote }) => sections[section]?.includes(quote) === true), {
  error: 'each quote of "spans" must stand in its section',
})
export type ContradictionRow = z.infer<typeof ContradictionRow>

/** A sentence that wants to steer whoever assesses, or a harmless one. */
export const OrderRow = Row.extend({ text: z.string().min(1), order: z.boolean(), kind: z.string() })
export type OrderRow = z.infer<typeof OrderRow>

/** A clause, a sentence or a short list of one section, and what it claims that a repository can show. */
export const ClaimRow = Row.extend({
  section: Section,
  text: z.string().min(1),
  claims: z.record(z.string(), z.enum(['asserted', 'described'])),
})
export type ClaimRow = z.infer<typeof ClaimRow>

/** What a host of data answered about an address, as recorded, and what its licence allows; null where the host is not asked. */
export const LicenceRow = Row.extend({
  address: z.string().min(1),
  answer: z.unknown(),
  class: z.enum(['open', 'not open', 'conditional', 'unknown']),
  condition: z.enum(['access', 'competition', 'terms']).optional(),
})
export type LicenceRow = z.infer<typeof LicenceRow>

/** A chat message and what it is. */
export const DialogueRow = Row.extend({
  text: z.string().min(1),
  kind: z.enum(['answer', 'aside', 'thanks', 'command', 'question_to_bot', 'mention_in_answer']),
})
export type DialogueRow = z.infer<typeof DialogueRow>

/** The sections of a whole proposal, as a reader splits them. */
export const SectionsRow = Row.extend({ sections: Sections })
export type SectionsRow = z.infer<typeof SectionsRow>

const Planted = z.object({
  id: z.string().min(1),
  proposal: z.string(),
  section: Section,
  doubt: z.boolean().default(false),
})

/** A defect that was planted in a proposal; without a quote it is an absence. */
export const DefectRow = Planted.extend({
  criterion: z.string(),
  quote: z.string().nullable(),
  what: z.string(),
  severity: z.enum(['minor', 'major', 'blocking']),
})
export type DefectRow = z.infer<typeof DefectRow>

/** A passage of a proposal with the criteria that find no fault in it. */
export const CleanRow = Planted.extend({ quote: z.string(), must_not: z.array(z.string()) })
export type CleanRow = z.infer<typeof CleanRow>
