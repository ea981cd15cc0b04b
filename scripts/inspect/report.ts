import { firstChars } from '../../src/flows/model/visible.ts'
import type { Inspected, NotInspected } from '../../src/ports/inspector.ts'
import type { Fact, FactSight } from '../../src/rubric/facts/fact.ts'
import { factRules } from '../../src/rubric/facts/fact-rules.ts'
import type { Language } from '../../src/text/language.ts'
import { evidenceWords } from '../../src/flows/evidence/evidence-words.ts'
import { inspectWords } from './words.ts'

/** What was found, as a person reads it at a terminal: the repository, then each fact with the files that show it. */
export function reportInspection(found: Inspected | NotInspected, language: Language): string {
  const lines = found.type === 'inspected' ? linesOf(found, language) : reasonOf(found, language)
  return `${lines.join('\n')}\n`
}

function reasonOf({ why, retryAt }: NotInspected, language: Language): readonly string[] {
  const words = inspectWords[language]
  const time = retryAt?.toLocaleTimeString(language, { hour: '2-digit', minute: '2-digit' })
  const { notVerified, why: reasons } = evidenceWords[language]
  const reason = notVerified(why === 'bad token' ? words.badToken : reasons[why])
  return [reason, ...(time === undefined ? [] : [words.again(time)])]
}

function linesOf(found: Inspected, language: Language): readonly string[] {
  const { api, unchanged, files } = found.requests
  return [
    ...headOf(found, language),
    '',
    ...found.facts.map((fact) => lineOf(fact, language)),
    ...(api === 0 ? [] : ['', inspectWords[language].requests(api, unchanged, files)]),
  ]
}

function headOf({ state }: Inspected, language: Language): readonly string[] {
  const { commit, formerName, archived } = inspectWords[language]
  const { forkOf, licence, run } = evidenceWords[language]
  return [
    commit(state),
    ...(state.formerName === null ? [] : [formerName(state.formerName)]),
    ...(state.forkOf === null ? [] : [sentenceOf(forkOf(state.forkOf))]),
    ...(state.standing === 'archived' ? [archived] : []),
    ...(state.licence === null ? [] : [sentenceOf(licence(state.licence))]),
    ...(state.runs ?? []).map((one) =>
      run(one.path, one.conclusion, `${one.commit.slice(0, 7)}, ${one.at.slice(0, 10)}`),
    ),
  ]
}

function sentenceOf(words: string): string {
  return `${words.slice(0, 1).toUpperCase()}${words.slice(1)}.`
}

const marks: Readonly<Record<FactSight, string>> = { seen: '+', declared: '~', absent: '-', unknown: '?' }

function lineOf({ id, sight, paths, count }: Fact, language: Language): string {
  const what = factRules.find((rule) => rule.id === id)?.what[language] ?? id
  const more = count > paths.length ? ` (+${count - paths.length})` : ''
  const where = paths.length === 0 ? '' : `  ${paths.map((path) => firstChars(path, 80)).join(', ')}${more}`
  return `${marks[sight]} ${evidenceWords[language].sights[sight].padEnd(15)} ${what}${where}`
}
