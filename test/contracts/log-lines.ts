import type { Log } from '../../src/ports/log.ts'

/** A log that keeps its lines, to be looked at. */
export function keepingLog(): Log & { readonly lines: string[] } {
  const lines: string[] = []
  const keep = (data: object, message: string) => {
    lines.push(`${message} ${JSON.stringify(data)}`)
  }
  return { lines, debug: keep, info: keep, warn: keep, error: keep }
}
