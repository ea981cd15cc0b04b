import { limits } from '../limits.ts'
import type { Arrival } from './arrival.ts'
import type { Deps } from './deps.ts'
import { filesIn } from './read-file.ts'
import { tellWords } from './tell.ts'
import { words } from './words.ts'

/**
 * What a message says, with the text of its files below: files reach a bot in personal chats alone. Each that cannot be
 * read, and a text that is too long, is told to the person; null where nothing is left to be taken.
 */
export async function fullText(deps: Deps, arrival: Arrival, text: string, thread: string): Promise<string | null> {
  const files = arrival.spot.kind === 'personal' ? filesIn(arrival.activity.attachments) : []
  const read = await Promise.all(files.map(deps.readFile))
  for (const one of read) if ('problem' in one) tellWords(deps, arrival, one.problem, thread)
  const whole = [text, ...read.flatMap((one) => ('text' in one ? [one.text] : []))].filter(Boolean).join('\n\n')
  if (whole.length <= limits.inputCharacters) return whole === '' ? null : whole
  tellWords(deps, arrival, words.tooLong, thread)
  return null
}
