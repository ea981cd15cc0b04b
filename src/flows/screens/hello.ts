import { fold } from '../../text/fold.ts'
import { wordsIn } from '../../text/words.ts'
import type { Actor } from '../model/event.ts'
import type { Button, View } from '../model/view.ts'
import { actions, view } from './blocks.ts'

/** Two lines and the way to begin, for whoever says hello or thanks where no proposal is: no list of commands. */
export function hello({ language }: Pick<Actor, 'language'>, said: string): View {
  const { hello: words, buttons, help } = wordsIn(language)
  const opening = isGreeting(said) ? `${words.greeting} ${words.who}` : words.who
  return view(language, [
    { type: 'text', text: opening },
    { type: 'text', text: words.how },
    ...actions([
      press('start', buttons.start, 'primary'),
      press('list', help.general.list),
      press('help', buttons.help),
    ]),
  ])
}

function isGreeting(said: string): boolean {
  return /^\W*(?:bonjour|bonsoir|salut|coucou|hello|hi|hey|bjr|slt|good (?:morning|afternoon|evening))\b/.test(
    fold(said),
  )
}

function press(action: string, label: string, style: Button['style'] = 'plain'): Button {
  return { label, style, press: { action, proposal: '', version: 0, args: {}, opens: 'act' } }
}
