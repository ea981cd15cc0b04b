import type { ClaimTense } from '../../src/rubric/facts/proposal-claim.ts'
import type { RepositoryState } from '../../src/rubric/facts/repository.ts'
import type { Language } from '../../src/text/language.ts'

/** What the command says beside what the card of the facts says. */
export interface InspectWords {
  readonly commit: (state: RepositoryState) => string
  readonly formerName: (name: string) => string
  readonly archived: string
  readonly requests: (api: number, unchanged: number, files: number) => string
  readonly badToken: string
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
    commit: ({ name, commit, branch, commits: { count, reach }, authors }) =>
      `${name}, commit ${commit.slice(0, 7)} de ${branch}\u00A0: ${reach === 'least' ? 'au moins ' : ''}${count} commit${count > 1 ? 's' : ''}, ${authors} personne${authors > 1 ? 's' : ''} parmi les 100 derniers`,
    formerName: (name) => `Demandé sous le nom ${name}.`,
    archived: 'Ce dépôt est archivé.',
    requests: (api, unchanged, files) =>
      `Requêtes à l’API\u00A0: ${api}, dont ${unchanged} sans nouveauté\u202F; fichiers lus\u00A0: ${files}.`,
    badToken: 'GitHub refuse le jeton de GITHUB_TOKEN. Retirez-le ou donnez-en un autre.',
    again: (time) => `Nouvel essai possible à ${time}.`,
    tenses: { asserted: 'affirmé', described: 'décrit', planned: 'annoncé' },
    claims: 'Ce que dit la proposition\u00A0:',
    noClaims: 'La proposition ne dit rien que ce dépôt puisse montrer.',
    questions: 'À demander\u00A0:',
    noQuestions: 'Rien à demander.',
  },
  en: {
    commit: ({ name, commit, branch, commits: { count, reach }, authors }) =>
      `${name}, commit ${commit.slice(0, 7)} of ${branch}: ${reach === 'least' ? 'at least ' : ''}${count} commit${count === 1 ? '' : 's'}, ${authors} ${authors === 1 ? 'person' : 'people'} among the latest 100`,
    formerName: (name) => `Asked for as ${name}.`,
    archived: 'This repository is archived.',
    requests: (api, unchanged, files) =>
      `Requests to the API: ${api}, ${unchanged} with nothing new; files read: ${files}.`,
    badToken: 'GitHub refuses the token in GITHUB_TOKEN. Remove it, or give another.',
    again: (time) => `Worth another try at ${time}.`,
    tenses: { asserted: 'asserted', described: 'described', planned: 'announced' },
    claims: 'What the proposal says:',
    noClaims: 'The proposal says nothing that this repository could show.',
    questions: 'To ask:',
    noQuestions: 'Nothing to ask.',
  },
}
