import { type Licence, strictestOf, unknownLicence } from './licence.ts'
import { readLicence } from './read-licence.ts'

/** What a host states of a data set. */
export interface SourceStatement {
  /** Each licence that it is under, in all the wordings of it that the host gives: an id, a name, an address. */
  readonly licences: readonly (readonly string[])[]
  /** Whether anybody may fetch the data. */
  readonly access: 'free' | 'on request'
}

/** What a statement allows, and the licence in the host's own words; null for none. */
export interface JudgedStatement {
  readonly licence: Licence
  readonly stated: string | null
}

/** The strictest of all that is stated: of several licences, of their wordings, and of who may fetch the data. */
export function judgeStatement({ licences, access }: SourceStatement): JudgedStatement {
  const judged = licences.filter((wordings) => wordings.length > 0).map(judgeWordings)
  const licence = strictestOf(judged.map((one) => one.licence))
  const stated = judged.find((one) => one.licence === licence)?.stated ?? null
  if (access === 'free' || licence.class === 'not open') return { licence, stated }
  return { licence: { ...licence, class: 'conditional', condition: 'access' }, stated }
}

/** One licence by all its wordings: those that no table knows say nothing beside one that is known. */
function judgeWordings(wordings: readonly string[]): JudgedStatement {
  const read = wordings.map((stated) => ({ licence: readLicence(stated), stated }))
  const known = read.filter(({ licence }) => licence.class !== 'unknown')
  const licence = strictestOf(known.map((one) => one.licence))
  const chosen = known.find((one) => one.licence === licence) ?? read[0]
  return { licence: chosen?.licence ?? unknownLicence, stated: chosen?.stated ?? null }
}
