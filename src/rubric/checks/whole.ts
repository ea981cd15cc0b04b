import { miscounts, opposedAnswers } from './agreement.ts'
import { instructionsIn } from '../detectors/instruction.ts'
import { languageOf } from '../detectors/language.ts'
import { leaksOf } from '../detectors/leaks.ts'
import { shinglesOf } from '../detectors/shingles.ts'
import { toolsOf } from '../detectors/tool.ts'
import { leavingBefore, possible } from '../lexicons/tools.ts'
import { guideShingles } from '../lexicons/guide-shingles.ts'
import { agree, type Figure, figuresOf, isSameThing } from '../reading/figures.ts'
import { spanOf } from '../reading/fold.ts'
import { placeOf } from '../rubric.ts'
import { type SectionNumber, sectionNumbers } from '../section.ts'
import {
  type EvidenceIn,
  firstWords,
  limit,
  type SectionCheck,
  type SectionChecks,
  type WholeCheck,
  type WholeChecks,
} from './check.ts'

/** Where a tool is promised or taught, and so should be part of the architecture. */
const promising: readonly SectionNumber[] = [4, 9]

/** Tools that every project has, and that an architecture need not show. */
const everyday = new Set(['Git', 'GitHub', 'GitLab', 'pytest', 'Streamlit'])

/** X5: a tool of the objectives or of the catalogue section that the architecture does not name, once each. */
const toolsOnce: WholeCheck = (readings) => {
  const built = new Set(toolsOf(readings[5].text.plain).map(({ name }) => name))
  if (built.size === 0) return []
  const told = new Set<string>()
  return promising.flatMap((section) =>
    toolsOf(readings[section].text.plain).flatMap(({ start, end, name }): readonly EvidenceIn[] => {
      if (
        built.has(name) ||
        everyday.has(name) ||
        told.has(name) ||
        isNotPromised(readings[section].text.plain, start, end)
      )
        return []
      told.add(name)
      return [{ section, item: null, span: spanOf(readings[section].text, start, end), values: { what: name } }]
    }),
  )
}

/** "Remplacer Jenkins par Airflow", "a later step could be Kubeflow": a tool that goes, or one that only might come. */
function isNotPromised(plain: string, start: number, end: number): boolean {
  const before = plain.slice(Math.max(0, start - 120), start)
  const clause = before.split(/[.;\n]/).at(-1) ?? ''
  const after = plain.slice(end, end + 80).split(/[.;\n]/)[0] ?? ''
  return leavingBefore.test(before) || possible.test(clause) || possible.test(after)
}

/** X6: what is told twice of one thing, in the sections that give figures; today's values are also those of the context (3). */
const sameQuantity: WholeCheck = (readings) => {
  const [context, aims, built, measured] = ([3, 4, 5, 8] as const).map((section) => figuresOf(readings[section]))
  return [
    ...disagreements(measured, aims, 4),
    ...disagreements(today(aims), today(context), 3),
    ...disagreements(today(measured), today(context), 3),
    ...disagreements(built, limits(aims), 4),
    ...disagreements(keepNamed(figuresOf(readings[7])), keepNamed(built), 5),
    ...disagreements(keepScored(figuresOf(readings[7])), keepScored(built), 5),
  ]
}

/** X7: two sections that answer one question differently: real time or by night, open data or not. */
const contraryStatements: WholeCheck = (readings) => opposedAnswers(readings, 'X7')

/** X8: the summary (2) against the objectives (4), then the indicators (8); the kind of model that it names, and what it counts. */
const faithfulSummary: WholeCheck = (readings) => {
  const told = figuresOf(readings[2])
  const first = disagreements(told, figuresOf(readings[4]), 4)
  const figures = first.length > 0 ? first : disagreements(told, figuresOf(readings[8]), 8)
  return [...figures, ...opposedAnswers(readings, 'X8'), ...miscounts(readings)]
}

/** Figures of a known quantity. */
function keepNamed(figures: readonly Figure[] = []): readonly Figure[] {
  return figures.filter(({ head }) => head !== null)
}

/** Limits that a statistic of drift must not pass. */
function keepScored(figures: readonly Figure[] = []): readonly Figure[] {
  return figures.filter(({ dimension, score }) => dimension === 'bare' && score !== '')
}

function today(figures: readonly Figure[] = []): readonly Figure[] {
  return figures.filter(({ side }) => side === 'today')
}

/** What an architecture may contradict: a limit, or how many of a thing there shall be. */
function limits(figures: readonly Figure[] = []): readonly Figure[] {
  return figures.filter(({ side, dimension }) => side === 'limit' || dimension === 'count')
}

/** Figures that meet none of the other section's for the same thing, each with the first of those. */
function disagreements(
  ours: readonly Figure[] = [],
  theirs: readonly Figure[] = [],
  other: SectionNumber,
): readonly EvidenceIn[] {
  return ours.flatMap((figure): readonly EvidenceIn[] => {
    const same = theirs.filter((their) => isSameThing(figure, their))
    const [first] = same
    if (first === undefined || same.some((their) => agree(figure, their))) return []
    const values = { quote: figure.quote, what: first.quote, other }
    return [{ section: figure.section, item: null, span: figure.span, values }]
  })
}

/** X9: each required section without a word. */
const emptySections: WholeCheck = (readings, _, inForce) =>
  sectionNumbers
    .filter((section) => inForce.sections[section].need === 'required' && readings[section].words === 0)
    .map((section) => ({
      section,
      item: null,
      span: null,
      about: `section ${section} empty`,
      values: { number: placeOf(inForce, section) },
    }))

/** Fewer small words than this, or a weaker majority, and a section's language is not certain. */
const certain = { words: 8, share: 0.75 }

/** X10: sections that are certainly in another language than most of the proposal. */
const languageChange: WholeCheck = (readings, _, inForce) => {
  const spoken = sectionNumbers.flatMap((section) => {
    const found = languageOf(readings[section].raw)
    return found !== null && found.words >= certain.words && found.share >= certain.share
      ? [{ section, language: found.language }]
      : []
  })
  const french = spoken.filter(({ language }) => language === 'fr').length
  const main = french * 2 >= spoken.length ? 'fr' : 'en'
  return spoken
    .filter(({ language }) => language !== main)
    .map(({ section, language }) => ({
      section,
      item: null,
      span: null,
      about: `section ${section} in ${language}`,
      values: { number: placeOf(inForce, section) },
    }))
}

/** X11: runs of `words` words that are the guide's own. Runs that touch are one passage. */
const copiedGuide: SectionCheck = ({ raw, text }, criterion) => {
  const runs: { start: number; end: number }[] = []
  for (const { start, end, hash } of shinglesOf(text.plain, limit(criterion, 'words'))) {
    if (!guideShingles.has(hash)) continue
    const last = runs.at(-1)
    if (last !== undefined && start <= last.end) last.end = end
    else runs.push({ start, end })
  }
  return {
    found: runs.map(({ start, end }) => {
      const span = spanOf(text, start, end)
      return { item: null, span, values: { quote: firstWords(raw, span, 80) } }
    }),
  }
}

/** X12: a secret blocks, personal data is major. The question shows only the first letters. */
const leaks: SectionCheck = ({ raw }) => ({
  found: leaksOf(raw).map(({ span, type }) => ({
    item: null,
    span,
    severity: type === 'secret' ? 'blocking' : 'major',
    values: {
      masked: `${raw.slice(span.start, span.start + 4)}…`,
      ...(type === 'personal' ? { case: 'personal' } : {}),
    },
  })),
})

/** X13: text that speaks to a program. Shown to reviewers; it neither blocks nor counts. */
const instructions: SectionCheck = ({ raw, text }) => ({
  found: instructionsIn(raw, text)
    .slice(0, 20)
    .map((span) => ({ item: null, span, values: { quote: writeOutUnseen(raw.slice(span.start, span.end)) } })),
})

/** Characters without a shape, written as their code, so that the question shows them. */
function writeOutUnseen(text: string): string {
  return text.replace(
    /[\u200b-\u200f\u202a-\u202e\u2060-\u2069]/g,
    (char) => `U+${char.charCodeAt(0).toString(16).toUpperCase()}`,
  )
}

/** The whole proposal, by criterion. */
export const wholeChecks: WholeChecks = {
  X5: toolsOnce,
  X6: sameQuantity,
  X7: contraryStatements,
  X8: faithfulSummary,
  X9: emptySections,
  X10: languageChange,
}

/** What is looked for in the text of every section, by criterion. */
export const everySectionChecks: SectionChecks = { X11: copiedGuide, X12: leaks, X13: instructions }
