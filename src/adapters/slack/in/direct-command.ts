import { fold, readMessage } from '../../../flows/acts/commands.ts'
import { readWords } from '../../../flows/acts/start.ts'

/** What people write to begin, beside the words that follow the slash command. */
const starting: ReadonlySet<string> = new Set(['start', 'commencer', 'demarrer', 'go'])

/** No command is longer; what is longer is an answer. */
const longest = 60

/**
 * What a direct message asks for, as the words behind the slash command; null where it is no command. The whole message
 * has to be one: "New approach to retraining" is a title.
 */
export function directCommand(text: string): string | null {
  const typed = /^\/mlops-proposal(?=\s|$)(.*)$/is.exec(text.trim())
  if (typed) return (typed[1] ?? '').trim()
  const words = text
    .trim()
    .replace(/^!/, '')
    .replace(/[\s.!?…]+$/u, '')
  if (words === '' || words.length > longest || words.includes('\n')) return null
  if (starting.has(fold(words))) return 'new'
  return isWhole(words) ? words : null
}

function isWhole(words: string): boolean {
  const [, ...rest] = words.split(/\s+/)
  const read = readWords(words)
  switch (read.type) {
    case 'new':
      return rest.length === 0 || read.language !== null
    case 'list':
    case 'queue':
    case 'help':
    case 'privacy':
    case 'language':
    case 'admin':
      return rest.length === 0
    case 'open':
      return rest.length <= 1 && read.id.startsWith('MLP-')
    case 'catalogue':
      return rest.length <= 4
    case 'bare':
    case 'unknown':
      return false
    default:
      return read satisfies never
  }
}

/** Whether the thread of a proposal knows the words, too, such as "help": there they are about that proposal. */
export function isThreadCommand(text: string): boolean {
  return readMessage(text, 'none').type === 'command'
}
