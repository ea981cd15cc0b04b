import type { SlackPerson } from '../people.ts'
import { slackWords } from '../words.ts'
import type { Message } from './parse.ts'
import { plainText } from './plain-text.ts'
import type { Sight } from './sight.ts'

/** The text of a message with that of its files, and what could not be read. */
export async function textOf(
  message: Pick<Message, 'text' | 'files'>,
  tenant: string,
  sight: Sight,
  language: SlackPerson['language'],
): Promise<{ readonly text: string; readonly problems: readonly string[] }> {
  const { text } = plainText(message.text, (id) => sight.nameOf(tenant, id))
  const files = message.files ?? []
  if (files.length === 0) return { text: text.trim(), problems: [] }
  const { texts, problems } = await sight.files(tenant, files, language)
  const whole = [text.trim(), ...texts].filter((part) => part !== '').join('\n\n')
  const kept = whole === '' ? '' : ` ${slackWords(language).file.kept}`
  return { text: whole, problems: problems.map((problem) => problem + kept) }
}
