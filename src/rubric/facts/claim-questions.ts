import { joinList } from '../../text/format.ts'
import type { Language } from '../../text/language.ts'
import { spokenPassage } from '../../text/markdown/spoken-passage.ts'
import type { Finding } from '../finding.ts'
import { placeOf, type Rubric } from '../rubric.ts'
import type { SectionNumber } from '../section.ts'
import { claimsAsked, type LookedCommit } from './claim-findings.ts'
import { type ClaimFactId, claimRules } from './claim-rules.ts'
import type { ClaimConfrontation } from './confront-claims.ts'
import type { Fact } from './fact.ts'
import { factRules } from './fact-rules.ts'

/** What the questions say. `at` is where it was looked, as `lookedAt` says it. */
interface ClaimQuestionWords {
  readonly commits: (all: readonly NamedCommit[]) => string
  readonly read: (texts: number) => string
  readonly absent: (section: number, quote: string, at: string, unseen: string) => string
  readonly declared: (section: number, quote: string, at: string, unseen: string, path: string) => string
  readonly together: (sections: readonly number[], at: string, things: string, how: string) => string
  readonly untold: (at: string, things: string, isOne: boolean) => string
}

/** A commit as a question names it. */
export interface NamedCommit {
  readonly name: string
  readonly commit: string
}

/**
 * The question of a finding about what a repository does not bear out. It names the commit and what was looked at, and never
 * says that anything is wrong or missing.
 */
export function claimQuestion(finding: Finding, language: Language, inForce: Rubric): string {
  const words = claimQuestionWords[language]
  const asked = claimsAsked(finding)
  const at = lookedAt(commitsIn(finding), Number(finding.values['texts'] ?? 0), language)
  const place = (section: SectionNumber): number => placeOf(inForce, section)
  if (finding.values['case'] === 'together') {
    const sections = [...new Set(asked.map(({ section }) => section))].toSorted((a, b) => a - b)
    const things = joinList(
      asked.map(({ fact }) => whatOf(fact, language)),
      language,
    )
    return words.together(sections.map(place), at, things, String(finding.values['how'] ?? ''))
  }
  const unseen = claimRules.find(({ fact }) => fact === asked[0]?.fact)?.unseen[language] ?? ''
  const quote = clip(sayQuote(finding.quote ?? ''), longestQuote)
  const path = finding.values['path']
  return path === undefined
    ? words.absent(place(finding.section), quote, at, unseen)
    : words.declared(place(finding.section), quote, at, unseen, clip(String(path), longestPath))
}

/** What the repositories show and the text does not say, offered once; null where there is none. */
export function offerUntold(
  { untold }: Pick<ClaimConfrontation, 'untold'>,
  looked: readonly LookedCommit[],
  language: Language,
): string | null {
  if (untold.length === 0) return null
  const things = untold.map((fact) => nameWithFile(fact, language))
  const texts = looked.reduce((sum, one) => sum + one.texts, 0)
  const at = lookedAt(
    looked.map(({ name, commit }) => ({ name, commit: commit.slice(0, 7) })),
    texts,
    language,
  )
  return claimQuestionWords[language].untold(at, joinList(things, language), looked.length === 1)
}

/** `commit 3f2a1b0 of ada/demand (names of files, and the text of 12 of them)` */
function lookedAt(all: readonly NamedCommit[], texts: number, language: Language): string {
  const words = claimQuestionWords[language]
  return `${words.commits(all)} (${words.read(texts)})`
}

/** The repositories that were looked at, each with the beginning of its commit. */
export function commitsIn({ values }: Finding): readonly NamedCommit[] {
  return String(values['looked'] ?? '')
    .split(' ')
    .map((one) => ({
      name: one.slice(0, one.lastIndexOf('@')),
      commit: one.slice(one.lastIndexOf('@') + 1),
    }))
}

const longestQuote = 140
const longestPath = 80

function sayQuote(quote: string): string {
  return spokenPassage(quote)
    .replace(/\s+/g, ' ')
    .replace(/[.;,:]$/, '')
}

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
    commits: (all) =>
      `${all.length === 1 ? 'commit' : 'commits'} ${joinList(
        all.map(({ name, commit }) => `${commit} de ${name}`),
        'fr',
      )}`,
    read: (texts) => `noms de fichiers, et texte de ${texts} d’entre eux`,
    absent: (section, quote, at, unseen) =>
      `Section ${section}\u00A0: «\u00A0${quote}\u00A0». ${auCommit(at, 'A')}, je ne vois pas ${unseen}. Est-ce ailleurs (autre dépôt, autre branche), ou encore à venir\u202F?`,
    declared: (section, quote, at, unseen, path) =>
      `Section ${section}\u00A0: «\u00A0${quote}\u00A0». ${auCommit(at, 'A')}, ${path} en parle, mais je ne vois pas ${unseen}. Est-ce ailleurs, ou encore à venir\u202F?`,
    together: (sections, at, things, how) =>
      `${sections.length === 1 ? 'La section' : 'Les sections'} ${joinList(sections.map(String), 'fr')} ${sections.length === 1 ? 'décrit' : 'décrivent'}${how === 'also' ? ' aussi' : ''} ce que je ne vois pas ${auCommit(at, 'a')}\u00A0: ${things}. Qu’est-ce qui existe déjà (et où\u202F?), et qu’est-ce qui reste à faire\u202F?`,
    untold: (at, things, isOne) =>
      `${isOne ? 'Le' : 'Les'} ${at} ${isOne ? 'montre' : 'montrent'} ce que le texte ne dit pas encore\u00A0: ${things}. Voulez-vous l’ajouter\u202F?`,
  },
  en: {
    commits: (all) =>
      `${all.length === 1 ? 'commit' : 'commits'} ${joinList(
        all.map(({ name, commit }) => `${commit} of ${name}`),
        'en',
      )}`,
    read: (texts) => `names of files, and the text of ${texts} of them`,
    absent: (section, quote, at, unseen) =>
      `Section ${section}: “${quote}”. At ${at}, I see no ${unseen}. Is it elsewhere (another repository, another branch), or still to come?`,
    declared: (section, quote, at, unseen, path) =>
      `Section ${section}: “${quote}”. At ${at}, ${path} mentions it, but I see no ${unseen}. Is it elsewhere, or still to come?`,
    together: (sections, at, things, how) =>
      `${sections.length === 1 ? 'Section' : 'Sections'} ${joinList(sections.map(String), 'en')} ${how === 'also' ? 'also ' : ''}${sections.length === 1 ? 'describes' : 'describe'} what I do not see at ${at}: ${things}. What exists already (and where), and what is still to come?`,
    untold: (at, things, isOne) =>
      `${isOne ? 'Commit' : 'Commits'}${at.slice(at.indexOf(' '))} ${isOne ? 'shows' : 'show'} what the text does not say yet: ${things}. Would you like to add it?`,
  },
}

/** “au commit …”, “aux commits …”, in small letters or not. */
function auCommit(at: string, first: 'A' | 'a'): string {
  return `${first}${at.startsWith('commits') ? 'ux' : 'u'} ${at}`
}
