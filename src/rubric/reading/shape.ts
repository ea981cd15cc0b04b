import { hits, wordsPattern } from '../detectors/words-pattern.ts'
import type { Span } from '../finding.ts'
import {
  announces,
  countsThem,
  entryCode,
  keyResult,
  looksBack,
  noteLabel,
  oneNamed,
  singlesOut,
} from '../lexicons/list-patterns.ts'
import { collectionWords } from '../lexicons/part-roles.ts'
import { fold } from './fold.ts'
import { introduces } from './item.ts'
import { labelAt } from './label.ts'

const collection = wordsPattern(collectionWords)

/** Whether the words name one entry of several: "Objectif 2 : …", "R3 – …". */
export function isEntryName(raw: string, { start, end }: Span): boolean {
  return entryCode.test(raw.slice(start, Math.min(end, start + 60)))
}

/** Whether the words begin with the name of a key result: "KR 1 : …". */
export function isKeyResult(raw: string, { start, end }: Span): boolean {
  return keyResult.test(raw.slice(start, Math.min(end, start + 40)))
}

/** Whether the words name a whole list: "Nos objectifs", "Matrice des risques". */
export function isCollectionName(raw: string, span: Span): boolean {
  return !isEntryName(raw, span) && hits(fold(raw, span.start, Math.min(span.end, span.start + 120)).plain, collection)
}

/** Whether a line or sentence only announces the entries: it ends with a colon, or counts them and says no more. */
export function isIntroduction(raw: string, { start, end }: Span): boolean {
  if (introduces(raw, start, end)) return true
  if (end - start > 240) return false
  const { plain } = fold(raw, start, end)
  return (
    announces.test(plain) ||
    (countsThem.test(plain) &&
      !singlesOut.test(plain) &&
      !oneNamed.test(plain) &&
      !/\d\s?(?:%|[a-z])/.test(plain) &&
      /[.!]?$/.test(plain) &&
      plain.split(' ').length <= 20)
  )
}

/** Whether a line or sentence speaks of the whole list: "Ces objectifs…", "Périmètre : …". */
export function isNote(raw: string, { start, end }: Span): boolean {
  const label = labelAt(raw, start, end)
  if (label !== null && noteLabel.test(fold(raw, label.name.start, label.name.end).plain)) return true
  return looksBack.test(fold(raw, start, Math.min(end, start + 60)).plain)
}
