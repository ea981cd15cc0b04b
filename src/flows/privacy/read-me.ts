import { longDate } from '../../text/format.ts'
import type { Language } from '../../text/language.ts'

/** What an archive could not hold. */
export interface ArchiveGaps {
  /** Pictures beyond what an archive may weigh. */
  readonly pictures: number
  /** Proposals that are given as Markdown alone. */
  readonly documents: number
}

/** The name of the file that says what an archive holds. */
export const readMeName: Readonly<Record<Language, string>> = { fr: 'LISEZMOI.txt', en: 'README.txt' }

/** What an archive of somebody's data holds, and what it does not. */
export function readMe(language: Language, at: string, left: ArchiveGaps): string {
  const lines = language === 'fr' ? french(longDate(at, 'fr', 'UTC'), left) : english(longDate(at, 'en', 'UTC'), left)
  return `${lines.join('\n\n')}\n`
}

function french(date: string, { pictures, documents }: ArchiveGaps): readonly string[] {
  return [
    `Tout ce que l’assistant des propositions MLOps enregistrait de vous le ${date}.`,
    'propositions/ : chacune de vos propositions dans un dossier à son nom. « texte » est la proposition telle qu’elle est aujourd’hui (Markdown, Word, PDF) ; v1, v2… sont les versions envoyées à la relecture.',
    'images/ : ce que vous avez envoyé, et les schémas dessinés à partir de vos textes.',
    'donnees/ : les lignes enregistrées, en JSON : propositions avec remarques, demandes et décisions (proposal), versions (version), anciens textes (earlier_text, revision), relectures en cours (review), actions (audit), messages, liens personnels (page_link), comptes reliés sur d’autres plateformes (person_link), consommation du coach IA (coach_spend), moments où un dépôt a été regardé (look), et ce que votre plateforme demande de garder.',
    'Les autres personnes n’y figurent que par le nom sous lequel vous les avez vues. Ce que les relecteurs notent sans vous l’avoir envoyé n’y est pas : c’est à eux.',
    ...(documents === 0
      ? []
      : [
          `${documents} de vos propositions sont données en Markdown seulement, sans Word ni PDF : demandez-les une à une avec !exporter.`,
        ]),
    ...(pictures === 0
      ? []
      : [
          `${pictures} images n’ont pas trouvé place dans cette archive : demandez-les à la coordination de votre formation.`,
        ]),
  ]
}

function english(date: string, { pictures, documents }: ArchiveGaps): readonly string[] {
  return [
    `All that the MLOps proposal assistant stored of you on ${date}.`,
    'proposals/: each of your proposals in a folder of its name. “text” is the proposal as it is today (Markdown, Word, PDF); v1, v2… are the versions sent to the reviewers.',
    'pictures/: what you sent, and the diagrams drawn from your texts.',
    'data/: the stored rows as JSON: proposals with remarks, requests and decisions (proposal), versions (version), earlier texts (earlier_text, revision), reviews in hand (review), actions (audit), messages, personal links (page_link), accounts linked on other platforms (person_link), what the AI coach used (coach_spend), when a repository was looked at (look), and what your platform needs to have kept.',
    'Other people stand in it only by the name under which you saw them. What reviewers note and have not sent you is not there: it is theirs.',
    ...(documents === 0
      ? []
      : [
          `${documents} of your proposals are given as Markdown alone, without Word and PDF: ask for them one by one with !export.`,
        ]),
    ...(pictures === 0
      ? []
      : [`${pictures} pictures found no room in this archive: ask the coordinators of your programme for them.`]),
  ]
}
