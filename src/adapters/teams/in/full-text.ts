import { limits } from '../limits.ts'
import type { Arrival } from './arrival.ts'
import type { TeamsDeps } from './deps.ts'
import { filesIn, sentFile } from './files.ts'
import { placeAt } from './place.ts'
import { sentenceView, tell, tellWords } from './tell.ts'
import { words } from './words.ts'
import type { FileReader } from '../../chat/files/file-reader.ts'
import type { Activity } from './activity.ts'
import { botNames } from './said-text.ts'

/**
 * What a message says, with the text of its files below: files reach a bot in personal chats alone. Each that cannot be
 * read in full, and a text that is too long, is told to the person; null where nothing is left to be taken.
 */
export async function fullText(
  deps: TeamsDeps,
  arrival: Arrival,
  text: string,
  thread: string,
): Promise<string | null> {
  const { activity, actor, spot, tenant } = arrival
  const files = spot.kind === 'personal' ? filesIn(activity.attachments) : []
  const said = (await richText(deps.files, activity)) ?? text
  const read = await deps.files.withFiles(
    said,
    files.map((file) => sentFile(file, deps.filesFrom)),
    { sender: { tenant, person: actor.id, place: placeAt(spot, thread) } },
  )
  const told = [...read.problems, ...read.notes].map((sentence) => sentence[actor.language])
  if (told.length > 0) tell(deps, arrival, sentenceView(actor.language, told.join('\n')), thread)
  if (files.length > 0 || read.text.length <= limits.inputCharacters) return read.text === '' ? null : read.text
  tellWords(deps, arrival, words.tooLong, thread)
  return null
}

/** What the words alone of a message do not hold: the plain text that comes along has lost it. */
const rich = /<(?:a|b|blockquote|code|codeblock|em|h[1-6]|i|li|ol|pre|s|strike|strong|table|ul)[\s>]/i

/**
 * What a message says, as Markdown, where it was written or pasted with tables, lists, links or the like: Teams sends its
 * HTML along. Null where its words are all there is, or nothing can be made of it. The bot's name is left out of it.
 */
async function richText(files: Pick<FileReader, 'html'>, activity: Activity): Promise<string | null> {
  const html = activity.attachments.find(({ contentType }) => contentType === 'text/html')?.content
  if (typeof html !== 'string' || !rich.test(html)) return null
  const text = await files.html(html)
  return text === null
    ? null
    : botNames(activity)
        .reduce((left, name) => left.replaceAll(`@${name}`, ''), text)
        .trim()
}
