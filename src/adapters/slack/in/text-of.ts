import type { PictureSender } from '../../../ports/pictures.ts'
import type { SlackPerson } from '../people.ts'
import type { IncomingMessage } from './parse.ts'
import { plainText } from './plain-text.ts'
import type { Sight } from './sight.ts'

/** The text of a message with that of its files, and sentences about what could not be read, or not in full. */
export async function textOf(
  message: Pick<IncomingMessage, 'text' | 'files'>,
  sender: PictureSender,
  sight: Sight,
  language: SlackPerson['language'],
): Promise<{ readonly text: string; readonly told: readonly string[] }> {
  const { text } = plainText(message.text, (id) => sight.nameOf(sender.tenant, id))
  const files = message.files ?? []
  if (files.length === 0) return { text: text.trim(), told: [] }
  const { text: whole, problems, notes } = await sight.withFiles(text, files, sender)
  return { text: whole, told: [...problems, ...notes].map((sentence) => sentence[language]) }
}
