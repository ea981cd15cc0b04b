import { fold } from '../../text/fold.ts'

/**
 * The words of a licence as tables compare them: folded, without signs, versions as figures, "license" as "licence". What
 * is left of a text must stand in a table as a whole.
 */
export function licenceForm(stated: string): string {
  return fold(stated.slice(0, longest))
    .replace(/['’]/g, ' ')
    .replace(/[\s()[\]:,/_-]+/g, ' ')
    .replace(/\blicenses?\b|\blicences\b/g, 'licence')
    .replace(/\bversion (?=\d)|\bv\.? ?(?=\d)/g, '')
    .replace(/[. ]+$/, '')
    .trim()
}

/** No name of a licence is longer. */
const longest = 200
