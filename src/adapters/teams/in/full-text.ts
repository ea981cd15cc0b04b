import { limits } from '../limits.ts'
import type { Arrival } from './arrival.ts'
import { type SentContents, contentsOf, emptyWords } from './contents.ts'
import type { TeamsDeps } from './deps.ts'
import { sentFile } from './files.ts'
import { placeAt } from './place.ts'
import { sentenceView, tell, tellWords } from './tell.ts'
import { words } from './words.ts'
import type { FileReader } from '../../chat/files/file-reader.ts'
import type { Activity } from './activity.ts'
import { botNames } from './said-text.ts'

/**
 * What a message says, with what it passes on and the text of its files below; empty where it says nothing. What of it cannot
 * be kept is told to the person, and so is a text that is too long; null where that is all, and what was known holds.
 */
export async function fullText(
  deps: TeamsDeps,
  arrival: Arrival,
  text: string,
  thread: string,
): Promise<string | null> {
  const { activity, actor, spot, tenant } = arrival
  const contents = contentsOf(activity, spot)
  const said = [(await richText(deps.files, activity)) ?? text, ...(await quotations(deps.files, contents))]
  const read = await deps.files.withFiles(
    said.filter((part) => part !== '').join('\n\n'),
    contents.files.map((file) => sentFile(file, { serviceUrl: activity.serviceUrl, ...deps.fileAccess })),
    { sender: { tenant, person: actor.id, place: placeAt(spot, thread) } },
  )
  const untaken = [...read.problems, ...read.notes, ...contents.told]
  const told = untaken.length === 0 && read.text === '' && isSaid(activity) ? [emptyWords] : untaken
  const sentences = told.map((sentence) => sentence[actor.language])
  if (sentences.length > 0) tell(deps, arrival, sentenceView(actor.language, sentences.join('\n')), { thread })
  if (contents.files.length > 0) return read.text === '' ? null : read.text
  if (read.text.length <= limits.inputCharacters) return read.text
  tellWords(deps, arrival, words.tooLong, { thread })
  return null
}

/** An edit that leaves nothing is a deletion in other words, and answered as one. */
function isSaid({ type }: Activity): boolean {
  return type === 'message'
}

/** A forwarded message is another's words: they stand as a quotation, with the name. */
async function quotations(files: Pick<FileReader, 'html'>, { passedOn }: SentContents): Promise<readonly string[]> {
  const texts = passedOn.map(async ({ html, by }) => {
    const text = (await files.html(html)) ?? ''
    const lines = [...text.split('\n'), ...(by === '' ? [] : [`— ${by}`])]
    return text === '' ? '' : lines.map((line) => `> ${line}`).join('\n')
  })
  return Promise.all(texts)
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
