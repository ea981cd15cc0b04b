import type { FileReader } from '../../chat/files/file-reader.ts'
import type { Activity } from './activity.ts'
import { botNames } from './said-text.ts'

/** What the words alone of a message do not hold: the plain text that comes along has lost it. */
const rich = /<(?:a|b|blockquote|code|codeblock|em|h[1-6]|i|li|ol|pre|s|strike|strong|table|ul)[\s>]/i

/**
 * What a message says, as Markdown, where it was written or pasted with tables, lists, links or the like: Teams sends its
 * HTML along. Null where its words are all there is, or nothing can be made of it. The bot's name is left out of it.
 */
export async function richText(files: Pick<FileReader, 'html'>, activity: Activity): Promise<string | null> {
  const html = activity.attachments.find(({ contentType }) => contentType === 'text/html')?.content
  if (typeof html !== 'string' || !rich.test(html)) return null
  const text = await files.html(html)
  return text === null
    ? null
    : botNames(activity)
        .reduce((left, name) => left.replaceAll(`@${name}`, ''), text)
        .trim()
}
