import type { Language } from '../../src/text/language.ts'
import { wordsIn } from '../../src/text/words.ts'
import { aiWords } from './ai-words.ts'
import type { FindingJson } from './assessment.ts'
import { findingLines } from './finding-lines.ts'
import type { AiReading, NoModel } from './with-model.ts'

/** What the AI coach says, for a person at a terminal: under its own heading, each finding with its label. */
export function aiReport(read: AiReading | NoModel, findings: readonly FindingJson[], lang: Language): string {
  if (read.type === 'none') return `\n${aiNotes(read, lang).join('\n')}\n`
  const words = aiWords[lang]
  const label = wordsIn(lang).labels.ai
  const lines = findings.flatMap((finding) => findingLines(finding, lang, placed(finding, label)))
  const isDone = read.complete === read.readings && read.troubles.length === 0
  const nothing = lines.length === 0 && isDone ? [`  ${words.nothing}`] : []
  return ['', words.heading(label, read.model), ...lines, ...nothing, '', ...aiNotes(read, lang), ''].join('\n')
}

/** With the severity between them: `Coach IA · section 4 · Important · Objectif trop vague (O2)`. */
function placed({ section, criterion, problem }: FindingJson, label: string) {
  return { before: `${label} · section ${section}`, name: `${problem} (${criterion})` }
}

/** What there is to know about the reading itself, as sentences. */
export function aiNotes(read: AiReading | NoModel, lang: Language): readonly string[] {
  const words = aiWords[lang]
  if (read.type === 'none') {
    return [`${words.unread} ${read.problems === null ? words.noModel : words.wrongSettings(read.problems)}`]
  }
  const { complete, readings, troubles, open, written, strangers, notAssessed, tally } = read
  const told = troubles.map((trouble) => wordsIn(lang).coach.troubles[trouble])
  return [
    ...(complete < readings ? [words.progress(complete, readings)] : []),
    ...written.map(({ requests, path }) => words.written(requests, path)),
    ...(written.length > 0 ? [words.send] : open > 0 ? [words.open(open)] : []),
    ...told,
    ...(told.length > 0 && tally.why !== null ? [words.detail(tally.why)] : []),
    ...(told.length > 0 ? [wordsIn(lang).coach.checksStand] : []),
    ...(strangers > 0 ? [words.strangers(strangers)] : []),
    ...(complete > 0 && notAssessed.length > 0 ? [words.notAssessed(notAssessed.join(', '))] : []),
    ...(tally.input + tally.output > 0 ? [words.cost(tally)] : []),
  ]
}
