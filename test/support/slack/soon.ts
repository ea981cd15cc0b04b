import { expect } from 'vitest'

/** Expects of what `look` gives, as soon as it does, within ten seconds. */
export function soon<T>(look: () => T | Promise<T>) {
  return expect.poll(look, { timeout: 10_000, interval: 20 })
}
