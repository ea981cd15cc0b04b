import type { Place } from '../../../flows/model/event.ts'

/** The page's address of a place; it adds who reads it, and in which language. */
export function addressOf({ platform, channel, thread }: Place): string | null {
  if (platform !== 'web') return null
  return `/?${new URLSearchParams({ room: channel, ...(thread === null ? {} : { thread }) }).toString()}`
}
