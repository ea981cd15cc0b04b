import type { Measure, Trial } from '../measure.ts'
import { Unusable } from '../unusable.ts'

/** The cases that each measure counts as wrong: what was expected and what was found. A word picks the measures whose name holds it. */
export function errorLines(measures: readonly Measure[], word: string): readonly string[] {
  return measures.filter(named(word)).flatMap(({ file, name, counts, trials }) => {
    const errors = trials.filter(({ isRight }) => !isRight)
    if (errors.length === 0 || counts === 'gap') return []
    return ['', `## ${file}: ${name}: ${errors.length} wrong`, ...errors.map((one) => errorLine(one))]
  })
}

/** Throws `Unusable` for a word that no measure has in its name. */
export function refuseUnknown(measures: readonly Measure[], word: string | null): void {
  if (word === null || measures.some(named(word))) return
  const files = [...new Set(measures.map(({ file }) => file))].join(', ')
  throw new Unusable(`No measure has “${word}” in its name; expected a part of one, or one of ${files}.`)
}

function named(word: string): (one: Measure) => boolean {
  return ({ file, name }) => `${file}: ${name}`.toLowerCase().includes(word.toLowerCase())
}

function errorLine({ id, lang, doubt, text, expected, found }: Trial): string {
  const told = text.replace(/\s+/g, ' ').slice(0, 300)
  return `${id} ${lang}${doubt ? ' (in doubt)' : ''} · ${told} · expected: ${expected} · found: ${found}`
}
