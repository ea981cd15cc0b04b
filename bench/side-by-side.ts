import { percentile } from './statistics.ts'

/** Does the same work in one program, and gives what it cost. */
type Measure = () => Promise<number>

/**
 * What ours and theirs use for the same work, as the median of so many turns. They take turns, so that both see the
 * machine in the same moods; one turn before warms up.
 */
export async function sideBySide(
  ours: Measure,
  theirs: Measure,
  turns: number,
): Promise<{ readonly ours: number; readonly theirs: number }> {
  const costs: { readonly ours: number; readonly theirs: number }[] = []
  for (let turn = 0; turn <= turns; turn += 1) costs.push({ ours: await ours(), theirs: await theirs() })
  const warm = costs.slice(1)
  return {
    ours: percentile(
      warm.map((one) => one.ours),
      50,
    ),
    theirs: percentile(
      warm.map((one) => one.theirs),
      50,
    ),
  }
}
