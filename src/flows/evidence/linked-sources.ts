import { findSources } from '../../rubric/sources/find-sources.ts'
import type { DataSource } from '../../rubric/sources/source-host.ts'
import type { Proposal } from '../model/proposal.ts'
import { sectionText } from '../model/section-text.ts'
import { linkSection } from './linked-repositories.ts'

/** The data sources that its section of links names, on hosts that are known. */
export function linkedSources({ sections }: Pick<Proposal, 'sections'>): readonly DataSource[] {
  return findSources(sectionText(sections[linkSection])).map(({ source }) => source)
}
