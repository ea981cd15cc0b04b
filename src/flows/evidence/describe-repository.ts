import { longDate } from '../../text/format.ts'
import type { Language } from '../../text/language.ts'
import { evidenceWords } from './evidence-words.ts'
import type { InspectedRepository } from './inspection.ts'
import { shortLine } from './short-line.ts'

/** For whom it is said. */
export interface EvidenceReader {
  readonly language: Language
  readonly timeZone: string
}

/**
 * What a repository is, in two sentences: the commit that was looked at, behind the name that it is given here, with who made
 * it as numbers; then its licence and where it comes from.
 */
export function describeRepository(
  { state, asked }: InspectedRepository,
  name: string,
  { language, timeZone }: EvidenceReader,
): readonly [commit: string, standing: string] {
  const words = evidenceWords[language]
  const { licence, forkOf, standing, formerName, committedAt } = state
  const day = longDate(committedAt, language, timeZone)
  const rest = [
    words.isPublic,
    licence === null ? words.noLicence : words.licence(shortLine(licence)),
    ...(forkOf === null ? [] : [words.forkOf(shortLine(forkOf))]),
    ...(standing === 'archived' ? [words.archived] : []),
    ...(formerName === null ? [] : [words.formerName(shortLine(asked))]),
  ]
  return [`${words.counted({ ...state, name: shortLine(name), day })}.`, `${rest.join(', ')}.`]
}
