import type { Licence } from './licence.ts'

/** The longer names of what Creative Commons abbreviates. */
const shortened: readonly (readonly [RegExp, string])[] = [
  [/\bcreative commons\b/g, 'cc'],
  [/\battribution\b|\bpaternite\b/g, 'by'],
  [/\bnon ?commercial\b|\bpas d utilisation commerciale\b/g, 'nc'],
  [/\bshare ?alike\b|\bpartage (?:dans les memes conditions|a l identique)\b/g, 'sa'],
  [/\bno ?deriv(?:ative)?s?(?: works)?\b|\bpas de modification\b/g, 'nd'],
  [/\bcc0\b|\bcczero\b/g, 'cc zero'],
]

const version = /^[1-4]\.\d$/
/** Words that change nothing; two letters name the country whose law it is written for. */
const idle = new Set(
  'cc international unported generic universal public domain dedication licence any igo fr us uk de es it nl be ch at ca au nz'.split(
    ' ',
  ),
)

/**
 * A licence of Creative Commons by the words of its form; null where one of them is no word of such a name. What names several
 * is the strictest of them.
 */
export function readCreativeCommons(form: string): Licence | null {
  const words = shortened.reduce((text, [long, short]) => text.replace(long, short), form).split(' ')
  const parts = new Set(words.filter((word) => !idle.has(word) && !version.test(word)))
  if (parts.size === 0 || ![...parts].every((part) => ['by', 'nc', 'nd', 'sa', 'zero'].includes(part))) return null
  const number = words.find((word) => version.test(word))
  if (parts.has('zero')) return parts.size === 1 && words.includes('cc') ? openLicence('CC0 1.0') : null
  if (parts.has('nc') || parts.has('nd')) return { name: nameOf(parts, number), class: 'not open', condition: null }
  // "By" alone may be any word.
  return parts.has('by') && (words.includes('cc') || number !== undefined) ? openLicence(nameOf(parts, number)) : null
}

function openLicence(name: string): Licence {
  return { name, class: 'open', condition: null }
}

function nameOf(parts: ReadonlySet<string>, number: string | undefined): string {
  const kept = ['by', 'nc', 'nd', 'sa'].filter((part) => parts.has(part)).map((part) => part.toUpperCase())
  return `CC ${kept.join('-')}${number === undefined ? '' : ` ${number}`}`
}
