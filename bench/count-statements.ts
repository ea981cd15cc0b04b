import { Client } from 'pg'

/** Where a profiler finds how often each statement was sent. */
declare global {
  var sentStatements: Record<string, number> | undefined
}

// Loaded before the program by `bench/turn-profile.ts`: counts what it sends to PostgreSQL.

const sent: Record<string, number> = (globalThis.sentStatements = {})
const { query } = Client.prototype as { query: (...args: unknown[]) => unknown }
Object.assign(Client.prototype, {
  query(this: Client, ...args: unknown[]) {
    const [first] = args
    const text = typeof first === 'string' ? first : Object(first).text
    const name = String(text).replaceAll(/\s+/g, ' ').trim()
    sent[name] = (sent[name] ?? 0) + 1
    return query.apply(this, args)
  },
})
