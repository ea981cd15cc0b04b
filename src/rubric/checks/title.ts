import { placeholdersOf } from '../detectors/placeholder.ts'
import { hits, wordsPattern } from '../detectors/words-pattern.ts'
import { isToolsOnly, toolsOf } from '../detectors/tool.ts'
import { lifeInTitle, modelTask } from '../lexicons/general-talk.ts'
import { mlopsWords } from '../lexicons/mlops.ts'
import { spanOf } from '../reading/fold.ts'
import { trim } from '../reading/item.ts'
import type { Span } from '../finding.ts'
import { type Evidence, firstWords, limit, met, open, type SectionCheck, type SectionChecks } from './check.ts'

/** T1: no placeholder (blocking), at most `max` words (minor). */
const titleLength: SectionCheck = ({ raw, text, words }, criterion) => {
  const max = limit(criterion, 'max')
  const left = placeholdersOf(text.plain).map(({ start, end }) => spanOf(text, start, end))[0]
  if (left !== undefined) return { found: [leftInTitle(raw, left)] }
  if (words <= max) return met
  const values = { case: 'long', count: words, max }
  return { found: [{ item: null, span: trim(raw, 0, raw.length), severity: 'minor', values }] }
}

/** One that is meant is meant in this title: in another one it is asked about anew. */
function leftInTitle(raw: string, span: Span): Evidence {
  const quote = raw.slice(span.start, span.end)
  return { item: null, span, about: `${quote} · ${firstWords(raw, trim(raw, 0, raw.length))}`, values: { quote } }
}

/** T4: nothing but tools in the title. A title without any tool is met. */
const titleTools: SectionCheck = ({ raw, text }) => {
  if (toolsOf(text.plain).length === 0) return met
  return isToolsOnly(text.plain) ? { found: [{ item: null, span: { start: 0, end: raw.trimEnd().length } }] } : open
}

const mlops = wordsPattern(mlopsWords)

/** T2: a word of MLOps is enough; without one, a title that begins with what the model does shows nothing of its life. */
const mlopsShown: SectionCheck = ({ raw, text }) => {
  if (hits(text.plain, mlops)) return met
  const isTaskAlone = modelTask.test(text.plain) && !lifeInTitle.test(text.plain)
  return isTaskAlone ? { found: [{ item: null, span: trim(raw, 0, raw.length) }] } : open
}

/** Section 1, by criterion. */
export const titleChecks: SectionChecks = { T1: titleLength, T2: mlopsShown, T4: titleTools }
