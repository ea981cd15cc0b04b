import { hash } from 'node:crypto'

/** Tells two contents apart without keeping either. */
export function digestOf(content: unknown): string {
  return hash('sha256', JSON.stringify(content), 'base64url')
}
