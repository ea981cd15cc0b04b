import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { looksPerDay } from '../../src/flows/evidence/looks-per-day.ts'
import type { CountedLook, Looks } from '../../src/ports/looks.ts'

/** What is opened for one run of the suite. */
interface OpenedLooks {
  readonly looks: Looks
  count(person: string): Promise<number>
  close(): Promise<void>
}

const at = '2026-11-28T20:00:00.000Z'
const hoursLater = (hours: number) => new Date(Date.parse(at) + hours * 3_600_000).toISOString()
const look = (person: string, id: number | string, changes: Partial<CountedLook> = {}): CountedLook => ({
  tenant: 't',
  person,
  id: String(id),
  at,
  ...changes,
})

/** What everyone who counts looks must do. */
export function describeLooks(name: string, open: () => Promise<OpenedLooks>, where: 'here' | 'absent' = 'here'): void {
  describe.skipIf(where === 'absent')(`looks, counted on ${name}`, () => {
    let opened: OpenedLooks
    beforeAll(async () => {
      opened = await open()
    })
    afterAll(() => opened?.close())

    /** As many as a day has, an hour apart. */
    async function useUp(person: string): Promise<void> {
      for (let one = 0; one < looksPerDay; one += 1)
        expect(await opened.looks.take(look(person, one, { at: hoursLater(one) }))).toBeNull()
    }

    test('twenty begin within a day; then it is said when the next one may, as the first of them is a day old', async () => {
      await useUp('ana')

      expect(await opened.looks.take(look('ana', 'more', { at: hoursLater(20) }))).toBe(hoursLater(24))
      expect(await opened.looks.take(look('ana', 'more', { at: hoursLater(24) }))).toBeNull()
      expect(await opened.looks.take(look('ana', 'yet more', { at: hoursLater(24) }))).toBe(hoursLater(25))
    })

    test('one that is tried again counts once, also where the others are used up meanwhile', async () => {
      await useUp('bea')

      expect(await opened.looks.take(look('bea', 3, { at: hoursLater(20) }))).toBeNull()
      expect(await opened.count('bea')).toBe(looksPerDay)
    })

    test('nobody uses up anybody else’s', async () => {
      await useUp('cleo')

      expect(await opened.looks.take(look('dan', 'x'))).toBeNull()
      expect(await opened.looks.take(look('cleo', 'x', { tenant: 'other' }))).toBeNull()
    })

    test('of many that come at once as many begin as a day has', async () => {
      const taken = await Promise.all(Array.from({ length: 30 }, (_, one) => opened.looks.take(look('eve', one))))

      expect(taken.filter((one) => one === null)).toHaveLength(looksPerDay)
      expect(new Set(taken.filter((one) => one !== null))).toEqual(new Set([hoursLater(24)]))
    })

    test('what is older than a day goes when the next one is counted', async () => {
      await opened.looks.take(look('fay', 'old', { at: hoursLater(-48) }))
      await opened.looks.take(look('gus', 'new'))

      expect(await opened.count('fay')).toBe(0)
    })
  })
}
