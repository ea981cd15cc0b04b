import { hitsOf, wordsPattern } from '../../rubric/detectors/words-pattern.ts'
import { themes, themeWords } from '../../rubric/lexicons/families.ts'
import { functionWords } from '../../rubric/lexicons/function-words.ts'
import { mlopsWords } from '../../rubric/lexicons/mlops.ts'
import { fold } from '../../rubric/reading/fold.ts'
import type { Likeness } from '../model/known.ts'
import { findTitle } from '../model/title.ts'
import { commonWords } from './common-words.ts'

/** What a proposal is about, in words that not every proposal has: those of its title, and of title and summary. */
export interface TellingWords {
  readonly title: string
  readonly all: string
}

/** Of a summary that is very long, its beginning says what it is about. */
const longest = 4_000

/** Longer than any word that somebody would look for. */
const longestWord = 40

const common = wordsPattern([
  ...commonWords,
  ...mlopsWords,
  ...themes.flatMap((theme) => themeWords[theme]),
  ...functionWords.fr,
  ...functionWords.en,
])

/** The telling words of a title's and a summary's text: none where they speak of MLOps alone. */
export function tellingWords({ title, summary }: Pick<Likeness, 'title' | 'summary'>): TellingWords {
  const named = tellingIn(findTitle(title))
  return { title: named, all: [named, tellingIn(summary.slice(0, longest))].filter(Boolean).join(' ') }
}

/** The words of three letters or more that are left once the common ones are cut out, in their order. */
function tellingIn(text: string): string {
  const { plain } = fold(text)
  const cut = hitsOf(plain, common).reduceRight(
    (left, { start, end }) => `${left.slice(0, start)} ${left.slice(end)}`,
    plain,
  )
  const found = cut.match(/[a-z][a-z0-9]{2,}/g) ?? []
  return [...new Set(found)].filter((word) => word.length <= longestWord).join(' ')
}
