import { longDate } from '../../text/format.ts'
import type { Language } from '../../text/language.ts'
import { licenceOf } from './ask-about-source.ts'
import type { LicenceClass, SourceCondition } from './licence.ts'
import type { SourceEvidence, SourceTrouble, ToldSource } from './source-evidence.ts'
import { sourceHosts } from './source-hosts.ts'

/** What is said of a source. */
interface SourceWords {
  readonly line: (name: string, said: string) => string
  readonly dated: (said: string, day: string) => string
  readonly classes: Readonly<Record<Exclude<LicenceClass, 'conditional'>, string>>
  readonly conditions: Readonly<Record<SourceCondition, string>>
  readonly none: string
  readonly quote: (words: string) => string
  readonly notVerified: (why: string) => string
  readonly troubles: Readonly<Record<SourceTrouble, string>>
}

/** What a data source says of its licence, in one line with its day. */
export function describeSource(evidence: SourceEvidence, language: Language): string {
  return sourceWords[language].line(nameSource(evidence), saySource(evidence, language))
}

/** The host of a data source, and its data set where that has a name. */
export function nameSource({ host, dataset }: SourceEvidence): string {
  return dataset === '' ? host : `${host}, ${dataset.slice(0, longestName)}`
}

/** What a data source says of its licence, and the day. */
export function saySource(evidence: SourceEvidence, language: Language): string {
  const words = sourceWords[language]
  const said =
    evidence.type === 'told' ? sayLicence(evidence, language) : words.notVerified(words.troubles[evidence.why])
  return words.dated(said, longDate(evidence.at, language, 'UTC'))
}

const longestName = 80

/** The licence as its host has it, and what it allows. */
export function sayLicence(told: ToldSource, language: Language): string {
  const words = sourceWords[language]
  const allows = told.class === 'conditional' ? words.conditions[told.condition ?? 'terms'] : words.classes[told.class]
  return `${licenceInWords(told, language)}, ${allows}`
}

/** A rule is told in its own words, a licence by its name, and what no table knows as a quotation. */
function licenceInWords(told: ToldSource, language: Language): string {
  const rule = told.by === 'rule' ? sourceHosts.find(({ id }) => id === told.hostId)?.rule : null
  if (rule) return rule.says[language]
  const { none, quote } = sourceWords[language]
  return told.name ?? (told.stated === null ? none : quote(licenceOf(told) ?? ''))
}

const sourceWords: Readonly<Record<Language, SourceWords>> = {
  fr: {
    line: (name, said) => `${name}\u00A0: ${said}`,
    dated: (said, day) => `${said} (${day})`,
    classes: {
      open: 'licence ouverte',
      'not open': 'licence qui n’est pas ouverte',
      unknown: 'licence à préciser',
    },
    conditions: {
      access: 'accès sur demande ou sous conditions',
      competition: 'règlement à vérifier',
      terms: 'conditions à vérifier',
    },
    none: 'aucune licence indiquée',
    quote: (words) => `«\u00A0${words}\u00A0»`,
    notVerified: (why) => `non vérifié, ${why}`,
    troubles: {
      missing: 'il n’y a rien à cette adresse, ou rien de public',
      blocked: 'l’hôte ne répond qu’aux personnes connectées',
      limited: 'l’hôte demande d’attendre',
      refused: 'la réponse menait à une autre adresse, qui n’a pas été suivie',
      unreachable: 'l’hôte ne répond pas',
      slow: 'l’hôte met trop de temps à répondre',
      large: 'la réponse est trop grande',
      garbled: 'la réponse n’a pas la forme attendue',
    },
  },
  en: {
    line: (name, said) => `${name}: ${said}`,
    dated: (said, day) => `${said} (${day})`,
    classes: { open: 'an open licence', 'not open': 'a licence that is not open', unknown: 'licence to be made clear' },
    conditions: {
      access: 'access on request or under conditions',
      competition: 'rules to be checked',
      terms: 'terms to be checked',
    },
    none: 'no licence given',
    quote: (words) => `“${words}”`,
    notVerified: (why) => `not verified, ${why}`,
    troubles: {
      missing: 'there is nothing at this address, or nothing public',
      blocked: 'the host answers to people who are logged in alone',
      limited: 'the host asks to wait',
      refused: 'the answer led to another address, which was not followed',
      unreachable: 'the host does not answer',
      slow: 'the host takes too long to answer',
      large: 'the answer is too large',
      garbled: 'the answer is not of the expected form',
    },
  },
}
