import { distance } from 'fastest-levenshtein'
import { guide } from '../guide.ts'
import {
  calendarWords,
  frenchFiller,
  headingDeeds,
  headingFiller,
  headingQualifiers,
  headingQuestions,
  headingWords,
  otherWords,
  stepWords,
} from '../lexicons/heading-words.ts'
import { partPrefix } from '../lexicons/heading-patterns.ts'
import { tools } from '../lexicons/tools.ts'
import { type SectionNumber, sectionNumbers } from '../section.ts'
import { fold } from './fold.ts'

/** What a heading's words say: the section they belong to or a part beside the ten, and how far they may be trusted. */
export interface HeadingSense {
  /** Null: a part of a document that belongs to none of the ten sections. */
  readonly section: SectionNumber | null
  readonly weight: Weight
  /** Whether the heading says nothing else: "Risques principaux" does not, "Risques liés au fournisseur" does. */
  readonly whole: boolean
  /** How many words of weight stand beside the ones that were understood. */
  readonly beside: number
  /** How many words the phrase has that was understood. */
  readonly size: number
}

/** As the lists of the lexicon: see `HeadingWords` and `otherWords`. A `deed` asks the reader to do something, a `step` is one in time, a `plan` one with its date. */
type Weight = 'main' | 'topic' | 'light' | 'closed' | 'leaf' | 'loose' | 'deed' | 'step' | 'plan'

interface Phrase {
  readonly section: SectionNumber | null
  readonly weight: Weight
}

interface Word {
  readonly text: string
  readonly filler: boolean
}

interface PhraseAt extends Phrase {
  readonly from: number
  readonly words: readonly Word[]
}

const phrases = new Map<string, Phrase>()
const vocabulary = new Map<string, Set<string>>()
const qualifiers = new Set([...headingQualifiers].map((word) => one(word)))
const steps = new Set([...stepWords].map((word) => one(word)))
const none: ReadonlySet<string> = new Set()
let longest = 1

for (const section of sectionNumbers) {
  const { heading } = guide[section]
  for (const weight of ['main', 'topic', 'light'] as const) learn(headingWords[section][weight], { section, weight })
  for (const text of [heading.fr, heading.en]) learn([stripHeading(fold(text).plain)], { section, weight: 'main' })
}
for (const weight of ['closed', 'leaf', 'loose'] as const) learn(otherWords[weight], { section: null, weight })
learn(
  Object.values(tools).flatMap((family) => family.flatMap(([, ...names]) => names.map((name) => stripHeading(name)))),
  { section: 5, weight: 'topic' },
)

/** Puts phrases into the index, under their words; the first to come keeps its place. */
function learn(entries: readonly string[], phrase: Phrase): void {
  for (const entry of entries) {
    const all = wordsOf(entry)
    const short = all.filter(({ filler }) => !filler)
    for (const { text } of short) remember(text)
    for (const form of [all, short.length > 1 || all.length === 1 ? short : []]) {
      const key = form.map(({ text }) => text).join(' ')
      if (key !== '' && !phrases.has(key)) phrases.set(key, phrase)
      longest = Math.max(longest, form.length)
    }
  }
}

function remember(word: string): void {
  const initial = word.slice(0, 1)
  const known = vocabulary.get(initial) ?? new Set()
  vocabulary.set(initial, known.add(word))
}

/** What a heading says. Null where none of its words is known. */
export function senseOf(heading: string): HeadingSense | null {
  const folded = fold(heading.slice(0, 300)).plain
  const plain = stripHeading(folded)
  const step = stepOf(plain)
  const told = entireSense(step ?? plain) ?? bestOf(segmentsOf(step ?? plain))
  const best = told === null || told.weight === 'loose' ? (questionSense(plain) ?? told) : told
  if (step === null) return best
  const isPlanned = (folded.match(/[a-z]+/g) ?? []).some((word) => calendarWords.has(word))
  if (isPlanned) return { ...stepSense, weight: 'plan' }
  return best === null || best.section === null ? stepSense : { ...best, whole: best.weight === 'main' && best.whole }
}

const stepSense: HeadingSense = { section: null, weight: 'step', whole: false, beside: 0, size: 0 }

/** What a heading says that is one phrase as a whole: "Risques et mitigation", "Challenges and limitations". */
function entireSense(plain: string): HeadingSense | null {
  const content = wordsOf(plain).filter(({ filler }) => !filler)
  const phrase = phrases.get(content.map(({ text }) => text).join(' '))
  return phrase === undefined ? null : { ...phrase, whole: true, beside: 0, size: content.length }
}

/** The first part of a heading that is understood; a later one that says nothing but a section's name goes before a doubtful one. */
function bestOf(segments: readonly string[]): HeadingSense | null {
  const senses = segments.flatMap((segment, index) => segmentSense(segment, index === 0 ? headingDeeds : none) ?? [])
  const [first] = senses
  if (first === undefined || (first.whole && first.weight !== 'light')) return first ?? null
  const clear = senses.find(({ weight, whole }) => weight === 'main' && whole)
  return clear ?? senses.find(({ weight }) => weight !== 'light') ?? (senses.length === segments.length ? first : null)
}

/** "Why I picked this": a question whose words are not known tells a section by its first ones. */
function questionSense(plain: string): HeadingSense | null {
  const found = headingQuestions.find(([words]) => plain.startsWith(`${words} `))
  return found === undefined ? null : { section: found[1], weight: 'topic', whole: false, beside: 1, size: 1 }
}

/** The words of a folded heading: no emoji, tags, links, numbers or bracketed remarks. */
function stripHeading(plain: string): string {
  return plain
    .replace(/<[^<>]{0,200}>/g, ' ')
    .replace(/!?\[([^[\]]{0,120})\]\([^()]{0,300}\)/g, ' $1 ')
    .replace(/:[a-z0-9_+-]{2,40}:/g, ' ')
    .replace(/\{[^{}]{0,60}\}/g, ' ')
    .replace(/\([^()]{0,120}\)/g, ' ')
    .replace(/https?:\/\/\S{0,200}/g, ' ')
    .replace(/\bci\s?\/\s?cd\b/g, 'cicd')
    .replace(/^[^a-z0-9]{1,20}/, '')
    .replace(partPrefix, '')
    .replace(
      /^(?:\d{1,2}|[a-z]|[ivx]{1,4})(?:\.(?:\d{1,2}|[a-z]))*(?:\s?[.):°]\s?|\s?-\s|\s(?=[a-z]))[.):°\s-]{0,4}/,
      (mark) => (/^[a-z]{1,4}\s$/.test(mark) ? mark : ''),
    )
    .replace(/^[^a-z0-9]{1,20}/, '')
    .trim()
}

/** "Étape 2 : …", "Week 3 - …": a step in time, and what it is about. */
function stepOf(plain: string): string | null {
  const found = /^([a-z]{3,10})\s?(?:n°\s?)?(?:\d{1,2}|[ivx]{1,4})\b[\s.):-]{0,4}/.exec(plain)
  return found !== null && steps.has(one(found[1] ?? '')) ? plain.slice(found[0].length) : null
}

function segmentsOf(plain: string): readonly string[] {
  return plain
    .split(/\s-\s|->|→|[:|/&,+;?!.=]|\s(?:et|and|vs|ou|or)\s/)
    .map((segment) => segment.trim())
    .filter((segment) => segment !== '')
}

function segmentSense(segment: string, deeds: ReadonlySet<string>): HeadingSense | null {
  const all = wordsOf(segment).map(({ text, filler }) => ({ text: filler ? text : correctSpelling(text), filler }))
  const content = all.filter(({ filler }) => !filler)
  const found = [...foundIn(all), ...foundIn(content)]
  const french = segment.split(/[^a-z]+/).some((word) => frenchFiller.has(word))
  const [first] = found
    .filter(({ weight }) => weight !== 'light')
    .toSorted(
      (a, b) => b.words.length - a.words.length || rank(a) - rank(b) || (french ? a.from - b.from : b.from - a.from),
    )
  const told = first === undefined ? null : senseWith(first, content)
  const deed = deeds.has(segment.split(/[^a-z]+/)[0] ?? '') && content.length > 1
  if (deed && told?.whole !== true)
    return { section: null, weight: 'deed', whole: false, beside: told?.beside ?? 0, size: 0 }
  return told ?? found.map((phrase) => senseWith(phrase, content)).find(({ whole }) => whole) ?? null
}

/** Which of two phrases of one length decides: what a document holds beside the sections before a mere topic, an aim or a risk before what it is about. */
function rank({ section, weight }: Phrase): number {
  if (section === null) return weight === 'leaf' ? 3 : 1
  if (weight === 'topic' || section === 2) return 2
  return section === 5 || section === 6 ? 1 : 0
}

function senseWith({ section, weight, words: taken }: PhraseAt, content: readonly Word[]): HeadingSense {
  const beside = content.filter(
    (word) => !taken.includes(word) && !qualifiers.has(word.text) && phrases.get(word.text)?.section !== section,
  ).length
  return { section, weight, whole: beside === 0, beside, size: taken.length }
}

function foundIn(list: readonly Word[]): readonly PhraseAt[] {
  const found: PhraseAt[] = []
  for (let from = 0; from < list.length; from += 1) {
    let key = ''
    for (let to = from + 1; to <= Math.min(list.length, from + longest); to += 1) {
      key = key === '' ? (list[from]?.text ?? '') : `${key} ${list[to - 1]?.text ?? ''}`
      const phrase = phrases.get(key)
      if (phrase !== undefined) found.push({ ...phrase, from, words: list.slice(from, to) })
    }
  }
  return found
}

function wordsOf(text: string): readonly Word[] {
  return (text.match(/[a-z0-9]+/g) ?? []).slice(0, 40).map((word) => {
    const filler = headingFiller.has(word)
    return { text: filler ? word : one(word), filler }
  })
}

/** A word in the singular, as the lexicon holds it. */
function one(word: string): string {
  return word.replace(/(?<=[a-z]{2}[a-rt-z])[sx]$/, '')
}

/** A long word that the lexicon does not hold, but for a letter or two, as the lexicon spells it ("metriqes"). */
function correctSpelling(word: string): string {
  if (word.length < 6) return word
  const known = vocabulary.get(word.slice(0, 1)) ?? new Set()
  if (known.has(word)) return word
  const allowed = word.length < 11 ? 1 : 2
  return (
    [...known].find((other) => Math.abs(other.length - word.length) <= allowed && distance(other, word) <= allowed) ??
    word
  )
}
