import { hits, hitsOf, wordsPattern } from '../detectors/words-pattern.ts'
import { legalWords, sensitiveDomains } from '../lexicons/context.ts'
import { familyWords } from '../lexicons/families.ts'
import { hintWords } from '../lexicons/hints.ts'
import { dataScienceWords } from '../lexicons/mlops.ts'
import { spanOf } from '../reading/fold.ts'
import { limit, met, type SectionCheck, type SectionChecks } from './check.ts'
import { mentionOrAsk } from './common.ts'

const legal = wordsPattern(legalWords)
const domain = wordsPattern(sensitiveDomains)
const dataScience = wordsPattern(dataScienceWords)

/** C2: few words of data science. Where there are many, code cannot tell whether they are details. */
const fewDetails: SectionCheck = ({ text, words }, criterion) => {
  const terms = hitsOf(text.plain, dataScience).length
  return { found: [], decided: terms * 100 <= limit(criterion, 'share') * Math.max(words, 1) }
}

/** C11: a sensitive domain without a word about the law is asked about. */
const domainAcknowledged: SectionCheck = ({ raw, text }) => {
  const first = hitsOf(text.plain, domain)[0]
  if (first === undefined || hits(text.plain, legal)) return met
  const span = spanOf(text, first.start, first.end)
  return { found: [{ item: null, span, values: { quote: raw.slice(span.start, span.end) } }] }
}

/** Section 3, by criterion. */
export const contextChecks: SectionChecks = {
  C2: fewDetails,
  C3: mentionOrAsk(familyWords.reproducibility, hintWords.reproducibility),
  C4: mentionOrAsk(familyWords.versioning, hintWords.versioning),
  C5: mentionOrAsk(familyWords.deployment, hintWords.deployment),
  C6: mentionOrAsk(familyWords.monitoring, hintWords.monitoring),
  C7: mentionOrAsk(familyWords.collaboration, hintWords.collaboration),
  C11: domainAcknowledged,
}
