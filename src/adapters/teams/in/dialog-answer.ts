import type { AdaptiveCard } from '../render/adaptive-card.ts'

/**
 * The body of the answer to `task/fetch` and `task/submit`: the dialog that is shown next, or a sentence in its place. An
 * answer without a body closes it.
 * https://learn.microsoft.com/microsoftteams/platform/task-modules-and-cards/task-modules/task-modules-bots
 */
export type DialogBody =
  | {
      readonly task: {
        readonly type: 'continue'
        readonly value: {
          readonly title: string
          readonly width: 'large'
          readonly height: 'large'
          readonly card: {
            readonly contentType: 'application/vnd.microsoft.card.adaptive'
            readonly content: AdaptiveCard
          }
        }
      }
    }
  | { readonly task: { readonly type: 'message'; readonly value: string } }

/** The dialog shows the card. */
export function dialogCard(title: string, content: AdaptiveCard): DialogBody {
  const card = { contentType: 'application/vnd.microsoft.card.adaptive', content } as const
  return { task: { type: 'continue', value: { title, width: 'large', height: 'large', card } } }
}

/** The dialog shows the sentence, and what stood in it is gone. */
export function dialogMessage(sentence: string): DialogBody {
  return { task: { type: 'message', value: sentence } }
}
