import { isData, isRepository } from '../detectors/link-kind.ts'
import { linksOf } from '../detectors/link.ts'
import type { Check } from './check.ts'

/** P6: a link that is neither the repository nor the data. */
export const resourceLink: Check = ({ raw }) => {
  const useful = linksOf(raw).some((link) => !isRepository(link) && !isData(raw, link))
  return useful ? { found: [] } : { found: [{ item: null, span: null, about: 'no resource link' }] }
}
