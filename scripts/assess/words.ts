import type { Severity } from '../../src/rubric/finding.ts'
import type { Language } from '../../src/text/language.ts'

const list = (lang: Language, numbers: readonly number[]): string =>
  new Intl.ListFormat(lang).format(numbers.map(String))

/** What `npm run assess` says of the file itself. */
export const noteWords = {
  fr: {
    twice: (section: number, heading: string) =>
      `La section ${section} (${heading}) a plusieurs titres : ses textes sont lus ensemble.`,
    order: (section: number, heading: string) =>
      `La section ${section} (${heading}) n’est pas à sa place dans l’ordre du guide.`,
    other: (heading: string) =>
      `Le texte sous « ${heading} » n’appartient à aucune des dix sections : il n’est pas lu.`,
    double:
      'La plupart des parties y sont plusieurs fois : peut-être deux propositions dans un texte. Elles sont lues ensemble.',
    mixed: (sections: readonly number[]) => `Deux langues se mêlent ; en anglais : ${list('fr', sections)}.`,
  },
  en: {
    twice: (section: number, heading: string) =>
      `Section ${section} (${heading}) has several headings: its texts are read together.`,
    order: (section: number, heading: string) =>
      `Section ${section} (${heading}) is not where the guide’s order has it.`,
    other: (heading: string) => `The text under “${heading}” belongs to none of the ten sections: it is not read.`,
    double: 'Most parts stand in it more than once: perhaps two proposals in one text. They are read together.',
    mixed: (sections: readonly number[]) => `Two languages are mixed; in French: ${list('en', sections)}.`,
  },
} as const

/** The words of the report for people. */
export const reportWords = {
  fr: {
    severity: { blocking: 'Bloquant', major: 'Important', minor: 'Conseil' } satisfies Record<Severity, string>,
    words: (count: number) => `${count} ${count > 1 ? 'mots' : 'mot'}`,
    empty: 'vide',
    solid: (quote: string) => `Solide : « ${quote} »`,
    nothing: 'Je n’ai rien relevé.',
    quote: (text: string) => `« ${text} »`,
    more: (count: number) => `et ${count} de plus`,
    item: (item: number) => `no ${item}`,
    total: (blocking: number, major: number, minor: number) =>
      `En tout : ${blocking} ${blocking > 1 ? 'bloquants' : 'bloquant'}, ${major} ${major > 1 ? 'importants' : 'important'}, ${minor} ${minor > 1 ? 'conseils' : 'conseil'}.`,
    notAssessed: (ids: readonly string[]) => `Laissé à la relecture ou au modèle : ${ids.join(', ')}.`,
    by: 'Vérification automatique.',
  },
  en: {
    severity: { blocking: 'Blocking', major: 'Important', minor: 'Advice' } satisfies Record<Severity, string>,
    words: (count: number) => `${count} ${count === 1 ? 'word' : 'words'}`,
    empty: 'empty',
    solid: (quote: string) => `Solid: “${quote}”`,
    nothing: 'I found nothing.',
    quote: (text: string) => `“${text}”`,
    more: (count: number) => `and ${count} more`,
    item: (item: number) => `no. ${item}`,
    total: (blocking: number, major: number, minor: number) =>
      `In all: ${blocking} blocking, ${major} important, ${minor} advice.`,
    notAssessed: (ids: readonly string[]) => `Left to the reviewer or the model: ${ids.join(', ')}.`,
    by: 'Automatic check.',
  },
} as const
