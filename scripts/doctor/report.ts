import type { Examined } from '../../src/ports/examined.ts'

const states = { fine: 'fine ', wrong: 'WRONG', off: 'off  ' } as const

/** A line for each part: its state, its name, what was found; below, what to do. A last line counts what is wrong. */
export function report(found: readonly Examined[]): string {
  const lines = found.flatMap(({ part, state, found: what, remedy }) => [
    `${states[state]}  ${part}: ${what}`,
    ...(remedy === '' ? [] : [`       → ${remedy}`]),
  ])
  const wrong = found.filter(({ state }) => state === 'wrong').length
  return `${[...lines, '', wrong === 0 ? 'Nothing is wrong.' : `${wrong} to mend.`].join('\n')}\n`
}
