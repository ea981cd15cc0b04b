import { createHash } from 'node:crypto'
import type { JudgeQuestion, Reply } from '../src/rubric/judge/dialogue.ts'

/**
 * A model that reads nothing and always answers the same: so many of a hundred criteria are weak, chosen by a hash of what is
 * asked, half of them missing; one weak verdict in ten is of middling confidence. Its critic keeps two findings of three.
 */
export function simulated({ prompt, sample }: JudgeQuestion, weak: number): Reply {
  const ids = /^ask (.*)$/m.exec(prompt.input)?.[1]?.split(' ') ?? []
  const numbers = [...prompt.input.matchAll(/^\[(\d+)\]/gm)].map(([, number]) => Number(number))
  const findings = [...prompt.input.matchAll(/^finding (\d+):/gm)].map(([, number]) => Number(number))
  const chance = (what: string): number => hash(`${what} ${prompt.input}`) % 100
  const verdicts = ids
    .filter((id) => !/^X[1-4]$/.test(id))
    .map((id) => {
      const isWeak = chance(id) < weak && numbers.length > 1
      const evidence = isWeak ? evidenceOf(id, numbers, prompt.input) : numbers.slice(0, 1)
      const confidence = isWeak && sample <= 2 && chance(`sure ${id}`) < 10 ? 'medium' : 'high'
      return {
        id,
        evidence,
        gap: isWeak ? 'vague' : 'none',
        verdict: isWeak ? (chance(`degree ${id}`) < 50 ? 'missing' : 'partial') : 'met',
        confidence,
        question: null,
      }
    })
  const rulings = findings.map((finding) => ({ finding, keep: chance(`keep ${finding}`) < 67 }))
  return { content: { verdicts, links: linksIn(prompt.input, ids), rulings } }
}

/** The last two sentences; of the summary and the rest, the summary's first and the last. */
function evidenceOf(id: string, numbers: readonly number[], input: string): readonly number[] {
  const summary = Number(/(?:^sections |, )2 from \[(\d+)\]/m.exec(input)?.[1])
  return id === 'X8' ? [summary, ...numbers.slice(-1)] : numbers.slice(-2)
}

/** Every sentence of the section that a link starts in leads to the first one of its target. */
function linksIn(input: string, ids: readonly string[]): readonly object[] {
  const heads = [...(/^sections (.*)$/m.exec(input)?.[1] ?? '').matchAll(/(\d+) from \[(\d+)\]/g)].map(
    ([, section, first]) => ({ section: Number(section), first: Number(first) }),
  )
  const firstOf = (section: number): number => heads.find((one) => one.section === section)?.first ?? 0
  const route: Readonly<Record<string, readonly [number, number]>> = { X1: [3, 4], X2: [4, 8], X3: [4, 5], X4: [3, 7] }
  return ids.flatMap((id) => {
    const [from = 0, to = 0] = route[id] ?? []
    const count = from === 0 ? 0 : firstOf(from + 1) - firstOf(from)
    return Array.from({ length: count }, (_, index) => ({ id, from: firstOf(from) + index, to: firstOf(to) }))
  })
}

function hash(text: string): number {
  return createHash('sha256').update(text).digest().readUInt32BE()
}
