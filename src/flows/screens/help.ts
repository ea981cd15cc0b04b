import type { Language } from '../../text/language.ts'
import { wordsIn } from '../../text/words.ts'
import type { Act, HelpLine } from '../acts/act.ts'
import { asideSign } from '../messages/aside-sign.ts'
import type { Programme } from '../model/act-context.ts'
import type { Place } from '../model/event.ts'
import type { View } from '../model/view.ts'
import { optional, view } from './blocks.ts'

/** Every command, in the thread and behind the slash; after an unknown word, it says so first. */
export function helpView(
  language: Language,
  acts: readonly Act[],
  place: Pick<Place, 'platform'>,
  unknown: string | null = null,
): View {
  const words = wordsIn(language)
  const line = ({ usage, help }: HelpLine) => words.help.line(usage[language], help[language])
  const typed = acts.flatMap((act) => ('run' in act && act.command ? [line(act.command)] : []))
  const slash = acts.flatMap(({ general }) => general?.lines.map(line) ?? [])
  return view(language, [
    ...optional(unknown !== null && { type: 'text', text: words.help.unknown(unknown) }),
    { type: 'heading', text: words.help.slashHeading },
    { type: 'list', style: 'bullet', items: slash },
    { type: 'heading', text: words.help.heading },
    { type: 'list', style: 'bullet', items: [...typed, words.help.aside(asideSign(place, language))] },
  ])
}

/** What is stored and why, and how to take it back. */
export function privacyView(language: Language, coach: Programme['coach']): View {
  const { privacy } = wordsIn(language)
  return view(language, [
    { type: 'heading', text: privacy.heading },
    { type: 'list', style: 'bullet', items: [...privacy.lines, privacy.coach[coach]] },
  ])
}
