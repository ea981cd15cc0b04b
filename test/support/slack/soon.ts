import { expect } from 'vitest'

/** Expects of what `look` gives, as soon as it does, within forty seconds. */
export function soon<T>(look: () => T | Promise<T>) {
  return expect.poll(look, { timeout: 40_000, interval: 20 })
}
