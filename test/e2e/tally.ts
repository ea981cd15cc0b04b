/** Counts checks, and goes on after one that failed. */
export class Tally {
  passed = 0
  failed = 0

  /** Runs a check; its failure is printed and counted. Returns whether it passed. */
  async check(name: string, run: () => Promise<void>): Promise<boolean> {
    const start = performance.now()
    try {
      await run()
      this.passed++
      console.log(`  ✓ ${name} (${Math.round(performance.now() - start)} ms)`)
      return true
    } catch (error) {
      this.failed++
      console.log(`  ✗ ${name}\n${indented(error)}`)
      return false
    }
  }

  /** Runs checks that build on one another: the ones after a failure are not tried. */
  async story(name: string, steps: readonly (readonly [string, () => Promise<void>])[]): Promise<boolean> {
    console.log(`\n${name}`)
    for (const [index, [step, run]] of steps.entries()) {
      if (await this.check(step, run)) continue
      const left = steps.length - index - 1
      if (left > 0) console.log(`  … ${left} more not tried`)
      return false
    }
    return true
  }
}

function indented(error: unknown): string {
  const text = error instanceof Error ? (error.stack ?? error.message) : String(error)
  return text.replace(/^/gm, '      ')
}
