import { languageOf } from '../detectors/language.ts'
import { sectionNumbers } from '../section.ts'
import type { WholeCheck } from './whole-check.ts'

/** Fewer small words than this, or a weaker majority, and a section's language is not certain. */
const certain = { words: 8, share: 0.75 }

/** X10: sections that are certainly in another language than most of the proposal. */
export const languageChange: WholeCheck = (readings) => {
  const spoken = sectionNumbers.flatMap((section) => {
    const found = languageOf(readings[section].raw)
    return found !== null && found.words >= certain.words && found.share >= certain.share
      ? [{ section, language: found.language }]
      : []
  })
  const french = spoken.filter(({ language }) => language === 'fr').length
  const main = french * 2 >= spoken.length ? 'fr' : 'en'
  return spoken
    .filter(({ language }) => language !== main)
    .map(({ section, language }) => ({
      section,
      item: null,
      span: null,
      about: `section ${section} in ${language}`,
      values: { number: section },
    }))
}
