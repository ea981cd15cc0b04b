import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { sectionsFrom } from '../../src/flows/model/pieces.ts'
import type { SectionNumber } from '../../src/rubric/section.ts'
import { splitProposal } from '../../src/rubric/reading/split.ts'
import type { Language } from '../../src/text/language.ts'

/** A whole, strong proposal of our own, section by section. */
export function strongSections(language: Language): Readonly<Record<SectionNumber, string>> {
  const file = join(import.meta.dirname, `../fixtures/proposals/strong.${language}.md`)
  const { sections } = splitProposal(readFileSync(file, 'utf8'))
  return sectionsFrom((number) => sections[number].text.trim())
}
