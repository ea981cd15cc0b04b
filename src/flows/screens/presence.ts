import type { Language } from '../../text/language.ts'
import { wordsIn } from '../../text/words.ts'
import type { Button } from '../model/view.ts'

/** Switches all of a person's reminders off, or on again. */
export function remindersButton(language: Language, to: 'on' | 'off'): Button {
  const { presence } = wordsIn(language)
  const press = { action: 'reminders', proposal: '', version: 0, args: { to }, opens: 'act' } as const
  return { label: to === 'off' ? presence.switchOff : presence.switchOn, style: 'plain', press }
}
