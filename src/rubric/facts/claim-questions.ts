import { joinList } from '../../text/format.ts'
import type { Language } from '../../text/language.ts'
import { spokenPassage } from '../../text/markdown/spoken-passage.ts'
import { claimRules, type ClaimFactId } from './claim-rules.ts'
import type { ClaimConfrontation, OpenClaim } from './confront-claims.ts'
import type { Fact } from './fact.ts'
import { factRules } from './fact-rules.ts'

/** The commit that a question is about, and how much of it was read. */
export interface LookedCommit {
  /** The repository, as one names it. */
  readonly name: string
  readonly commit: string
  /** How many files were read; of the others the name alone was looked at. */
  readonly texts: number
}

/** What the questions say. */
interface ClaimQuestionWords {
  readonly at: (looked: LookedCommit) => string
  readonly absent: (section: number, quote: string, at: string, unseen: string) => string
  readonly declared: (section: number, quote: string, at: string, unseen: string, path: string) => string
  readonly together: (sections: readonly number[], at: string, things: string, isMore: boolean) => string
  readonly untold: (at: string, things: string) => string
}

/**
 * The questions of a confrontation: one for each claim that says a thing is there, one for all that is described. They name
 * the commit and what was looked at, and never say that anything is wrong or missing.
 */
export function claimQuestions(
  { each, together }: ClaimConfrontation,
  looked: LookedCommit,
  language: Language,
): readonly string[] {
  const words = claimQuestionWords[language]
  const single = each.map((open) => questionOn(open, looked, language))
  if (together.length === 0) return single
  const things = joinList(
    together.map(({ claim }) => whatOf(claim.fact, language)),
    language,
  )
  const sections = [...new Set(together.map(({ claim }) => claim.section))].toSorted((a, b) => a - b)
  return [...single, words.together(sections, words.at(looked), things, single.length > 0)]
}

/** What the repository shows and the text does not say, offered once; null where there is none. */
export function offerUntold({ untold }: ClaimConfrontation, looked: LookedCommit, language: Language): string | null {
  if (untold.length === 0) return null
  const things = untold.map((fact) => nameWithFile(fact, language))
  const { at, untold: offer } = claimQuestionWords[language]
  return offer(at(looked), joinList(things, language))
}

function questionOn({ claim, fact }: OpenClaim, looked: LookedCommit, language: Language): string {
  const { at, absent, declared } = claimQuestionWords[language]
  const unseen = claimRules.find((rule) => rule.fact === claim.fact)?.unseen[language] ?? claim.fact
  const quote = clip(
    spokenPassage(claim.quote)
      .replace(/\s+/g, ' ')
      .replace(/[.;,:]$/, ''),
    longestQuote,
  )
  const [path] = fact.paths
  return path === undefined
    ? absent(claim.section, quote, at(looked), unseen)
    : declared(claim.section, quote, at(looked), unseen, clip(path, longestPath))
}

const longestQuote = 140
const longestPath = 80

/** Never half of a character. */
function clip(text: string, longest: number): string {
  return text.length <= longest ? text : `${text.slice(0, longest).replace(/[\uD800-\uDBFF]$/, '')}…`
}

function nameWithFile({ id, paths }: Fact, language: Language): string {
  const [path] = paths
  return path === undefined ? whatOf(id, language) : `${whatOf(id, language)} (${clip(path, longestPath)})`
}

function whatOf(id: ClaimFactId | Fact['id'], language: Language): string {
  return factRules.find((rule) => rule.id === id)?.what[language] ?? id
}

const claimQuestionWords: Readonly<Record<Language, ClaimQuestionWords>> = {
  fr: {
    at: ({ name, commit, texts }) =>
      `${commit.slice(0, 7)} de ${name} (noms de fichiers, et texte de ${texts} d’entre eux)`,
    absent: (section, quote, at, unseen) =>
      `Section ${section}\u00A0: «\u00A0${quote}\u00A0». Au commit ${at}, je ne vois pas ${unseen}. Est-ce ailleurs (autre dépôt, autre branche), ou encore à venir\u202F?`,
    declared: (section, quote, at, unseen, path) =>
      `Section ${section}\u00A0: «\u00A0${quote}\u00A0». Au commit ${at}, ${path} en parle, mais je ne vois pas ${unseen}. Est-ce ailleurs, ou encore à venir\u202F?`,
    together: (sections, at, things, isMore) =>
      `${sections.length === 1 ? 'La section' : 'Les sections'} ${joinList(sections.map(String), 'fr')} ${sections.length === 1 ? 'décrit' : 'décrivent'}${isMore ? ' aussi' : ''} ce que je ne vois pas au commit ${at}\u00A0: ${things}. Qu’est-ce qui existe déjà (et où\u202F?), et qu’est-ce qui reste à faire\u202F?`,
    untold: (at, things) =>
      `Le commit ${at} montre ce que le texte ne dit pas encore\u00A0: ${things}. Voulez-vous l’ajouter\u202F?`,
  },
  en: {
    at: ({ name, commit, texts }) =>
      `${commit.slice(0, 7)} of ${name} (names of files, and the text of ${texts} of them)`,
    absent: (section, quote, at, unseen) =>
      `Section ${section}: “${quote}”. At commit ${at}, I see no ${unseen}. Is it elsewhere (another repository, another branch), or still to come?`,
    declared: (section, quote, at, unseen, path) =>
      `Section ${section}: “${quote}”. At commit ${at}, ${path} mentions it, but I see no ${unseen}. Is it elsewhere, or still to come?`,
    together: (sections, at, things, isMore) =>
      `${sections.length === 1 ? 'Section' : 'Sections'} ${joinList(sections.map(String), 'en')} ${isMore ? 'also ' : ''}${sections.length === 1 ? 'describes' : 'describe'} what I do not see at commit ${at}: ${things}. What exists already (and where), and what is still to come?`,
    untold: (at, things) => `Commit ${at} shows what the text does not say yet: ${things}. Would you like to add it?`,
  },
}
