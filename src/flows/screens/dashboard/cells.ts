import { amount, daysBetween } from '../../../text/format.ts'
import type { Language } from '../../../text/language.ts'
import { wordsIn } from '../../../text/words.ts'
import type { StepContext } from '../../model/act-context.ts'
import type { Summary } from '../../model/known.ts'
import type { Cell, PlotValue } from './part.ts'

/** A value that people and programs read alike. */
export function text(shown: string): Cell {
  return { shown, plain: shown }
}

/** A proposal's title, which leads to its thread. */
export function titleCell(context: StepContext, { id, title, thread }: TitledLine): Cell {
  const cell = text(title || wordsIn(languageOf(context)).untitled)
  return thread === null ? cell : { ...cell, thread: { proposal: id, place: thread } }
}

type TitledLine = Pick<Summary, 'id' | 'title' | 'thread'>

/** A moment as people say it, and as ISO 8601. */
export function moment(shown: string, iso: string): Cell {
  return { shown, plain: iso }
}

/** A number as people of that language write it, and plain. */
export function number(value: number, language: Language): Cell {
  return { shown: amount(value, language), plain: String(value) }
}

/** A bar as long as the number. */
export function bar(value: number, language: Language): PlotValue {
  return { value, shown: amount(value, language) }
}

/** How many days ago that was, in words. */
export function age({ envelope }: StepContext, since: string): string {
  const { overview } = wordsIn(envelope.actor.language)
  return overview.age(Math.floor(daysBetween(since, envelope.at)))
}

/** The reader's language. */
export function languageOf(context: StepContext): Language {
  return context.envelope.actor.language
}
