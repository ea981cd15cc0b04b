import type { Measure, Trial } from '../measure.ts'
import { Unusable } from '../unusable.ts'

/** The cases that each measure counts as wrong: what was expected and what was found. A word picks the measures whose name holds it. */
export function errorLines(measures: readonly Measure[], word: string): readonly string[] {
  const picked = measures.filter((one) => `${one.file}: ${one.name}`.toLowerCase().includes(word.toLowerCase()))
  if (picked.length === 0) {
    const files = [...new Set(measures.map(({ file }) => file))].join(', ')
    throw new Unusable(`No measure has “${word}” in its name; expected a part of one, or one of ${files}.`)
  }
  return picked.flatMap(({ file, name, counts, trials }) => {
    const errors = trials.filter(({ isRight }) => !isRight)
    if (errors.length === 0 || counts === 'gap') return []
    return ['', `## ${file}: ${name}: ${errors.length} wrong`, ...errors.map((one) => errorLine(one))]
  })
}

function errorLine({ id, lang, doubt, text, expected, found }: Trial): string {
  const told = text.replace(/\s+/g, ' ').slice(0, 300)
  return `${id} ${lang}${doubt ? ' (in doubt)' : ''} · ${told} · expected: ${expected} · found: ${found}`
}
