/** The languages that every word a person reads exists in. */
export type Language = 'fr' | 'en'

/** Every language there is, French first, for whoever goes through all of them. */
export const languages: readonly Language[] = ['fr', 'en']

/** The same words in each language. */
export type Wording = Readonly<Record<Language, string>>
