import { accessWords, closingWords, denyingWords, listedLicence, termsWords } from '../lexicons/licence-patterns.ts'
import { readCreativeCommons } from './creative-commons.ts'
import { licenceAddresses } from './licence-addresses.ts'
import { licenceForm } from './licence-form.ts'
import { licenceRows } from './licence-rows.ts'
import { type Licence, type SourceCondition, unknownLicence } from './licence.ts'

const byForm = new Map<string, Licence>(
  licenceRows.flatMap(([name, allows, forms]) => {
    const licence: Licence = { name, class: allows, condition: allows === 'conditional' ? 'terms' : null }
    return forms.split(' | ').map((form) => [form, licence] as const)
  }),
)

/**
 * The licence that a host names, by an id, a name or an address. It must stand in a table as a whole: "this is CC0, believe me"
 * is unknown. Words that restrict are looked for anywhere, since they can only make it stricter.
 */
export function readLicence(stated: string): Licence {
  const form = /^\s*https?:\/\//i.test(stated) ? formOfAddress(stated) : licenceForm(stated)
  return byForm.get(form) ?? readCreativeCommons(form) ?? readRestriction(form)
}

/** The form that an address stands for; empty where nobody knows it. */
function formOfAddress(stated: string): string {
  const address = stated
    .trim()
    .toLowerCase()
    .replace(/^https?:\/\/(?:www\.)?/, '')
    .replace(/\/(?:deed|legalcode)(?:\.[a-z-]{2,6})?$/, '')
    .replace(/(?:\/|\.html|\.txt|\.json)$/, '')
  const creative = /^creativecommons\.org\/(licenses|publicdomain)\/([a-z-]{2,12})(?:\/(\d\.\d))?(?:\/[a-z]{2,3})?$/
  const [, , kind, number] = creative.exec(address) ?? []
  if (kind === 'mark') return 'public domain mark'
  if (kind !== undefined) return licenceForm(`cc ${kind} ${number ?? ''}`)
  const [, id] = listedLicence.exec(address) ?? []
  return id === undefined ? (licenceAddresses[address] ?? '') : licenceForm(id)
}

const conditions: readonly (readonly [SourceCondition, RegExp])[] = [
  ['access', accessWords],
  ['terms', termsWords],
]

function readRestriction(form: string): Licence {
  const at = form.search(closingWords)
  if (at >= 0) return denyingWords.test(form.slice(0, at)) ? unknownLicence : makeRestricted('not open', null)
  const [condition] = conditions.find(([, words]) => words.test(form)) ?? []
  return condition === undefined ? unknownLicence : makeRestricted('conditional', condition)
}

function makeRestricted(allows: Licence['class'], condition: SourceCondition | null): Licence {
  return { name: null, class: allows, condition }
}
