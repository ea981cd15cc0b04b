import type { Severity } from '../finding.ts'
import type { Licence } from './licence.ts'
import type { SourceEvidence, ToldSource } from './source-evidence.ts'
import type { WrittenLicence } from './written-licences.ts'

/** What there is to ask about a source: the criterion whose question it is, in its special case, with the case's values. */
export interface SourceQuestion {
  readonly criterion: 'P3' | 'P4' | 'P5'
  readonly severity: Severity
  readonly values: Readonly<Record<string, string>>
}

/**
 * The one question about a source, after what its host says and what the learner wrote beside the link; null where there is
 * nothing to ask. What is unknown or not verified is never held against the learner.
 */
export function askAboutSource(evidence: SourceEvidence, written: readonly WrittenLicence[]): SourceQuestion | null {
  if (evidence.type === 'not verified') return null
  const differing = differingFrom(evidence, written)
  if (differing !== null) return question(evidence, 'P3', 'major', { case: 'differs', said: differing.quote })
  switch (evidence.class) {
    case 'not open':
      return question(evidence, 'P4', 'major', { case: licenceOf(evidence) === null ? 'restricted' : 'closed' })
    case 'conditional':
      return question(evidence, 'P5', 'major', { case: evidence.condition ?? 'terms' })
    case 'open':
      return written.length > 0 ? null : question(evidence, 'P3', 'minor', { case: 'told' })
    case 'unknown':
      if (written.length > 0) return null
      return question(evidence, 'P3', 'major', { case: licenceOf(evidence) === null ? 'unsaid' : 'unread' })
  }
}

/** The licence as it is shown: what people call it, else the host's own words; null where it gives none. */
export function licenceOf({ name, stated }: Pick<ToldSource, 'name' | 'stated'>): string | null {
  return name ?? stated
}

function question(
  evidence: ToldSource,
  criterion: SourceQuestion['criterion'],
  severity: Severity,
  values: Readonly<Record<string, string>>,
): SourceQuestion {
  const licence = licenceOf(evidence)
  const told = { host: evidence.host, day: evidence.at.slice(0, 10), ...(licence === null ? {} : { licence }) }
  return { criterion, severity, values: { ...values, ...told } }
}

/** What the learner wrote that is another licence than the host's; null where they agree, or one of them says too little. */
function differingFrom(told: ToldSource, written: readonly WrittenLicence[]): WrittenLicence | null {
  if (licenceOf(told) === null || (told.class !== 'open' && told.class !== 'not open')) return null
  return written.some((one) => isSame(told, one)) ? null : (written[0] ?? null)
}

/** A general word ("licence ouverte", "non commercial") agrees with every licence of its class. */
function isSame(told: Licence, one: WrittenLicence): boolean {
  if (told.class !== one.class) return false
  return (
    told.name === null || one.name === null || generalNames.has(one.name) || familyOf(told.name) === familyOf(one.name)
  )
}

const generalNames = new Set(['Licence Ouverte', 'Public Domain'])

/** A licence's name without its version. */
function familyOf(name: string): string {
  return name.replace(/ \d(?:\.\d)?$/, '')
}
