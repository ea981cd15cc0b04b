import type { FactSight } from '../../rubric/facts/fact.ts'
import type { InspectionTrouble } from '../../rubric/facts/inspection-trouble.ts'
import { plural } from '../../text/format.ts'
import type { Language } from '../../text/language.ts'

/** A commit with what is counted about it, as a line has it. */
interface CountedCommits {
  readonly name: string
  readonly commit: string
  readonly day: string
  readonly commits: { readonly count: number; readonly reach: 'exact' | 'least' }
  readonly authors: number
}

/** What is said of a repository that was looked at, or could not be. */
interface EvidenceWords {
  readonly sights: Readonly<Record<FactSight, string>>
  readonly why: Readonly<Record<InspectionTrouble, string>>
  readonly notVerified: (reason: string) => string
  /** As a sentence begins. */
  readonly isPublic: string
  readonly formerName: (name: string) => string
  readonly forkOf: (name: string) => string
  readonly archived: string
  readonly licence: (id: string) => string
  readonly noLicence: string
  readonly counted: (of: CountedCommits) => string
  /** How a workflow ended, by what its host calls that; what is not here is said in its word. */
  readonly conclusions: Readonly<Record<string, string>>
  readonly run: (file: string, conclusion: string, day: string) => string
  readonly noRun: string
  readonly card: {
    readonly heading: (repositories: number) => string
    readonly sourcesHeading: string
    readonly sources: (count: number) => string
    readonly looking: (names: string) => string
    readonly again: string
    readonly none: (section: number) => string
    readonly list: (sight: FactSight, things: string, repositories: number) => string
    readonly nothingSeen: string
    readonly later: (when: string) => string
    /** Of those that their owner's looks of the day were not enough for. */
    readonly usedUp: (names: string, most: number, when: string) => string
    readonly failed: string
    readonly how: (texts: number) => string
    readonly button: string
    readonly moved: string
    readonly below: string
  }
  readonly secrets: { readonly found: (id: string) => string; readonly advice: string }
}

/** The words about what links show, in both languages. */
export const evidenceWords: Readonly<Record<Language, EvidenceWords>> = {
  fr: {
    sights: { seen: 'vu', declared: 'nommé seulement', absent: 'pas vu', unknown: 'non vérifié' },
    why: {
      missing: 'il n’y a pas de dépôt public de ce nom, ou il est privé (GitHub ne dit pas lequel des deux).',
      private: 'ce dépôt est privé. Seuls les dépôts publics sont regardés.',
      empty: 'ce dépôt est vide.',
      blocked: 'GitHub ne donne pas accès à ce dépôt.',
      limited: 'GitHub demande d’attendre avant d’autres requêtes.',
      'used up': 'assez de dépôts ont été regardés aujourd’hui pour une même personne.',
      'bad token':
        'GitHub refuse le réglage de ce programme, ce qui ne vient pas de vous\u202F; la coordination en est avertie.',
      refused: 'la réponse menait à une autre adresse, qui n’a pas été suivie.',
      unreachable: 'GitHub ne répond pas.',
      slow: 'GitHub met trop de temps à répondre.',
      large: 'la réponse de GitHub est trop grande.',
      garbled: 'la réponse de GitHub n’a pas la forme attendue.',
    },
    notVerified: (reason) => `Non vérifié\u00A0: ${reason}`,
    isPublic: 'Public',
    formerName: (name) => `lié sous le nom ${name}`,
    forkOf: (name) => `copie (fork) de ${name}`,
    archived: 'archivé',
    licence: (id) => `licence ${id} selon GitHub`,
    noLicence: 'sans licence que GitHub reconnaisse',
    counted: ({ name, commit, day, commits: { count, reach }, authors }) =>
      `${name}, commit ${commit.slice(0, 7)} du ${day}\u00A0: ${reach === 'least' ? 'au moins ' : ''}${count} ${plural(count, 'fr', 'commit', 'commits')}, ${authors} ${plural(authors, 'fr', 'personne', 'personnes')}${count > 100 ? ' parmi les 100 derniers' : ''}`,
    conclusions: {
      success: 'réussite',
      failure: 'échec',
      cancelled: 'annulé',
      timed_out: 'délai dépassé',
      skipped: 'non lancé',
      neutral: 'sans résultat',
      action_required: 'en attente d’une personne',
      startup_failure: 'n’a pas pu démarrer',
      stale: 'abandonné',
    },
    run: (file, conclusion, day) => `Dernier résultat de ${file}\u00A0: ${conclusion} (${day}).`,
    noRun: 'Aucune exécution de la CI n’est visible.',
    card: {
      heading: (repositories) => (repositories > 1 ? 'Ce que montrent vos dépôts' : 'Ce que montre votre dépôt'),
      sourcesHeading: 'Ce que disent les hôtes de vos données',
      sources: (count) =>
        `${count > 1 ? 'Vos sources de données' : 'Votre source de données'}, selon ${count > 1 ? 'leurs hôtes' : 'son hôte'}\u00A0:`,
      looking: (names) => `Je regarde ${names}… Vous pouvez continuer\u00A0: ce message changera tout seul.`,
      again: 'Je regarde de nouveau… Ce message changera tout seul.',
      none: (section) => `Ni dépôt GitHub ni source de données que je connaisse n’est lié dans la section ${section}.`,
      list: (sight, things, repositories) => {
        const names = {
          seen: 'Vu',
          declared: 'Nommé dans un fichier, sans plus',
          absent: repositories > 1 ? 'Pas vu, dans aucun des dépôts' : 'Pas vu',
          unknown: 'Non vérifié',
        }
        return `${names[sight]}\u00A0: ${things}`
      },
      nothingSeen: 'Je n’y reconnais rien de ce que je sais chercher, ce qui ne dit rien de sa valeur.',
      later: (when) => `Je réessaie de moi-même ${when}.`,
      usedUp: (names, most, when) =>
        `Je n’ai pas regardé ${names} cette fois\u00A0: je regarde au plus ${most} dépôts par personne en 24 heures, et j’y suis. Je le ferai de moi-même ${when}\u00A0; ce que je savais d’avant reste ici.`,
      failed: 'Je n’ai pas pu regarder de nouveau. Ce qui est ici date d’avant.',
      how: (texts) =>
        `Ce sont des faits, pas une note\u00A0: j’ai lu les noms des fichiers${texts === 0 ? '' : ` et le texte de ${texts} d’entre eux`}. Ce que je ne vois pas peut être ailleurs, ou encore à venir.`,
      button: 'Regarder de nouveau',
      moved: 'Cette fiche est plus bas.',
      below:
        'Ce que montrent les dépôts GitHub et les hôtes de données connus est dans la fiche, plus bas. Les autres liens ne sont pas ouverts.',
    },
    secrets: {
      found: (id) =>
        `À vous seulement, pour ${id}\u00A0: votre dépôt public contient des fichiers du genre de ceux qui gardent des secrets. Contiennent-ils de vraies valeurs\u202F?`,
      advice:
        'Je n’ai lu que leurs noms. Si les valeurs sont vraies, changez-les chez leur fournisseur\u00A0: retirer le fichier ne suffit pas, l’historique le garde. Si elles sont là pour l’exemple, il n’y a rien à faire.',
    },
  },
  en: {
    sights: { seen: 'seen', declared: 'only named', absent: 'not seen', unknown: 'not verified' },
    why: {
      missing: 'there is no public repository of this name, or it is private (GitHub does not say which).',
      private: 'this repository is private. Only public ones are looked at.',
      empty: 'this repository is empty.',
      blocked: 'GitHub gives no access to this repository.',
      limited: 'GitHub asks to wait before other requests.',
      'used up': 'enough repositories were looked at today for one person.',
      'bad token': 'GitHub refuses a setting of this program, which is no fault of yours; the coordinators are told.',
      refused: 'the answer led to another address, which was not followed.',
      unreachable: 'GitHub does not answer.',
      slow: 'GitHub takes too long to answer.',
      large: 'GitHub’s answer is too large.',
      garbled: 'GitHub’s answer is not of the expected form.',
    },
    notVerified: (reason) => `Not verified: ${reason}`,
    isPublic: 'Public',
    formerName: (name) => `linked as ${name}`,
    forkOf: (name) => `a fork of ${name}`,
    archived: 'archived',
    licence: (id) => `${id} licence, as GitHub says`,
    noLicence: 'no licence that GitHub recognises',
    counted: ({ name, commit, day, commits: { count, reach }, authors }) =>
      `${name}, commit ${commit.slice(0, 7)} of ${day}: ${reach === 'least' ? 'at least ' : ''}${count} ${plural(count, 'en', 'commit', 'commits')}, ${authors} ${plural(authors, 'en', 'person', 'people')}${count > 100 ? ' among the latest 100' : ''}`,
    conclusions: {
      success: 'success',
      failure: 'failure',
      cancelled: 'cancelled',
      timed_out: 'timed out',
      skipped: 'not run',
      neutral: 'no result',
      action_required: 'waits for somebody',
      startup_failure: 'could not start',
      stale: 'abandoned',
    },
    run: (file, conclusion, day) => `Latest result of ${file}: ${conclusion} (${day}).`,
    noRun: 'No run of the CI is visible.',
    card: {
      heading: (repositories) => (repositories > 1 ? 'What your repositories show' : 'What your repository shows'),
      sourcesHeading: 'What the hosts of your data say',
      sources: (count) =>
        `Your data ${count > 1 ? 'sources' : 'source'}, as ${count > 1 ? 'their hosts say' : 'its host says'}:`,
      looking: (names) => `I am looking at ${names}… You can go on: this message will change by itself.`,
      again: 'I am looking again… This message will change by itself.',
      none: (section) => `Neither a GitHub repository nor a data source that I know is linked in section ${section}.`,
      list: (sight, things, repositories) => {
        const names = {
          seen: 'Seen',
          declared: 'Named in a file, and no more',
          absent: repositories > 1 ? 'Not seen, in none of the repositories' : 'Not seen',
          unknown: 'Not verified',
        }
        return `${names[sight]}: ${things}`
      },
      nothingSeen: 'I recognise nothing there of what I know to look for, which says nothing about its worth.',
      later: (when) => `I will try again by myself ${when}.`,
      usedUp: (names, most, when) =>
        `I did not look at ${names} this time: I look at ${most} repositories at most for one person within 24 hours, and these are used up. I will do so by myself ${when}; what I knew from before stays here.`,
      failed: 'I could not look again. What is here is from before.',
      how: (texts) =>
        `These are facts, not a mark: I read the names of files${texts === 0 ? '' : ` and the text of ${texts} of them`}. What I do not see may be elsewhere, or still to come.`,
      button: 'Look again',
      moved: 'This card is further down.',
      below:
        'What the GitHub repositories and the known hosts of data show is on the card further down. The other links are not opened.',
    },
    secrets: {
      found: (id) =>
        `For you alone, about ${id}: your public repository holds files of the kind that keep secrets. Do they hold real values?`,
      advice:
        'I read their names alone. If the values are real, change them where they come from: to remove the file is not enough, since the history keeps it. If they are examples, there is nothing to do.',
    },
  },
}
