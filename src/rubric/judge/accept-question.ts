import { linksOf } from '../detectors/link.ts'
import { languageOf } from '../detectors/language.ts'
import { countWords } from '../detectors/words.ts'
import type { Language } from '../../text/language.ts'
import type { JudgeSource } from './judged.ts'

/** The most words that a model's question may have. */
const longestQuestion = 30

/**
 * The model's question as it may be shown, names restored and typeset; null where it is not one plain short question in the
 * proposal's language: with a link, markup, a mention, a figure that the draft does not have, or a second sentence.
 */
export function acceptQuestion(asked: string | null, { frame, draft, mask }: JudgeSource): string | null {
  if (asked === null || asked.length > 300) return null
  const text = mask.restore(typeset(asked.trim(), frame.language))
  const figures = [...draft.texts.values()].join(' ')
  return isPlain(text) && isOneQuestion(text) && isIn(text, frame.language) && hasKnownFigures(text, figures)
    ? text
    : null
}

/** The typography of the language, whatever the model's habits. */
function typeset(text: string, language: Language): string {
  const curly = text.replace(/(?<=\p{L})'(?=\p{L})/gu, '’')
  return language === 'fr'
    ? curly
        .replace(/\s*([?;!])/g, '\u00a0$1')
        .replace(/\s+:(?=\s)/g, '\u00a0:')
        .replace(/«\s*/g, '«\u00a0')
        .replace(/\s*»/g, '\u00a0»')
    : curly.replace(/\s+([?;:!])/g, '$1')
}

/** No markup of Slack, Teams or Markdown, no mention, no link, nothing invisible. */
function isPlain(text: string): boolean {
  return (
    !/[<>@#*_`~|[\]{}\\⟦⟧\p{Cc}\p{Cf}\p{Co}\p{Cs}\p{Zl}\p{Zp}]/u.test(text) &&
    !/www\.|:\/\/|javascript:/i.test(text) &&
    linksOf(text).length === 0
  )
}

function isOneQuestion(text: string): boolean {
  const words = countWords(text)
  return (
    words >= 3 && words <= longestQuestion && text.endsWith('?') && !/[.!?…;](?:\s|$)/.test(text.slice(0, -1).trimEnd())
  )
}

function isIn(text: string, language: Language): boolean {
  return languageOf(text)?.language === language
}

/** A figure that the learner did not write would be a suggestion, not a question. */
function hasKnownFigures(text: string, draft: string): boolean {
  const known = new Set(draft.match(/\d+/g))
  return (text.match(/\d+/g) ?? []).every((figure) => known.has(figure))
}
