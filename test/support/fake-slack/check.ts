import { slackLimits } from './limits.ts'

/** What is wrong with something that was sent, as Slack words it, with a JSON pointer to it. */
export type Problem = string

/** Anything that came as JSON. */
export type Json = Readonly<Record<string, unknown>>

/** Collects problems, each at its pointer. */
export interface Check {
  readonly problems: Problem[]
  readonly ids: { readonly blocks: Set<string>; readonly actions: Set<string> }
  fail(pointer: string, message: string): void
}

export function newCheck(): Check {
  const problems: Problem[] = []
  return {
    problems,
    ids: { blocks: new Set(), actions: new Set() },
    fail: (pointer, message) => void problems.push(`[ERROR] ${message} [json-pointer:${pointer}]`),
  }
}

/** Slack refuses properties that it does not know. */
export function only(check: Check, at: string, value: Json, ...known: readonly string[]): void {
  for (const name of Object.keys(value)) {
    if (!known.includes(name)) check.fail(`${at}/${name}`, 'additional property not allowed')
  }
}

export function isJson(value: unknown): value is Json {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}

/** A string of 1 to `most` characters of which at least one can be seen. */
export function words(check: Check, at: string, value: unknown, most: number): void {
  if (typeof value !== 'string') return check.fail(at, 'must be a string')
  if (value.trim() === '') check.fail(at, 'must be more than 0 characters')
  if (value.length > most) check.fail(at, `must be less than ${most + 1} characters, not ${value.length}`)
  if (!value.isWellFormed()) check.fail(at, 'must be valid Unicode')
}

/** A text object; `types` says which kinds are taken here. */
export function textObject(check: Check, at: string, value: unknown, most: number, types = ['plain_text']): void {
  if (!isJson(value)) return check.fail(at, 'must be a text object')
  const type = String(value['type'])
  if (!types.includes(type)) check.fail(`${at}/type`, `must be one of ${types.join(', ')}`)
  if (type === 'plain_text') only(check, at, value, 'type', 'text', 'emoji')
  else only(check, at, value, 'type', 'text', 'verbatim')
  words(check, `${at}/text`, value['text'], Math.min(most, slackLimits.textObject))
}

/** A list with at least one item and at most `most`; gives what is in it. */
export function items(check: Check, at: string, value: unknown, most: number): readonly unknown[] {
  if (!Array.isArray(value)) {
    check.fail(at, 'must be an array')
    return []
  }
  if (value.length === 0) check.fail(at, 'must have at least 1 item')
  if (value.length > most) check.fail(at, `no more than ${most} items allowed, not ${value.length}`)
  return value
}
