import type { General, HelpLine } from '../../../flows/acts/act.ts'
import { acts } from '../../../flows/acts/acts.ts'
import { typedActs } from '../../../flows/acts/read-message.ts'
import type { Language } from '../../../text/language.ts'

/** Something that the composer can complete: what it inserts, and what that does. */
export interface Completion {
  readonly insert: string
  readonly hint: string
  readonly where: 'room' | 'thread'
}

/** All that can be typed: what follows the slash command, then the words of a thread. */
export function completions(language: Language): readonly Completion[] {
  return [
    ...acts.flatMap(({ general }) => general?.lines.map((line) => slashCompletion(general, line, language)) ?? []),
    ...typedActs.map(
      ({ command }) => ({ insert: command.usage[language], hint: command.help[language], where: 'thread' }) as const,
    ),
  ]
}

function slashCompletion({ words }: General, { usage, help }: HelpLine, language: Language): Completion {
  const insert = words.includes('') ? '/mlops-proposal' : `/mlops-proposal ${usage[language]}`
  return { insert, hint: help[language], where: 'room' }
}
