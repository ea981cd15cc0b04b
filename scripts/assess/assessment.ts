import { checkProposal } from '../../src/rubric/checks/check-proposal.ts'
import { type CheckedSection, checkSection } from '../../src/rubric/checks/check-section.ts'
import { countWords } from '../../src/rubric/detectors/words.ts'
import { languageOf } from '../../src/rubric/detectors/language.ts'
import type { SectionFacts } from '../../src/rubric/reading/section-reading.ts'
import type { Finding, WeaknessKind, FindingOrigin, Severity, Strength } from '../../src/rubric/finding.ts'
import { guide } from '../../src/rubric/guide.ts'
import { problemOf, questionOf } from '../../src/rubric/question.ts'
import { eachSection, type SectionNumber, sectionNumbers } from '../../src/rubric/section.ts'
import { type Rubric, rubric } from '../../src/rubric/rubric.ts'
import { inDocument, type Split, type SplitNote } from '../../src/rubric/reading/split.ts'
import type { Language } from '../../src/text/language.ts'
import type { Usage } from '../../src/ports/language-model.ts'
import { noteWords } from './words.ts'

/** One finding as `--json` prints it: `start` and `end` are offsets in the file, `quote` is exactly that slice. */
export interface FindingJson {
  readonly criterion: string
  readonly section: SectionNumber
  readonly item: number | null
  readonly kind: WeaknessKind
  readonly severity: Severity
  readonly quote: string | null
  readonly start: number | null
  readonly end: number | null
  readonly question: string
  /** What is wrong, in a few words. */
  readonly problem: string
  readonly origin: FindingOrigin
}

/** What `--json` prints. Other programs read it: fields are added, never renamed. */
export interface AssessmentJson {
  readonly lang: Language
  readonly sections: readonly {
    readonly number: SectionNumber
    readonly title: string
    readonly words: number
    readonly present: boolean
  }[]
  readonly facts: Readonly<Partial<Record<SectionNumber, SectionFacts>>>
  readonly findings: readonly FindingJson[]
  readonly notAssessed: readonly string[]
  /** What the AI coach did; not there where it was not asked for. Its findings are among the others, of origin `ai`. */
  readonly ai?: AiJson
}

/** The AI coach in `--json`. `model` is null where there is none to ask. */
export interface AiJson {
  readonly model: string | null
  /** Readings that are complete, of all that the file needs. */
  readonly complete: number
  readonly readings: number
  /** Questions without an answer. */
  readonly open: number
  readonly tokens: Usage
}

/** The same for people: what is solid, and what is odd about the file. */
export interface Assessment {
  readonly json: AssessmentJson
  readonly strengths: Readonly<Partial<Record<SectionNumber, readonly Strength[]>>>
  readonly notes: readonly string[]
  readonly texts: Readonly<Record<SectionNumber, string>>
  /** A finding in one of these texts, placed in the file. */
  readonly locate: (finding: Finding) => FindingJson
}

/** Assesses a whole document; `raw` is the file's text. */
export function assessDocument(split: Split, raw: string, lang: Language, inForce: Rubric = rubric): Assessment {
  const { sections } = split
  const texts = eachSection((number) => sections[number].text)
  const checked = checkProposal(texts, inForce)
  const locate = (finding: Finding): FindingJson => {
    const span = finding.span === null ? null : inDocument(sections[finding.section], finding.span)
    const place = span === null ? null : { ...span, quote: raw.slice(span.start, span.end) }
    return findingJson(finding, lang, inForce, place)
  }
  return {
    json: {
      lang,
      sections: sectionNumbers.map((number) => {
        const { heading, text } = sections[number]
        const words = checked.facts[number].words
        return {
          number,
          title: namedBy(heading) ?? inForce.sections[number].heading[lang],
          words,
          present: text !== '' && words > 0,
        }
      }),
      facts: checked.facts,
      findings: checked.findings.map(locate),
      notAssessed: checked.notAssessed,
    },
    strengths: checked.strengths,
    notes: [...split.notes.map((note) => noteOf(note, lang)), ...mixed(split, lang)],
    texts,
    locate,
  }
}

/** A heading with words of its own: "4." or "Section 4" says no more than its number. */
function namedBy(heading: string | null): string | null {
  const bare = /^\W*(?:(?:section|partie|part|chapitre|chapter)\s*)?(?:\d{1,2}|[ivx]{1,4})?\W*$/iu
  return heading === null || bare.test(heading) ? null : heading
}

/** Assesses a file that is the content of one section. */
export function assessSection(
  raw: string,
  number: SectionNumber,
  lang: Language,
  inForce: Rubric = rubric,
): Assessment {
  const checked: CheckedSection = checkSection(number, raw, inForce)
  const words = countWords(raw)
  const locate = (finding: Finding): FindingJson => {
    const place = finding.span === null ? null : { ...finding.span, quote: finding.quote ?? '' }
    return findingJson(finding, lang, inForce, place)
  }
  return {
    json: {
      lang,
      sections: [{ number, title: inForce.sections[number].heading[lang], words, present: words > 0 }],
      facts: { [number]: checked.facts },
      findings: checked.findings.map(locate),
      notAssessed: checked.notAssessed,
    },
    strengths: { [number]: checked.strengths },
    notes: [],
    texts: eachSection((one) => (one === number ? raw : '')),
    locate,
  }
}

function findingJson(
  finding: Finding,
  lang: Language,
  inForce: Rubric,
  place: { readonly start: number; readonly end: number; readonly quote: string } | null,
): FindingJson {
  const { criterion, section, item, kind, severity, origin } = finding
  const evidence = place ?? { quote: null, start: null, end: null }
  const { quote, start, end } = evidence
  return {
    criterion,
    section,
    item,
    kind,
    severity,
    quote,
    start,
    end,
    question: questionOf(finding, lang, inForce),
    problem: problemOf(finding, lang, inForce),
    origin,
  }
}

function noteOf(note: SplitNote, lang: Language): string {
  const words = noteWords[lang]
  switch (note.type) {
    case 'twice':
      return words.twice(note.section, guide[note.section].heading[lang])
    case 'order':
      return words.order(note.section, guide[note.section].heading[lang])
    case 'other':
      return words.other(note.heading)
    case 'double':
      return words.double
    default:
      return note satisfies never
  }
}

/** Sections clearly written in the other language. */
function mixed({ sections }: Split, lang: Language): readonly string[] {
  const other = sectionNumbers.filter((number) => {
    const spoken = languageOf(sections[number].text)
    return spoken !== null && spoken.language !== lang && spoken.words >= 8 && spoken.share >= 0.7
  })
  return other.length === 0 ? [] : [noteWords[lang].mixed(other)]
}
