import { diffWordsWithSpace } from 'diff'
import { type Rubric, sectionsOf } from '../../rubric/rubric.ts'
import { spokenMarkdown } from '../../text/markdown/spoken-markdown.ts'
import type { FrozenVersion } from '../model/known.ts'
import { numberSection } from '../model/naming.ts'
import { maxEditLength } from './difference.ts'

/** A stretch of a section's text: as it was, gone, or come since. */
export interface ChangedStretch {
  readonly what: 'same' | 'gone' | 'came'
  readonly text: string
}

/** What changed in one section, word by word. */
export interface ChangedSection {
  readonly heading: string
  readonly stretches: readonly ChangedStretch[]
}

/** What changed since a version, in the words of each section that did. */
export function wordDifference(before: FrozenVersion, now: FrozenVersion, rubric: Rubric): readonly ChangedSection[] {
  return sectionsOf(rubric)
    .filter((number) => before.sections[number].trim() !== now.sections[number].trim())
    .map((number) => ({
      heading: numberSection(rubric, number, now.language),
      stretches: changedWords(...comparedTexts(before.sections[number], now.sections[number])),
    }))
}

/** As people read them; as they are written where only that changed, such as where a link leads to. */
function comparedTexts(before: string, now: string): readonly [before: string, now: string] {
  const [was, is] = [spokenMarkdown(before), spokenMarkdown(now)]
  return was === is ? [before, now] : [was, is]
}

/** A section that was rewritten is shown as gone and come, whole. */
function changedWords(before: string, now: string): readonly ChangedStretch[] {
  const changes = diffWordsWithSpace(before, now, { maxEditLength })
  if (changes === undefined) return [{ what: 'gone', text: before } as const, { what: 'came', text: now } as const]
  const stretches = changes.map(
    ({ value, added, removed }) => ({ what: added ? 'came' : removed ? 'gone' : 'same', text: value }) as const,
  )
  return inLines(inPhrases(stretches)).map((stretch, index, all) =>
    stretch.what === 'same' ? { ...stretch, text: shorten(stretch.text, index, all.length) } : stretch,
  )
}

/** Changed words with nothing but a blank between them are read as one phrase: `1 day`, then `2 days`. */
function inPhrases(stretches: readonly ChangedStretch[]): readonly ChangedStretch[] {
  const phrases: ChangedStretch[] = []
  let [gone, came] = ['', '']
  const close = () => {
    if (gone !== '') phrases.push({ what: 'gone', text: gone })
    if (came !== '') phrases.push({ what: 'came', text: came })
    gone = came = ''
  }
  for (const [index, { what, text }] of stretches.entries()) {
    const isBetween = what === 'same' && gone + came !== '' && /^[^\S\n]+$/.test(text) && index < stretches.length - 1
    if (what === 'same' && !isBetween) close()
    if (what === 'same' && !isBetween) phrases.push({ what, text })
    if (what === 'gone' || isBetween) gone += text
    if (what === 'came' || isBetween) came += text
  }
  close()
  return phrases
}

/** Characters of unchanged text that are shown on each side of a change. */
const around = 120

/** What stands before the first change is shown by its end, what stands after the last by its beginning. */
function shorten(text: string, index: number, count: number): string {
  const start = index === 0 ? '' : `${text.slice(0, around)} `
  const end = index === count - 1 ? '' : ` ${text.slice(-around)}`
  return text.length <= start.length + end.length + around ? text : `${start}[…]${end}`
}

/** `- {one\n- }two` is `{- one\n}- two`: a line that came or went whole begins with its own sign. */
function inLines(phrases: readonly ChangedStretch[]): readonly ChangedStretch[] {
  const lines = [...phrases]
  for (const [index, { what, text }] of phrases.entries()) {
    const [before, after] = [lines[index - 1], lines[index + 1]]
    if (what === 'same' || before?.what !== 'same' || after?.what !== 'same') continue
    const sign = text.slice(text.lastIndexOf('\n') + 1)
    if (!text.includes('\n') || sign === '' || !before.text.endsWith(sign)) continue
    lines[index - 1] = { what: 'same', text: before.text.slice(0, -sign.length) }
    lines[index] = { what, text: `${sign}${text.slice(0, -sign.length)}` }
    lines[index + 1] = { what: 'same', text: `${sign}${after.text}` }
  }
  return lines
}
