import type { Link } from '../detectors/link.ts'
import { hitsOf, wordsPattern } from '../detectors/words-pattern.ts'
import { closedLicences, openLicences } from '../lexicons/licences.ts'
import type { SectionReading } from '../reading/section-reading.ts'
import { askAboutSource, type SourceQuestion } from '../sources/ask-about-source.ts'
import { findSources } from '../sources/find-sources.ts'
import { evidenceOn, type ToldSource } from '../sources/source-evidence.ts'
import { type WrittenLicence, writtenLicences } from '../sources/written-licences.ts'
import type { Evidence } from './check.ts'

/** A data source of the section whose host was asked, with what the learner wrote beside the link. */
export interface ToldLink {
  readonly link: Link
  readonly told: ToldSource
  readonly written: readonly WrittenLicence[]
}

const [opening, closing] = [wordsPattern(openLicences), wordsPattern(closedLicences)]

/** The data sources of a section of which something is known: what is not verified says nothing. */
export function toldLinks({ raw, looked }: Pick<SectionReading, 'raw' | 'looked'>): readonly ToldLink[] {
  if (looked.sources.length === 0) return []
  return findSources(raw).flatMap(({ source, link }) => {
    const told = evidenceOn(source, looked.sources)
    return told?.type === 'told' ? [{ link, told, written: writtenLicences(raw, link) }] : []
  })
}

/** What there is to ask about the sources under one criterion, each at its link. */
export function questionsOn(criterion: SourceQuestion['criterion'], told: readonly ToldLink[]): readonly Evidence[] {
  return told.flatMap(({ link, told: evidence, written }) => {
    const asked = askAboutSource(evidence, written)
    if (asked?.criterion !== criterion) return []
    return [{ item: null, span: link.span, severity: asked.severity, values: asked.values }]
  })
}

/** Whether a licence stands by itself in the section, beside none of these links: it may be said of all of them. */
export function isSaidOfAll(told: readonly ToldLink[], { text }: Pick<SectionReading, 'text'>): boolean {
  const closed = hitsOf(text.plain, closing)
  const open = hitsOf(text.plain, opening).filter(
    ({ start }) => !closed.some((one) => one.start <= start && start < one.end),
  )
  return closed.length + open.length > told.flatMap(({ written }) => written).length
}
