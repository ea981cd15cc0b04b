import { article } from '../lexicons/risk-patterns.ts'
import { besideRole, commonRoles, type PartRole, rolesOfSection } from '../lexicons/part-roles.ts'
import type { ListSection } from './list-section.ts'

interface NamedRole {
  readonly role: PartRole
  readonly start: RegExp
  readonly inside: RegExp
}

const patterns: Readonly<Record<ListSection, readonly NamedRole[]>> = {
  4: patternsOf(4),
  7: patternsOf(7),
  8: patternsOf(8),
}

function patternsOf(section: ListSection): readonly NamedRole[] {
  return [...rolesOfSection[section], ...commonRoles].map(([role, entries]) => {
    const byLength = entries.toSorted((a, b) => b.length - a.length)
    const source = byLength.map((entry) => sourceOf(entry)).join('|')
    const long = byLength.filter((entry) => entry.length > 2).map((entry) => sourceOf(entry))
    return {
      role,
      start: new RegExp(`^${article}(?:${source})`),
      inside: new RegExp(`(?<![a-z0-9_])(?:${long.join('|')})`),
    }
  })
}

function sourceOf(entry: string): string {
  const core = entry.replace(/\*$/, '').replace(/[.#°]/g, String.raw`\$&`)
  return `${core}${entry.endsWith('*') ? '[a-z]{0,12}' : ''}(?![a-z0-9_])`
}

interface RoleMatch {
  readonly role: PartRole
  /** How far the name of the role reaches into the label. */
  readonly length: number
}

/** The role that a label names and names alone ("Plan d’action", "Probabilité / impact"), folded; null for any other words. */
export function roleOfLabel(plain: string, section: ListSection): PartRole | null {
  const label = bareLabel(plain)
  const found = longestMatch(label, section)
  if (found === null) return null
  const rest = label.slice(found.length)
  if (found.length >= 10 && label.slice(0, found.length).includes(' ')) return found.role
  const others = rest.split(/\s?[/,&+]\s?/)
  const beside = (others[0] ?? '').match(/[a-z°]+/g) ?? []
  return beside.every((word) => besideRole.has(word) || longestMatch(word, section) !== null) ? found.role : null
}

/** The role of a table's column by its header, folded: the name of the role, or a header that begins with it or holds it. */
export function roleOfColumn(plain: string, section: ListSection): PartRole | null {
  const exact = roleOfLabel(plain, section)
  if (exact !== null) return exact
  const label = bareLabel(plain)
  const begun = longestMatch(label, section)
  if (begun !== null && begun.length > 2) return begun.role
  return patterns[section].find(({ inside }) => inside.test(label))?.role ?? null
}

/** A label without brackets, numbers and signs around it. */
function bareLabel(plain: string): string {
  return plain
    .replace(/\([^()]{0,60}\)/g, ' ')
    .replace(/^[^a-z#°]+/, '')
    .replace(/[^a-z#°]+$/, '')
    .replace(/\s+/g, ' ')
}

function longestMatch(label: string, section: ListSection): RoleMatch | null {
  let best: RoleMatch | null = null
  for (const { role, start } of patterns[section]) {
    const length = start.exec(label)?.[0].length ?? 0
    if (length > (best?.length ?? 0)) best = { role, length }
  }
  return best
}
