import { fold } from '../../../flows/acts/commands.ts'
import { readWords } from '../../../flows/acts/start.ts'

/** What people begin with when they do not know the command: alone, or before one of its words. */
const beginnings = /^(?:proposal|proposition|start|commencer|demarrer)(?=\s|$)/

/**
 * The words behind the command, or null for a message that is none. `/mlops-proposal` and what follows it is a command
 * everywhere. Without the slash it is one alone or before a word that it knows: a title may begin with it.
 */
export function commandWords(text: string): string | null {
  const words = plain(text)
  const slash = /^\/\s*(?:mlops-proposal|proposal|proposition)(?=\s|$)([\s\S]*)$/i.exec(words)
  if (slash) return (slash[1] ?? '').trim()
  const named = /^mlops[- ]proposal(?=\s|$)([\s\S]*)$/i.exec(words)
  if (named) return known(named[1] ?? '')
  return beginnings.test(fold(words)) ? known(words.replace(/^\S+/, '')) : null
}

/** What a mention in a channel, or a first word in a chat, asks for: a command even where we do not know it. */
export function wordsFor(text: string): string {
  return commandWords(text) ?? plain(text).replace(/^\//, '')
}

function known(rest: string): string | null {
  const words = rest.trim()
  return readWords(words).type === 'unknown' ? null : words
}

/** Without what cannot be seen; every space is a space. */
function plain(text: string): string {
  return text
    .slice(0, 500)
    .replaceAll(/\p{Cf}/gu, '')
    .replaceAll(/\s+/g, ' ')
    .trim()
}
