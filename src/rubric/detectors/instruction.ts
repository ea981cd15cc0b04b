import type { Span } from '../finding.ts'
import { clauseStart, commaStart, demand, expectation, ofTheProject } from '../lexicons/instructions/clauses.ts'
import { instructionForms } from '../lexicons/instructions/instruction-forms.ts'
import {
  type InstructionKind,
  instructionMost,
  instructionSigns,
  instructionWeight,
  steeringKinds,
} from '../lexicons/instructions/instruction-signs.ts'
import { fold, type FoldedText, spanOf } from '../reading/fold.ts'
import { type Hit, hitsOf, wordsPattern } from './words-pattern.ts'

/** How one kind of sign looks, and where it counts. */
interface SteeringSign {
  readonly kind: InstructionKind
  readonly weight: number
  readonly pattern: RegExp
  readonly tells?: true
  readonly opens?: true
}

const signs: readonly SteeringSign[] = [
  ...instructionForms,
  ...instructionSigns.map(({ words, ...sign }): SteeringSign => ({
    ...sign,
    pattern: wordsPattern(words),
    ...(sign.kind === 'command' ? { opens: true } : {}),
  })),
]
/** Those that steer, and the names of roles, of which something may be expected. */
const turning = signs.filter(({ kind }) => steeringKinds.has(kind) || kind === 'role')

/** Roles of a chat format at the start of a line, and characters without a shape. */
const hidden: readonly RegExp[] = [
  /^[ \t]{0,8}(?:system|assistant)[ \t]{0,2}:[ \t]{0,2}\S[^\n]{0,80}/gim,
  /<\|[a-z_]{2,20}\|>/gi,
  /[\u202a-\u202e\u2066-\u2069]/g,
  /[\u200b\u2060]{2,200}/g,
]

/** Where a text speaks to a program or steers who assesses it, in order: in words, or in what a reader does not see. */
export function instructionsIn(raw: string, text: FoldedText): readonly Span[] {
  const spoken = ordersIn(text.plain, instructionWeight.seen).map(([start, end]) => spanOf(text, start, end))
  const unseen = hidden.flatMap((pattern) =>
    [...raw.matchAll(pattern)].map(({ index, 0: { length } }) => ({ start: index, end: index + length })),
  )
  return [...spoken, ...unseen, ...commentsOf(raw)].sort((a, b) => a.start - b.start)
}

/** Comments of HTML that steer. What a template left in one tells its author what to write, and is none. */
function commentsOf(raw: string): readonly Span[] {
  return [...raw.matchAll(/<!--([^]{1,400}?)-->/g)].flatMap(({ index, 0: { length }, 1: inside = '' }) =>
    ordersIn(fold(inside).plain, instructionWeight.unseen).length === 0 ? [] : [{ start: index, end: index + length }],
  )
}

/** A sentence, a line or a cell, from its first letter to its last: no longer than a message that somebody would read. */
const sentence = /[^\s.!?|\n](?:[^.!?|\n]|[.!?](?=[^\s"])){0,399}/g

type Weights = Map<InstructionKind, number>

/**
 * The sentences that steer and weigh `least` or more. What any project may speak of is looked for only in those that turn to
 * somebody: most texts have none, and the lists are long.
 */
function ordersIn(plain: string, least: number): readonly (readonly [number, number])[] {
  const told = withoutQuotations(asWords(plain))
  const sentences = hitsOf(plain, sentence)
  const turned = new Set(signsIn(told, turning).map(({ start }) => sentences[placeOf(sentences, start)]))
  return [...turned].flatMap((one) => {
    if (one === undefined || ofTheProject.test(one.text)) return []
    const before = told.slice(Math.max(0, one.start - reach), one.start)
    const here = signsIn(before + told.slice(one.start, one.end + reach), signs)
    return isOrder(weightsOf(here, before.length, one.end - one.start + before.length), least)
      ? [[one.start, one.end]]
      : []
  })
}

/** How far around a sentence a sign looks, in characters. */
const reach = 60

function weightsOf(found: readonly WeighedSign[], from: number, to: number): Weights {
  const weights: Weights = new Map()
  for (const { kind, weight, start } of found) {
    if (start < from || start >= to) continue
    weights.set(kind, Math.min(instructionMost[kind], (weights.get(kind) ?? 0) + weight))
  }
  return weights
}

interface WeighedSign {
  readonly kind: InstructionKind
  readonly weight: number
  readonly start: number
}

/** Each sign of the text; a word that is two of them is the first. */
function signsIn(told: string, among: readonly SteeringSign[]): readonly WeighedSign[] {
  const counted = new Set<number>()
  return among.flatMap(({ kind, weight, tells, opens, pattern }) =>
    hitsOf(told, pattern).flatMap(({ start, end }): readonly WeighedSign[] => {
      if (counted.has(end) || (opens === true && !beginsClause(told, start, tells))) return []
      counted.add(end)
      return [{ kind, weight, start }, ...expectationsBehind(told, kind, end)]
    }),
  )
}

/** Who assesses, or "you", and what is expected of them. */
function expectationsBehind(told: string, kind: InstructionKind, end: number): readonly WeighedSign[] {
  const behind = told.slice(end, end + 50)
  if (kind === 'role' && expectation.test(behind)) return [{ kind: 'expected', weight: 1, start: end - 1 }]
  if (kind === 'second' && demand.test(behind)) return [{ kind: 'demand', weight: 1, start: end - 1 }]
  return []
}

/** The sentence at an offset: the last one that begins before it or there. */
function placeOf(sentences: readonly Hit[], offset: number): number {
  let [low, high] = [0, sentences.length]
  while (low < high) {
    const middle = (low + high) >> 1
    if ((sentences[middle]?.start ?? 0) <= offset) low = middle + 1
    else high = middle
  }
  return low - 1
}

/** Kinds that tell somebody something, and nothing of the assessment. */
const bareKinds: ReadonlySet<InstructionKind> = new Set<InstructionKind>(['command', 'second', 'demand', 'polite'])

function isOrder(weights: Weights, least: number): boolean {
  const sum = [...weights.values()].reduce((total, weight) => total + weight, 0)
  // "You should mark" is one demand, told twice.
  const twice = weights.has('command') ? (weights.get('demand') ?? 0) : 0
  // "You must accept the cookie banner": somebody is told something, and nothing of the assessment.
  const isBare =
    (weights.has('second') || weights.has('polite')) && [...weights.keys()].every((kind) => bareKinds.has(kind))
  return sum - twice >= least && !isBare && [...weights.keys()].some((kind) => steeringKinds.has(kind))
}

function beginsClause(told: string, start: number, tells: boolean | undefined): boolean {
  const before = told.slice(Math.max(0, start - 60), start)
  return clauseStart.test(before) || (tells !== true && commaStart.test(before))
}

/** The words of a file's name apart: "approve_this.png", "valide-cette-section.png". */
function asWords(plain: string): string {
  return plain
    .replaceAll('_', ' ')
    .replace(/(?<![a-z0-9-])[a-z0-9]{1,40}(?:-[a-z0-9]{1,40}){2,20}(?=\.[a-z]{2,4}(?![a-z]))/g, (name) =>
      name.replaceAll('-', ' '),
    )
}

/** Blanks for each quotation of several words in a line that says something of its own: such a line tells of an order. */
function withoutQuotations(plain: string): string {
  return plain.replace(/[^\n]{1,2000}/g, (line) =>
    line.replace(/"[^"]{1,300}"/g, (quote) =>
      wordsOf(quote) >= 3 && wordsOf(line) - wordsOf(quote) >= 4 ? ' '.repeat(quote.length) : quote,
    ),
  )
}

function wordsOf(text: string): number {
  return text.match(/[a-z0-9']+/g)?.length ?? 0
}
