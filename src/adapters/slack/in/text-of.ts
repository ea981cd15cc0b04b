import type { SlackPerson } from '../people.ts'
import type { IncomingMessage } from './parse.ts'
import { plainText } from './plain-text.ts'
import type { Sight } from './sight.ts'

/** The text of a message with that of its files, and what could not be read. */
export async function textOf(
  message: Pick<IncomingMessage, 'text' | 'files'>,
  tenant: string,
  sight: Sight,
  language: SlackPerson['language'],
): Promise<{ readonly text: string; readonly problems: readonly string[] }> {
  const { text } = plainText(message.text, (id) => sight.nameOf(tenant, id))
  const files = message.files ?? []
  if (files.length === 0) return { text: text.trim(), problems: [] }
  const { text: whole, problems } = await sight.withFiles(tenant, text, files)
  return { text: whole, problems: problems.map((problem) => problem[language]) }
}
