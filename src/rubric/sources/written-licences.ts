import { type Link, linksOf } from '../detectors/link.ts'
import { hitsOf, wordsPattern } from '../detectors/words-pattern.ts'
import type { Span } from '../finding.ts'
import { closedLicences, openLicences } from '../lexicons/licences.ts'
import { fold, spanOf } from '../reading/fold.ts'
import type { LicenceClass } from './licence.ts'
import { readLicence } from './read-licence.ts'

/** A licence as the learner writes it beside a link. */
export interface WrittenLicence {
  readonly quote: string
  readonly span: Span
  /** What it is called; null where the words say no more than that it is restricted, or open. */
  readonly name: string | null
  readonly class: LicenceClass
}

const [opening, closing] = [wordsPattern(openLicences), wordsPattern(closedLicences)]
/** A line below a link that speaks of its licence alone: "Licence : CC BY 4.0". */
const licenceLine = /^[ \t>*|•+-]*(?:sous )?licen[cs]e\b/i

/**
 * The licences that a text gives for a link: on its line, between the links before and behind it, or on the next line where that
 * begins with the word.
 */
export function writtenLicences(raw: string, { span }: Link): readonly WrittenLicence[] {
  const [lineStart, lineEnd] = lineAround(raw, span.start)
  const links = linksOf(raw.slice(lineStart, lineEnd)).map((link) => ({
    start: link.span.start + lineStart,
    end: link.span.end + lineStart,
  }))
  const before = links.findLast(({ end }) => end <= span.start)?.end ?? lineStart
  const behind = links.find(({ start }) => start >= span.end)?.start ?? lineEnd
  const found = [...licencesIn(raw, before, span.start), ...licencesIn(raw, span.end, behind)]
  if (found.length > 0 || behind !== lineEnd) return found
  const [, nextEnd] = lineAround(raw, Math.min(lineEnd + 1, raw.length))
  const next = raw.slice(lineEnd + 1, nextEnd)
  return licenceLine.test(next) && linksOf(next).length === 0 ? licencesIn(raw, lineEnd + 1, nextEnd) : []
}

function lineAround(raw: string, at: number): readonly [start: number, end: number] {
  const end = raw.indexOf('\n', at)
  return [raw.lastIndexOf('\n', at - 1) + 1, end < 0 ? raw.length : end]
}

/** Closed names are longer than the open ones that begin like them: CC BY-NC is read once, as what it is. */
function licencesIn(raw: string, start: number, end: number): readonly WrittenLicence[] {
  const text = fold(raw, Math.max(start, end - mostRead), end)
  const closed = hitsOf(text.plain, closing)
  const open = hitsOf(text.plain, opening).filter(
    (hit) => !closed.some((one) => one.start <= hit.start && hit.end <= one.end),
  )
  const written = (hit: (typeof open)[number], allows: LicenceClass): WrittenLicence => {
    const span = spanOf(text, hit.start, hit.end)
    return { quote: raw.slice(span.start, span.end), span, name: readLicence(hit.text).name, class: allows }
  }
  return [...closed.map((hit) => written(hit, 'not open')), ...open.map((hit) => written(hit, 'open'))]
}

/** As much of a line as is read: lines of people are shorter. */
const mostRead = 600
