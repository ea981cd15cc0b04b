import { readFileSync } from 'node:fs'
import { Unusable } from '../eval/unusable.ts'
import { type Language, languages } from '../src/text/language.ts'

/** The language that `--lang` names; null where it is left out. Throws `Unusable` for any other. */
export function readLanguage(value: string | undefined): Language | null {
  if (value === undefined) return null
  const found = languages.find((language) => language === value)
  if (found === undefined)
    throw new Unusable(`--lang is "${value}"; expected fr or en: leave it out to have it detected.`)
  return found
}

/**
 * The text of a proposal's file, with a byte order mark kept so that offsets are those of the file's characters. Throws
 * `Unusable`, which says what to do, for what is no text.
 */
export function readProposalFile(file: string): string {
  const bytes = bytesOf(file)
  if (bytes.includes(0))
    throw new Unusable(
      `${file} is not a text file; expected Markdown in UTF-8: export your proposal as .md or .txt first.`,
    )
  try {
    const text = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes)
    if (/[\p{L}\p{N}]/u.test(text)) return text
  } catch {
    throw new Unusable(`${file} is not in UTF-8; expected Markdown in UTF-8: save it again with that encoding.`)
  }
  throw new Unusable(
    `${file} holds no words; expected a proposal in Markdown: write at least one section, then try again.`,
  )
}

function bytesOf(file: string): Uint8Array {
  try {
    return readFileSync(file)
  } catch (error) {
    const code = error instanceof Error && 'code' in error ? String(error.code) : 'unknown'
    throw new Unusable(
      `${file} cannot be read (${code}); expected the path of a Markdown file: check the name, then try again.`,
    )
  }
}
