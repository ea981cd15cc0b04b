import { createHash } from 'node:crypto'

/** What somebody typed or chose on a page, by the name of each field, as often as it came. */
export type Typed = ReadonlyMap<string, readonly string[]>

/** Nothing typed: a page as it is opened. */
export const untyped: Typed = new Map()

/** What a form of ours was sent with. NUL and lone surrogates cannot be stored as text, and are none to anybody. */
export function readTyped(body: string): Typed {
  const typed = new Map<string, string[]>()
  for (const [name, value] of new URLSearchParams(body)) {
    const text = value.toWellFormed().replaceAll('\0', '').replaceAll('\r\n', '\n')
    typed.set(name, [...(typed.get(name) ?? []), text])
  }
  return typed
}

/** The last value of a field; empty where there is none. */
export function lastOf(typed: Typed, name: string): string {
  return typed.get(name)?.at(-1) ?? ''
}

/** What a field holds that somebody typed, or chose; null where it came as it had been offered: what is stored may be newer. */
export function typedIn(typed: Typed, name: string): string | null {
  const value = typed.get(name)?.at(-1)
  return value === undefined || lastOf(typed, `${name}:was`) === digestOf(value) ? null : value
}

/** Tells two texts apart without holding either: blanks that a browser writes otherwise are the same. */
export function digestOf(text: string): string {
  return createHash('sha256').update(text.replaceAll('\r\n', '\n')).digest('base64url').slice(0, 16)
}

/** Without the fields of one form: it was taken. */
export function without(typed: Typed, form: string): Typed {
  return new Map([...typed].filter(([name]) => !name.startsWith(`${form}.`)))
}

/** The texts among what was typed: whatever a person would have to type again. */
export function textsIn(typed: Typed): readonly (readonly [name: string, text: string])[] {
  const texts = [...typed.keys()].map((name) => [name, typedIn(typed, name) ?? ''] as const)
  return texts.filter(([name, text]) => /\.(?:request|quote|comment)$/.test(name) && text.trim() !== '')
}
