import { hits, hitsOf, wordsPattern } from '../detectors/words-pattern.ts'
import { legalWords, sensitiveDomains } from '../lexicons/context.ts'
import { definition, generalPraise, ofThisProject } from '../lexicons/general-talk.ts'
import { familyWords } from '../lexicons/families.ts'
import { hintWords } from '../lexicons/hints.ts'
import { dataScienceWords } from '../lexicons/mlops.ts'
import type { Span } from '../finding.ts'
import { fold, spanOf } from '../reading/fold.ts'
import { sentencesOf } from '../reading/sentences.ts'
import { limit, met, open, type SectionCheck, type SectionChecks } from './check.ts'
import { mentionOrAsk } from './common.ts'

const legal = wordsPattern(legalWords)
const domain = wordsPattern(sensitiveDomains)
const dataScience = wordsPattern(dataScienceWords)

/** C2: few words of data science. Where there are many, code cannot tell whether they are details. */
const fewDetails: SectionCheck = ({ text, words }, criterion) => {
  const terms = hitsOf(text.plain, dataScience).length
  return { found: [], decided: terms * 100 <= limit(criterion, 'share') * Math.max(words, 1) }
}

/** C11: a sensitive domain without a word about the law is asked about. */
const domainAcknowledged: SectionCheck = ({ raw, text }) => {
  const first = hitsOf(text.plain, domain)[0]
  if (first === undefined || hits(text.plain, legal)) return met
  const span = spanOf(text, first.start, first.end)
  return { found: [{ item: null, span, values: { quote: raw.slice(span.start, span.end) } }] }
}

/** C8: a definition stands where a fact of this project should. With three of them there is hardly a fact; the facts themselves are for the reader. */
const factsGiven: SectionCheck = ({ raw }) => {
  const spans = sentencesThat(raw, (plain) => definition.test(plain) && !ofThisProject.test(plain))
  const severity = spans.length >= 3 ? 'major' : 'minor'
  return { found: spans.slice(0, 1).map((span) => ({ item: null, span, severity })), decided: spans.length > 0 }
}

/** C9: praise of MLOps for everybody. Whether the reason for this project stands elsewhere is for the reader. */
const ownReason: SectionCheck = ({ raw }) => {
  const [span] = sentencesThat(raw, (plain) => generalPraise.test(plain))
  return span === undefined ? open : { found: [{ item: null, span, severity: 'minor' }] }
}

function sentencesThat(raw: string, isOne: (plain: string) => boolean): readonly Span[] {
  return sentencesOf(raw)
    .slice(0, 200)
    .flatMap(({ start, end }) => cutAtColon(raw, start, end))
    .filter(({ start, end }) => isOne(fold(raw, start, end).plain))
}

/** "Monitoring. Monitoring is…", "Suivi : le monitoring est…": what stands behind a label, too. */
function cutAtColon(raw: string, start: number, end: number): readonly Span[] {
  const colon = raw.slice(start, Math.min(end, start + 40)).search(/[:：]\s/)
  return colon < 0
    ? [{ start, end }]
    : [
        { start, end },
        { start: start + colon + 1, end },
      ]
}

/** Section 3, by criterion. */
export const contextChecks: SectionChecks = {
  C2: fewDetails,
  C3: mentionOrAsk(familyWords.reproducibility, hintWords.reproducibility),
  C4: mentionOrAsk(familyWords.versioning, hintWords.versioning),
  C5: mentionOrAsk(familyWords.deployment, hintWords.deployment),
  C6: mentionOrAsk(familyWords.monitoring, hintWords.monitoring),
  C7: mentionOrAsk(familyWords.collaboration, hintWords.collaboration),
  C8: factsGiven,
  C9: ownReason,
  C11: domainAcknowledged,
}
