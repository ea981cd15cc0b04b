import { createHash } from 'node:crypto'

/** Tells two contents apart without keeping either. */
export function digestOf(content: unknown): string {
  return createHash('sha256').update(JSON.stringify(content)).digest('base64url')
}
