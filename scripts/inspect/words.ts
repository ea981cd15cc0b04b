import type { InspectionTrouble } from '../../src/rubric/facts/inspection-trouble.ts'
import type { ClaimTense } from '../../src/rubric/facts/proposal-claim.ts'
import type { FactSight } from '../../src/rubric/facts/fact.ts'
import type { RepositoryState } from '../../src/rubric/facts/repository.ts'
import type { Language } from '../../src/text/language.ts'

/** What the command says. */
export interface InspectWords {
  readonly sights: Readonly<Record<FactSight, string>>
  readonly commit: (state: RepositoryState) => string
  readonly formerName: (name: string) => string
  readonly forkOf: (name: string) => string
  readonly archived: string
  readonly licence: (id: string) => string
  readonly run: (path: string, conclusion: string, commit: string, day: string) => string
  readonly requests: (api: number, unchanged: number, files: number) => string
  readonly notVerified: (reason: string) => string
  readonly why: Readonly<Record<InspectionTrouble, string>>
  readonly again: (time: string) => string
  readonly tenses: Readonly<Record<ClaimTense, string>>
  readonly claims: string
  readonly noClaims: string
  readonly questions: string
  readonly noQuestions: string
}

/** The words of the command, in both languages. */
export const inspectWords: Readonly<Record<Language, InspectWords>> = {
  fr: {
    sights: { seen: 'vu', declared: 'nommé seulement', absent: 'pas vu', unknown: 'non vérifié' },
    commit: ({ name, commit, branch, commits: { count, reach }, authors }) =>
      `${name}, commit ${commit.slice(0, 7)} de ${branch}\u00A0: ${reach === 'least' ? 'au moins ' : ''}${count} commit${count > 1 ? 's' : ''}, ${authors} personne${authors > 1 ? 's' : ''} parmi les 100 derniers`,
    formerName: (name) => `Demandé sous le nom ${name}.`,
    forkOf: (name) => `Copie (fork) de ${name}.`,
    archived: 'Ce dépôt est archivé.',
    licence: (id) => `Licence selon GitHub\u00A0: ${id}.`,
    run: (path, conclusion, commit, day) =>
      `Dernière exécution de ${path}\u00A0: ${conclusion}, commit ${commit}, ${day}.`,
    requests: (api, unchanged, files) =>
      `Requêtes à l’API\u00A0: ${api}, dont ${unchanged} sans nouveauté\u202F; fichiers lus\u00A0: ${files}.`,
    notVerified: (reason) => `Non vérifié\u00A0: ${reason}`,
    why: {
      missing: 'il n’y a pas de dépôt public de ce nom, ou il est privé (GitHub ne dit pas lequel des deux).',
      private: 'ce dépôt est privé. Seuls les dépôts publics sont regardés, même si le jeton permet de le lire.',
      empty: 'ce dépôt est vide.',
      blocked: 'GitHub ne donne pas accès à ce dépôt.',
      limited: 'GitHub demande d’attendre avant d’autres requêtes.',
      'bad token': 'GitHub refuse le jeton de GITHUB_TOKEN. Retirez-le ou donnez-en un autre.',
      refused: 'la réponse menait à une autre adresse, qui n’a pas été suivie.',
      unreachable: 'GitHub ne répond pas.',
      slow: 'GitHub met trop de temps à répondre.',
      large: 'la réponse de GitHub est trop grande.',
      garbled: 'la réponse de GitHub n’a pas la forme attendue.',
    },
    again: (time) => `Nouvel essai possible à ${time}.`,
    tenses: { asserted: 'affirmé', described: 'décrit', planned: 'annoncé' },
    claims: 'Ce que dit la proposition\u00A0:',
    noClaims: 'La proposition ne dit rien que ce dépôt puisse montrer.',
    questions: 'À demander\u00A0:',
    noQuestions: 'Rien à demander.',
  },
  en: {
    sights: { seen: 'seen', declared: 'only named', absent: 'not seen', unknown: 'not verified' },
    commit: ({ name, commit, branch, commits: { count, reach }, authors }) =>
      `${name}, commit ${commit.slice(0, 7)} of ${branch}: ${reach === 'least' ? 'at least ' : ''}${count} commit${count === 1 ? '' : 's'}, ${authors} ${authors === 1 ? 'person' : 'people'} among the latest 100`,
    formerName: (name) => `Asked for as ${name}.`,
    forkOf: (name) => `A fork of ${name}.`,
    archived: 'This repository is archived.',
    licence: (id) => `Licence, as GitHub says: ${id}.`,
    run: (path, conclusion, commit, day) => `Latest run of ${path}: ${conclusion}, commit ${commit}, ${day}.`,
    requests: (api, unchanged, files) =>
      `Requests to the API: ${api}, ${unchanged} with nothing new; files read: ${files}.`,
    notVerified: (reason) => `Not verified: ${reason}`,
    why: {
      missing: 'there is no public repository of this name, or it is private (GitHub does not say which).',
      private: 'this repository is private. Only public ones are looked at, even where the token could read it.',
      empty: 'this repository is empty.',
      blocked: 'GitHub gives no access to this repository.',
      limited: 'GitHub asks to wait before other requests.',
      'bad token': 'GitHub refuses the token in GITHUB_TOKEN. Remove it, or give another.',
      refused: 'the answer led to another address, which was not followed.',
      unreachable: 'GitHub does not answer.',
      slow: 'GitHub takes too long to answer.',
      large: 'GitHub’s answer is too large.',
      garbled: 'GitHub’s answer is not of the expected form.',
    },
    again: (time) => `Worth another try at ${time}.`,
    tenses: { asserted: 'asserted', described: 'described', planned: 'announced' },
    claims: 'What the proposal says:',
    noClaims: 'The proposal says nothing that this repository could show.',
    questions: 'To ask:',
    noQuestions: 'Nothing to ask.',
  },
}
