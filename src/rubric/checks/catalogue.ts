import { hits, wordsPattern } from '../detectors/words-pattern.ts'
import { themeWords } from '../lexicons/families.ts'
import { growthWords } from '../lexicons/general-talk.ts'
import { hintWords } from '../lexicons/hints.ts'
import { absence, limit, open, type SectionCheck, type SectionChecks } from './check.ts'
import { mentionOfGroups } from './common.ts'

const growth = wordsPattern(growthWords)

/** G3: not a word of what the project could grow by; where there is one, whether it is concrete is for the reader. */
const extensionGiven: SectionCheck = ({ text, words }, criterion) =>
  hits(text.plain, growth) || words < limit(criterion, 'words') ? open : absence('no extension')

/** Section 9, by criterion. */
export const catalogueChecks: SectionChecks = {
  G1: mentionOfGroups(themeWords, hintWords.skills),
  G3: extensionGiven,
}
