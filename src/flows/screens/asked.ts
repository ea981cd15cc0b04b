import type { ActContext } from '../model/act-context.ts'
import { nameInPlace } from '../model/naming.ts'
import type { Button } from '../model/view.ts'
import { button } from './blocks.ts'
import { inLanguage, wordsOf } from './replies.ts'

/** What the section that its author is at asks for; null at the recap. */
export function askedHere({ proposal, rubric, ...context }: ActContext): string | null {
  const { at } = proposal
  if (at === 'recap') return null
  const here = { ...context, proposal, rubric }
  const [place, name] = nameInPlace(rubric, at, proposal.language)
  return wordsOf(here).answers.asksFor(place, name, inLanguage(here, rubric.sections[at].ask))
}

/** What helps somebody who asked something: an example of the section, help, and a person. */
export function helpersOf(context: ActContext): readonly Button[] {
  const { proposal } = context
  const { buttons } = wordsOf(context)
  const { at } = proposal
  const help = button(proposal, buttons.help, 'help')
  if (at === 'recap') return [help]
  const args = { section: String(at) }
  return [
    button(proposal, buttons.example, 'example', { args }),
    help,
    button(proposal, buttons.askHuman, 'ask-human', { args, opens: 'form' }),
  ]
}
