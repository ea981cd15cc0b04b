import type { SlackPerson } from '../people.ts'
import type { IncomingMessage } from './parse.ts'
import { plainText } from './plain-text.ts'
import type { Sight } from './sight.ts'

/** The text of a message with that of its files, and sentences about what could not be read, or not in full. */
export async function textOf(
  message: Pick<IncomingMessage, 'text' | 'files'>,
  tenant: string,
  sight: Sight,
  language: SlackPerson['language'],
): Promise<{ readonly text: string; readonly told: readonly string[] }> {
  const { text } = plainText(message.text, (id) => sight.nameOf(tenant, id))
  const files = message.files ?? []
  if (files.length === 0) return { text: text.trim(), told: [] }
  const { text: whole, problems, notes } = await sight.withFiles(tenant, text, files)
  return { text: whole, told: [...problems, ...notes].map((sentence) => sentence[language]) }
}
