import type { Examined } from '../../src/ports/examined.ts'

const states = { fine: 'fine ', wrong: 'WRONG', off: 'off  ' } as const

/** A line for each part: its state, its name, what was found; below, what was expected and what to do. */
export function linesOf(found: readonly Examined[]): string {
  return found
    .flatMap((one) => [
      `${states[one.state]}  ${one.part}: ${one.found}`,
      ...(one.state === 'wrong' ? [`       expected: ${one.expected}`] : []),
      ...(one.remedy === '' ? [] : [`       → ${one.remedy}`]),
    ])
    .map((line) => `${line}\n`)
    .join('')
}

/** Counts what is wrong. */
export function lastLine(found: readonly Examined[]): string {
  const wrong = found.filter(({ state }) => state === 'wrong').length
  return `\n${wrong === 0 ? 'Nothing is wrong.' : `${wrong} to mend.`}\n`
}
