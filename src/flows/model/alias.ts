import type { Person } from './event.ts'

/** Who is replaced, by what ids and names, and by whom. */
export interface Replacement {
  readonly person: string
  readonly names: readonly string[]
  readonly alias: Person
}

/**
 * The same plain value with the alias in the person's place, however deep: where a text is their id, where it mentions
 * them, and where it holds one of their names as whole words. The same object where nothing was replaced.
 */
export function withAlias<T>(value: T, who: Replacement): T {
  const before = JSON.stringify(value)
  const replaced: T = JSON.parse(before, (_, one: unknown) => (typeof one === 'string' ? inText(one, who) : one))
  return JSON.stringify(replaced) === before ? value : replaced
}

function inText(text: string, { person, names, alias }: Replacement): string {
  if (text === person) return alias.id
  const mentioned = text.replaceAll(`<@${person}>`, alias.name)
  return names.reduce((words, name) => replaceWords(words, name, alias.name), mentioned)
}

/** Names are compared as they are written: “Léa” is nobody's name in “Léandre”. */
function replaceWords(text: string, name: string, by: string): string {
  if (name.trim() === '' || !text.includes(name)) return text
  const quoted = name.replaceAll(/[.*+?^${}()|[\]\\]/g, String.raw`\$&`)
  return text.replaceAll(new RegExp(`(?<![\\p{L}\\p{N}])${quoted}(?![\\p{L}\\p{N}])`, 'gu'), () => by)
}
