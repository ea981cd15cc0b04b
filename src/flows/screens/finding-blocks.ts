import { criterion } from '../../rubric/criteria.ts'
import type { Finding } from '../../rubric/finding.ts'
import { questionOf } from '../../rubric/question.ts'
import type { Language } from '../../text/language.ts'
import { wordsIn } from '../../text/words.ts'
import type { Block } from '../view.ts'
import { firstChars } from '../visible.ts'

/** The longest passage that a card quotes; the rest is a click away. */
const longestQuote = 300

/** One finding as blocks: what it is about, the learner's own words where there are some, one question. */
export function findingBlocks(finding: Finding, language: Language): readonly Block[] {
  return [
    { type: 'heading', text: findingLine(finding, language) },
    ...(finding.quote === null ? [] : [{ type: 'quote', text: shortened(finding.quote) } as const]),
    { type: 'text', text: questionOf(finding, language) },
  ]
}

/** `Measurable objective · important · item 2` */
export function findingLine(finding: Finding, language: Language): string {
  const words = wordsIn(language)
  const item = finding.item === null ? '' : ` · ${words.coach.item(finding.item)}`
  return `${criterion(finding.criterion).name[language]} · ${words.coach.severities[finding.severity]}${item}`
}

/** At a word's end, with an ellipsis where something follows. */
export function shortened(text: string, longest = longestQuote): string {
  const flat = text.replace(/\s+/g, ' ').trim()
  if (flat.length <= longest) return flat
  const cut = firstChars(flat, longest - 1)
  const space = cut.lastIndexOf(' ')
  return `${(space > longest / 2 ? cut.slice(0, space) : cut).trimEnd()}…`
}
