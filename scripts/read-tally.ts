import { readFileSync } from 'node:fs'

/** The parts of vitest's JSON report that are counted. */
interface Report {
  readonly numPassedTests: number
  readonly numFailedTests: number
  readonly numPendingTests: number
  readonly numTodoTests: number
  readonly testResults: readonly { readonly status: string; readonly assertionResults: readonly unknown[] }[]
}

/** The closing line and the exit code of a run. A file that could not be loaded, or a crash, counts as one failure. */
export function readTally(file: string, code: number): { readonly line: string; readonly exitCode: number } {
  const report = read(file)
  if (!report) return { line: '0 passed, 1 failed', exitCode: 1 }

  const unloaded = report.testResults.filter(
    (result) => result.status === 'failed' && result.assertionResults.length === 0,
  ).length
  const counted = report.numFailedTests + unloaded
  const failed = counted === 0 && code !== 0 ? 1 : counted
  const skipped = report.numPendingTests + report.numTodoTests
  const line = `${report.numPassedTests} passed, ${failed} failed${skipped > 0 ? `, ${skipped} skipped` : ''}`
  return { line, exitCode: failed > 0 ? 1 : 0 }
}

function read(file: string): Report | null {
  try {
    return JSON.parse(readFileSync(file, 'utf8')) as Report
  } catch {
    return null
  }
}
