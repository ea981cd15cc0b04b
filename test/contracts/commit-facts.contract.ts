import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { CommitFacts, ReadCommit } from '../../src/ports/commit-facts.ts'

/** What is opened for one run of the suite. */
interface OpenedCommitFacts {
  readonly facts: CommitFacts
  /** Makes what is stored look as if nobody had asked for it for so many days. */
  age(days: number): Promise<void>
  close(): Promise<void>
}

const shown: ReadCommit = {
  facts: [{ id: 'container', sight: 'seen', paths: ['Dockerfile'], count: 1 }],
  read: ['Dockerfile'],
  extent: 'wholly',
}
const key = { repository: 'ada/demand', commit: 'a'.repeat(40), rules: 'r1' }

/** What everyone who keeps what commits showed must do. */
export function describeCommitFacts(
  name: string,
  open: () => Promise<OpenedCommitFacts>,
  where: 'here' | 'absent' = 'here',
): void {
  describe.skipIf(where === 'absent')(`what commits showed, on ${name}`, () => {
    let opened: OpenedCommitFacts
    beforeAll(async () => {
      opened = await open()
    })
    afterAll(() => opened?.close())

    test('is given back for that very commit and those rules alone', async () => {
      const { facts } = opened
      expect(await facts.find(key)).toBeNull()
      await facts.store(key, shown)

      expect(await facts.find(key)).toEqual(shown)
      expect(await facts.find({ ...key, repository: 'Ada/Demand' })).toEqual(shown)
      for (const other of [{ commit: 'b'.repeat(40) }, { rules: 'r2' }, { repository: 'ada/web' }])
        expect(await facts.find({ ...key, ...other })).toBeNull()
    })

    test('of a newer commit takes the place of the older one', async () => {
      const { facts } = opened
      const newer = { ...key, commit: 'c'.repeat(40) }
      await facts.store(key, shown)
      await facts.store(newer, { ...shown, facts: [] })

      expect(await facts.find(newer)).toEqual({ ...shown, facts: [] })
      expect(await facts.find(key)).toBeNull()
    })

    test('goes once nobody has asked for it in thirty days', async () => {
      const { facts } = opened
      const other = { ...key, repository: 'ada/other' }
      await facts.store(key, shown)
      await opened.age(31)
      await facts.store(other, shown)

      expect(await facts.find(key)).toBeNull()
      expect(await facts.find(other)).toEqual(shown)
    })
  })
}
