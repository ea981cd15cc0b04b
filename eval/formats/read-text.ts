import { readFileSync } from 'node:fs'
import { Unusable } from '../unusable.ts'

/** The text of a file; throws `Unusable` with what was expected where it cannot be read. */
export function readText(path: string, expected: string): string {
  try {
    return readFileSync(path, 'utf8').replace(/^\uFEFF/, '')
  } catch (error) {
    const code = error instanceof Error && 'code' in error ? String(error.code) : 'unknown'
    throw new Unusable(`${path} cannot be read (${code}); expected ${expected}.`)
  }
}

/** What a line of JSON says; undefined for one that is none. */
export function readJson(line: string): unknown {
  try {
    return JSON.parse(line)
  } catch {
    return undefined
  }
}
