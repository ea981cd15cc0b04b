import { createHash } from 'node:crypto'

/**
 * What fences a text in a prompt, of the length that the running program uses. Made of the text alone, so that the same text
 * gives the same request each time: nobody attacks a measurement of his own.
 */
export function delimiterFor(text: string): string {
  return createHash('sha256').update(text).digest('hex').slice(0, 16)
}
