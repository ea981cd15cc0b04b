import { expect } from 'vitest'

/** Expects of what `look` gives, as soon as it does, within two minutes. */
export function soon<T>(look: () => T | Promise<T>) {
  return expect.poll(look, { timeout: 120_000, interval: 20 })
}
