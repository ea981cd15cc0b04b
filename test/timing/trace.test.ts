import { describe, expect, test } from 'vitest'
import {
  inRequest,
  inSpan,
  inTrace,
  keepSpans,
  nameRequest,
  outsideTraces,
  spanNow,
  traceNow,
  traceOf,
  traceToStore,
} from '../../src/timing/trace.ts'

const trace = traceOf('a message')

describe('a trace', () => {
  test('is named by what came in, always the same', () => {
    expect(trace).toMatch(/^[0-9a-f]{16}$/)
    expect(traceOf('a message')).toBe(trace)
    expect(traceOf('another')).not.toBe(trace)
  })

  test('goes along with the work that begins in it, and is stored as its name', async () => {
    const seen = await inTrace(trace, async () => {
      await Promise.resolve()
      return [traceNow(), traceToStore(), outsideTraces(traceNow)]
    })

    expect(seen).toEqual([trace, trace, null])
    expect([traceNow(), traceToStore(), spanNow()]).toEqual([null, null, null])
  })

  test('tells no spans apart while nobody reads them', () => {
    expect(inTrace(trace, () => inSpan(traceToStore))).toBe(trace)
  })

  test('goes on below the span in which it was stored', () => {
    keepSpans()
    const [stored, step] = inTrace(trace, () => inSpan(() => [traceToStore() ?? '', spanNow()] as const))
    const later = inTrace(stored, () => inSpan(spanNow))

    expect(step).toMatchObject({ trace, above: trace })
    expect(later).toMatchObject({ trace, above: step?.span })
    expect(inTrace(stored, traceNow)).toBe(trace)
    expect(new Set([trace, step?.span, later?.span]).size).toBe(3)
    expect(inSpan(spanNow)).toBeNull()
  })
})

describe('a request', () => {
  test('has the first trace that it is told', async () => {
    const { given, trace: told } = await inRequest(async () => {
      await Promise.resolve()
      nameRequest(trace)
      nameRequest(traceOf('another'))
      return 200
    })

    expect([given, told]).toEqual([200, trace])
  })

  test('has none where none is told', async () => {
    nameRequest(trace)
    expect(await inRequest(async () => 200)).toEqual({ given: 200, trace: null })
  })
})
