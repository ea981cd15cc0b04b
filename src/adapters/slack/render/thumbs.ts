import type { types } from '@slack/bolt'
import type { Language } from '../../../text/language.ts'
import { plain } from './plain.ts'
import type { Rendering, Unit } from './unit.ts'
import { slackWords } from './words.ts'

const signs = { like: '👍', dislike: '👎' }

/** How the `action_id` of thumbs begins. */
const prefix = 'thumb'

/** The thumbs under what a model wrote. Slack shows which one is pressed: docs.slack.dev/reference/block-kit/block-elements/feedback-buttons-element */
export function thumbsUnit({ language, nextId }: Pick<Rendering, 'language' | 'nextId'>): Unit {
  const block: types.ContextActionsBlock = {
    type: 'context_actions',
    elements: [
      {
        type: 'feedback_buttons',
        action_id: `${prefix}#${nextId()}`,
        positive_button: thumb('like', language),
        negative_button: thumb('dislike', language),
      },
    ],
  }
  return { block, spoken: '', stays: 'with-previous' }
}

/** Which thumb an action is; null for any other. */
export function thumbOf(actionId: string, value: string | null): 'like' | 'dislike' | null {
  if (!actionId.startsWith(`${prefix}#`)) return null
  return value === 'like' || value === 'dislike' ? value : null
}

function thumb(value: 'like' | 'dislike', language: Language): types.FeedbackButtons['positive_button'] {
  return { text: plain(signs[value]), accessibility_label: slackWords.thumbs[value][language], value }
}
