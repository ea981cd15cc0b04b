import { BaseSequencer, type TestSpecification } from 'vitest/node'

/** Files that wait for real time (a platform's pace, a restart, a model that hangs), the longest first. */
const slow = [
  'test/journeys/slack.test.ts',
  'test/journeys/kills.test.ts',
  'test/journeys/teams.test.ts',
  'test/process/coach-failures.test.ts',
  'test/journeys/',
  'test/process/',
]

/**
 * Begins with what takes longest, so that no worker is left alone with it at the end. Vitest does so by itself where it
 * remembers its last run, which no fresh checkout does.
 */
export class SlowFirst extends BaseSequencer {
  override async sort(files: TestSpecification[]): Promise<TestSpecification[]> {
    const rank = ({ moduleId }: TestSpecification): number => {
      const at = slow.findIndex((path) => moduleId.includes(path))
      return at === -1 ? slow.length : at
    }
    return (await super.sort(files)).toSorted((a, b) => rank(a) - rank(b))
  }
}
