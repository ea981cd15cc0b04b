import { limits } from '../limits.ts'
import type { Arrival } from './arrival.ts'
import type { TeamsDeps } from './deps.ts'
import { filesIn, sentFile } from './files.ts'
import { richText } from './rich-text.ts'
import { sentenceView, tell, tellWords } from './tell.ts'
import { words } from './words.ts'

/**
 * What a message says, with the text of its files below: files reach a bot in personal chats alone. Each that cannot be
 * read, and a text that is too long, is told to the person; null where nothing is left to be taken.
 */
export async function fullText(
  deps: TeamsDeps,
  arrival: Arrival,
  text: string,
  thread: string,
): Promise<string | null> {
  const { activity, actor, spot } = arrival
  const files = spot.kind === 'personal' ? filesIn(activity.attachments) : []
  const said = (await richText(deps.files, activity)) ?? text
  const read = await deps.files.withFiles(
    said,
    files.map((file) => sentFile(file, deps.filesFrom)),
  )
  const problems = read.problems.map((problem) => problem[actor.language])
  if (problems.length > 0) tell(deps, arrival, sentenceView(actor.language, problems.join('\n')), thread)
  if (read.text.length <= limits.inputCharacters) return read.text === '' ? null : read.text
  tellWords(deps, arrival, words.tooLong, thread)
  return null
}
