import { wordsIn } from '../../text/words.ts'
import type { StepContext } from '../model/act-context.ts'
import type { Effect } from '../model/effect.ts'
import type { TeamRoom } from '../model/event.ts'
import type { Button } from '../model/view.ts'
import { actions, view } from './blocks.ts'

/** The first words in a team's room: what will come here, and what can be asked for now. */
export function greetRoom({ language }: Pick<StepContext, 'language'>, room: TeamRoom): Effect {
  const { coordination, help, buttons } = wordsIn(language)
  const { coordinators, reviewers } = coordination.greeting
  const { heading, lines } = {
    coordinators,
    reviewers: {
      heading: reviewers.heading,
      lines: [reviewers.arrives, reviewers.choose(buttons.read, buttons.claim), reviewers.notes],
    },
  }[room]
  const press = (label: string, action: string): Button => ({
    label,
    style: 'plain',
    press: { action, proposal: '', version: 0, args: {}, opens: 'act' },
  })
  const queue = press(help.general.queue, 'queue')
  const shown = view(language, [
    { type: 'heading', text: heading },
    { type: 'list', style: 'bullet', items: lines },
    ...actions(room === 'coordinators' ? [press(help.general.admin, 'admin'), queue] : [queue]),
  ])
  return { type: 'post', to: room, view: shown }
}
