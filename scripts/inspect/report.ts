import type { Fact, FactSight } from '../../src/rubric/facts/fact.ts'
import { factRules } from '../../src/rubric/facts/fact-rules.ts'
import type { RepositoryState } from '../../src/rubric/facts/repository.ts'
import { firstChars } from '../../src/flows/model/visible.ts'
import type { Language } from '../../src/text/language.ts'

const words = {
  fr: {
    sights: { seen: 'vu', declared: 'nommé seulement', absent: 'pas vu', unknown: 'non vérifié' },
    commit: ({ name, commit, branch, commits, authors }: RepositoryState) =>
      `${name}, commit ${commit.slice(0, 7)} de ${branch}\u00A0: ${commits} commit${commits > 1 ? 's' : ''}, ${authors} personne${authors > 1 ? 's' : ''} parmi les 100 derniers`,
    formerName: (name: string) => `Demandé sous le nom ${name}.`,
    forkOf: (name: string) => `Copie (fork) de ${name}.`,
    archived: 'Ce dépôt est archivé.',
    licence: (id: string) => `Licence selon l’hébergeur\u00A0: ${id}.`,
    run: (path: string, conclusion: string, commit: string, day: string) =>
      `Dernière exécution de ${path}\u00A0: ${conclusion}, commit ${commit}, ${day}.`,
  },
  en: {
    sights: { seen: 'seen', declared: 'only named', absent: 'not seen', unknown: 'not verified' },
    commit: ({ name, commit, branch, commits, authors }: RepositoryState) =>
      `${name}, commit ${commit.slice(0, 7)} of ${branch}: ${commits} commit${commits === 1 ? '' : 's'}, ${authors} ${authors === 1 ? 'person' : 'people'} among the latest 100`,
    formerName: (name: string) => `Asked for as ${name}.`,
    forkOf: (name: string) => `A fork of ${name}.`,
    archived: 'This repository is archived.',
    licence: (id: string) => `Licence, as the host says: ${id}.`,
    run: (path: string, conclusion: string, commit: string, day: string) =>
      `Latest run of ${path}: ${conclusion}, commit ${commit}, ${day}.`,
  },
} as const

/** What was found, as a person reads it at a terminal: the repository, then each fact with the files that show it. */
export function reportFacts(state: RepositoryState, facts: readonly Fact[], language: Language): string {
  return [...headOf(state, language), '', ...facts.map((fact) => lineOf(fact, language)), ''].join('\n')
}

function headOf(state: RepositoryState, language: Language): readonly string[] {
  const { commit, formerName, forkOf, archived, licence, run } = words[language]
  return [
    commit(state),
    ...(state.formerName === null ? [] : [formerName(state.formerName)]),
    ...(state.forkOf === null ? [] : [forkOf(state.forkOf)]),
    ...(state.standing === 'archived' ? [archived] : []),
    ...(state.licence === null ? [] : [licence(state.licence)]),
    ...(state.runs ?? []).map((one) => run(one.path, one.conclusion, one.commit.slice(0, 7), one.at.slice(0, 10))),
  ]
}

const marks: Readonly<Record<FactSight, string>> = { seen: '+', declared: '~', absent: '-', unknown: '?' }

function lineOf({ id, sight, paths, count }: Fact, language: Language): string {
  const what = factRules.find((rule) => rule.id === id)?.what[language] ?? id
  const more = count > paths.length ? ` (+${count - paths.length})` : ''
  const where = paths.length === 0 ? '' : `  ${paths.map((path) => firstChars(path, 80)).join(', ')}${more}`
  return `${marks[sight]} ${words[language].sights[sight].padEnd(15)} ${what}${where}`
}
