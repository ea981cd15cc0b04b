import type { Language } from './language.ts'

/** The one room of the core that reads dates: from ISO 8601 text to words, in the person's language and time zone. */
const locales = { fr: 'fr-FR', en: 'en-GB' } as const

/** Building one costs ten times as much as using it, and a card uses a dozen. */
const lists = perLanguage((locale) => new Intl.ListFormat(locale, { type: 'conjunction' }))
const numbers = perLanguage((locale) => new Intl.NumberFormat(locale))
const plurals = perLanguage((locale) => new Intl.PluralRules(locale))

/** `14 h 02`, `14:02` */
export function clockTime(iso: string, language: Language, timeZone: string): string {
  const time = formatDate(iso, language, timeZone, { hour: '2-digit', minute: '2-digit' })
  return language === 'fr' ? frenchTime(time) : time
}

/** `23 novembre 2026`, `23 November 2026` */
export function longDate(iso: string, language: Language, timeZone: string): string {
  return formatDate(iso, language, timeZone, { dateStyle: 'long' })
}

/** `23 nov. à 14 h 02`, `23 Nov at 14:02` */
export function shortDateTime(iso: string, language: Language, timeZone: string): string {
  const day = formatDate(iso, language, timeZone, { day: 'numeric', month: 'short' })
  return `${day} ${language === 'fr' ? 'à' : 'at'} ${clockTime(iso, language, timeZone)}`
}

/** `mardi à 14 h`, `Tuesday at 14:00`; beyond the days that a weekday names, with the date: `mardi 1er décembre à 9 h 30`. */
export function momentInWords(iso: string, now: string, language: Language, timeZone: string): string {
  const date = Math.abs(daysBetween(now, iso)) < 6 ? {} : ({ day: 'numeric', month: 'long' } as const)
  const day = formatDate(iso, language, timeZone, { weekday: 'long', ...date })
  const time = clockTime(iso, language, timeZone)
  return language === 'fr' ? `${day.replace(' 1 ', ' 1er ')} à ${time}` : `${day} at ${time}`
}

/** `à 15 h 12`, `at 15:12`; of another day than now's, with it: `le 26 novembre à 9 h`, `on 26 November at 09:00`. */
export function whenInWords(iso: string, now: string, language: Language, timeZone: string): string {
  const clock = `${language === 'fr' ? 'à' : 'at'} ${clockTime(iso, language, timeZone)}`
  if (longDate(iso, language, timeZone) === longDate(now, language, timeZone)) return clock
  const day = formatDate(iso, language, timeZone, { day: 'numeric', month: 'long' })
  return language === 'fr' ? `le ${day.replace(/^1 /, '1er ')} ${clock}` : `on ${day} ${clock}`
}

/** `14 h`, `9 h 30` */
function frenchTime(time: string): string {
  const [hours, minutes] = time.split(':')
  return `${Number(hours)}\u00a0h${minutes === '00' ? '' : `\u00a0${minutes}`}`
}

/** `a, b et c`, `a, b and c` */
export function joinList(items: readonly string[], language: Language): string {
  return lists[language].format(items)
}

/** `1 234`, `1,234` */
export function amount(value: number, language: Language): string {
  return numbers[language].format(value)
}

/** The plural form for a count: French counts 0 and 1 as one, English 1 alone. */
export function plural(count: number, language: Language, one: string, other: string): string {
  return plurals[language].select(count) === 'one' ? one : other
}

/** Whole and part days from one moment to another (ISO 8601 both); negative when the second is earlier. */
export function daysBetween(from: string, to: string): number {
  return (Date.parse(to) - Date.parse(from)) / 86_400_000
}

/** `“!next” or “!submit”` */
export function listQuoted(words: readonly string[], language: Language): string {
  const quoted = words.map((one) => (language === 'fr' ? `«\u00A0${one}\u00A0»` : `“${one}”`))
  return new Intl.ListFormat(language, { type: 'disjunction' }).format(quoted)
}

/** The moment so many ms later. */
export function msAfter(at: string, ms: number): string {
  return new Date(Date.parse(at) + ms).toISOString()
}

/** The moment so many ms after 1970 began. */
export function isoFrom(ms: number): string {
  return new Date(ms).toISOString()
}

/** The moment so many days before another (ISO 8601 both). */
export function daysBefore(at: string, days: number): string {
  return new Date(Date.parse(at) - days * 86_400_000).toISOString()
}

/** A day of its own, such as `2026-11-23`, as `23 nov.` */
export function dayInShort(day: string, language: Language): string {
  return formatDate(day, language, 'UTC', { day: 'numeric', month: 'short' })
}

/** The UTC day of a moment, such as `2026-11-23`. */
export function dayOf(iso: string): string {
  return iso.slice(0, 10)
}

/** The UTC year of a moment. */
export function yearOf(iso: string): number {
  return Number(iso.slice(0, 4))
}

function formatDate(iso: string, language: Language, timeZone: string, options: Intl.DateTimeFormatOptions): string {
  return formatter(language, timeZone, options).format(Date.parse(iso))
}

const formatters = new Map<string, Intl.DateTimeFormat>()

/** Building a formatter costs more than a turn: each is built once. An unknown zone falls back to UTC. */
function formatter(language: Language, timeZone: string, options: Intl.DateTimeFormatOptions): Intl.DateTimeFormat {
  const key = `${language} ${timeZone} ${Object.entries(options).join()}`
  const known = formatters.get(key)
  if (known) return known
  const built = buildFormatter(language, timeZone, options)
  if (formatters.size < 500) formatters.set(key, built)
  return built
}

function buildFormatter(language: Language, timeZone: string, options: Intl.DateTimeFormatOptions) {
  try {
    return new Intl.DateTimeFormat(locales[language], { ...options, timeZone })
  } catch {
    return new Intl.DateTimeFormat(locales[language], { ...options, timeZone: 'UTC' })
  }
}

function perLanguage<T>(build: (locale: string) => T): Readonly<Record<Language, T>> {
  return { fr: build(locales.fr), en: build(locales.en) }
}
