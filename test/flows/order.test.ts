import { describe, expect, test } from 'vitest'
import type { Event } from '../../src/flows/model/event.ts'
import { sectionText } from '../../src/flows/model/section-text.ts'
import { people, table } from '../support/table.ts'

const { camille } = people

type Change = Extract<Event, { type: 'said' | 'edited' | 'deleted' }>

const said = (message: string, written: number, when?: number): Change => ({
  type: 'said',
  message,
  text: message,
  mentions: 'none',
  written,
  ...(when === undefined ? {} : { when }),
})
const edited = (message: string, text: string, when: number): Change => ({ type: 'edited', message, text, when })
const deleted = (message: string, when: number): Change => ({ type: 'deleted', message, when })

/** The text after these arrived in this order. */
function after(...events: readonly Change[]): string {
  const t = table()
  t.command(camille)
  for (const event of events) t.act(camille, event, { thread: 'MLP-2026-001' })
  return sectionText(t.proposal().sections[1])
}

/** All orders in which things may arrive. */
function ordersOf<T>(things: readonly T[]): readonly (readonly T[])[] {
  if (things.length < 2) return [things]
  return things.flatMap((one, at) => ordersOf(things.toSpliced(at, 1)).map((rest) => [one, ...rest]))
}

const named = (order: readonly Change[]) =>
  order.map((one) => [one.type, 'text' in one ? one.text : '', one.message, one] as const)

describe('last written wins, in whatever order it arrives', () => {
  const first = said('PREMIER', 1_000)
  const second = said('SECOND', 2_000)
  const third = said('TROISIÈME', 3_000)

  test.each(
    ordersOf([first, second, third]).map((order) => [order.map(({ message }) => message).join(), order] as const),
  )('messages %s stand as they were written', (_, order) => {
    expect(after(...order)).toBe('PREMIER\n\nSECOND\n\nTROISIÈME')
  })

  test.each(
    ordersOf([first, edited('PREMIER', 'MOYEN', 4_000), edited('PREMIER', 'DERNIER', 5_000)]).map(
      (order) =>
        [
          named(order)
            .map(([type, text]) => `${type} ${text}`)
            .join(),
          order,
        ] as const,
    ),
  )('of %s the last edit stays', (_, order) => {
    expect(after(...order)).toBe('DERNIER')
  })

  test.each(
    ordersOf([first, edited('PREMIER', 'MOYEN', 4_000), deleted('PREMIER', 5_000)]).map(
      (order) =>
        [
          named(order)
            .map(([type, text]) => `${type} ${text}`)
            .join(),
          order,
        ] as const,
    ),
  )('after %s the message is gone', (_, order) => {
    expect(after(...order)).toBe('')
  })

  test.each(
    ordersOf([first, deleted('PREMIER', 5_000), said('PREMIER', 1_000, 6_000)]).map(
      (order) =>
        [
          named(order)
            .map(([type, text, , one]) => `${type} ${text} ${'when' in one ? one.when : ''}`)
            .join(),
          order,
        ] as const,
    ),
  )('after %s the message that was brought back stands', (_, order) => {
    expect(after(...order)).toBe('PREMIER')
  })

  test('a message that was brought back stands where it was, and can be deleted again', () => {
    const back = [first, second, deleted('PREMIER', 5_000), said('PREMIER', 1_000, 6_000)]

    expect(after(...back)).toBe('PREMIER\n\nSECOND')
    expect(after(...back, deleted('PREMIER', 7_000))).toBe('SECOND')
    expect(after(...back, deleted('PREMIER', 5_000))).toBe('PREMIER\n\nSECOND')
  })

  test('changes without a moment hold as they arrive', () => {
    const edit = (text: string): Change => ({ type: 'edited', message: 'PREMIER', text })

    expect(after(first, edit('un'), edit('deux'))).toBe('deux')
  })

  test('what was typed without a moment keeps its place', () => {
    const typed: Change = { type: 'said', message: 'SUR LA CARTE', text: 'SUR LA CARTE', mentions: 'none' }

    expect(after(second, typed, first)).toBe('SECOND\n\nSUR LA CARTE\n\nPREMIER')
  })
})
