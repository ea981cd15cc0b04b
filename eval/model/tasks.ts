import type { Dialogue } from '../../src/rubric/judge/dialogue.ts'
import type { Judged } from '../../src/rubric/judge/judged.ts'
import { judgeSection } from '../../src/rubric/judge/judge-section.ts'
import { judgeWhole } from '../../src/rubric/judge/judge-whole.ts'
import { type Rubric, rubric, sectionsOf } from '../../src/rubric/rubric.ts'
import { eachSection, type SectionNumber } from '../../src/rubric/section.ts'
import type { Language } from '../../src/text/language.ts'
import type { Reading } from '../reading.ts'
import { delimiterFor } from './delimiter.ts'

/** A section that a model reads, beside the others as they stand, or a whole proposal. */
export interface Task {
  /** Of the passage or the proposal. */
  readonly id: string
  readonly lang: Language
  readonly scope: SectionNumber | 'whole'
  readonly texts: Readonly<Record<SectionNumber, string>>
  /** The same dialogue, from its beginning. */
  readonly begin: () => Dialogue<Judged>
}

type Texts = Pick<Task, 'id' | 'lang' | 'texts'> & { readonly rubric: Rubric; readonly delimiter: string }

/** A passage as the section that its labels are about, with the other sections empty. */
export function passageTask({ passage, section }: Reading): Task {
  const { id, lang, text } = passage
  const texts = eachSection((number) => (number === section ? text : ''))
  return taskFor({ id, lang, texts, rubric, delimiter: delimiterFor(text) }, section)
}

/** The readings that the running program makes of a text: each section that holds words, and all of them as a whole; or one section. */
export function tasksFor(given: Omit<Texts, 'delimiter'>, scope: Task['scope']): readonly Task[] {
  const { texts, rubric } = given
  const whole = { ...given, delimiter: delimiterFor(Object.values(texts).join('\n')) }
  if (scope !== 'whole') return [taskFor(whole, scope)]
  const written = sectionsOf(rubric).filter((number) => texts[number].trim() !== '')
  return [...written, 'whole' as const].map((one) => taskFor(whole, one))
}

/** A file names no people to hide, and has no earlier findings. */
function taskFor({ id, lang, texts, rubric, delimiter }: Texts, scope: Task['scope']): Task {
  const ask = { texts, language: lang, rubric, delimiter, people: [], known: new Set<string>() }
  return {
    id,
    lang,
    scope,
    texts,
    begin: () => (scope === 'whole' ? judgeWhole(ask) : judgeSection({ ...ask, section: scope })),
  }
}
