import type { PdfLine } from './lines.ts'

/** What joining lines needs to know of the document. */
export interface Typesetting {
  /** The size of running text, in points. */
  readonly body: number
  /** Where lines of running text end on the right, in points; by the line, where there are columns. */
  readonly edge: (line: PdfLine) => number
  /** The distance from one base line of a paragraph to the next. */
  readonly pitch: (size: number) => number
  /** The words that stand anywhere in the text, in lower case. */
  readonly vocabulary: ReadonlySet<string>
}

/** Measures how a document is set. */
export function measure(lines: readonly PdfLine[]): Typesetting {
  const body = bodySize(lines)
  const running = lines.filter(({ size, isMono }) => Math.abs(size - body) < 0.6 && !isMono)
  const pitches = pitchesOf(lines)
  return {
    body,
    edge: edgesOf(running),
    pitch: (size) => pitches.get(roundSize(size)) ?? size * 1.25,
    vocabulary: new Set(lines.flatMap(({ text }) => text.toLowerCase().match(/\p{L}[\p{L}’'-]*\p{L}/gu) ?? [])),
  }
}

function roundSize(size: number): number {
  return Math.round(size * 2) / 2
}

/** The size of most letters: that of running text. */
function bodySize(lines: readonly PdfLine[]): number {
  const letters = new Map<number, number>()
  for (const { size, text } of lines) {
    letters.set(roundSize(size), (letters.get(roundSize(size)) ?? 0) + text.length)
  }
  return [...letters].reduce((most, one) => (one[1] > most[1] ? one : most), [0, 0])[0]
}

/** The usual step from line to line, by the size of the letters. */
function pitchesOf(lines: readonly PdfLine[]): ReadonlyMap<number, number> {
  const steps = new Map<number, number[]>()
  lines.forEach((line, index) => {
    const last = lines[index - 1]
    if (last === undefined || last.page !== line.page || Math.abs(last.size - line.size) > 0.6) return
    const step = line.y - last.y
    if (step > line.size * 0.8 && step < line.size * 2.2)
      steps.set(roundSize(line.size), [...(steps.get(roundSize(line.size)) ?? []), step])
  })
  return new Map([...steps].map(([size, all]) => [size, at(all, 0.4)]))
}

/** The value that this share of them lies below. */
function at(values: readonly number[], share: number): number {
  return values.toSorted((one, other) => one - other)[Math.floor(values.length * share)] ?? 0
}

/** Lines end where most of the long ones do; side by side, each column has an edge of its own. */
function edgesOf(lines: readonly PdfLine[]): Typesetting['edge'] {
  const left = Math.min(...lines.map(({ x }) => x))
  const right = Math.max(...lines.map((line) => line.right))
  const middle = (left + right) / 2
  const isLeft = (line: PdfLine) => line.right < middle + line.size
  const sides = [lines.filter(isLeft), lines.filter(({ x, size }) => x > middle - size)] as const
  const edgeOf = (some: readonly PdfLine[]) =>
    at(
      some.map((line) => line.right),
      0.85,
    )
  if (sides.some(({ length }) => length < lines.length / 4)) {
    const edge = edgeOf(lines)
    return () => edge
  }
  const [first, second] = sides.map(edgeOf)
  return (line) => (isLeft(line) ? first : second) ?? right
}
