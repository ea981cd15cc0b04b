import type { AdaptiveCard } from '../render/adaptive-card.ts'

/**
 * The body of an invoke's answer. It is never empty: Teams takes an empty one for a failure, says "Unable to reach app",
 * and sends the invoke again. Statuses inside the body are Teams' own; the HTTP status beside it is 200.
 * https://learn.microsoft.com/adaptive-cards/authoring-cards/universal-action-model#response-format
 */
export type InvokeBody =
  | { readonly statusCode: 200; readonly type: 'application/vnd.microsoft.card.adaptive'; readonly value: AdaptiveCard }
  | { readonly statusCode: 200; readonly type: 'application/vnd.microsoft.activity.message'; readonly value: string }
  | {
      readonly statusCode: 400
      readonly type: 'application/vnd.microsoft.error'
      readonly value: { readonly code: 'BadRequest'; readonly message: string }
    }

/** The card takes the place of the one that was pressed, for the person who pressed. */
export function cardAnswer(card: AdaptiveCard): InvokeBody {
  return { statusCode: 200, type: 'application/vnd.microsoft.card.adaptive', value: card }
}

/** A sentence; the card stays as it is. */
export function messageAnswer(sentence: string): InvokeBody {
  return { statusCode: 200, type: 'application/vnd.microsoft.activity.message', value: sentence }
}

/** What was sent is none of ours. */
export function errorAnswer(message: string): InvokeBody {
  return { statusCode: 400, type: 'application/vnd.microsoft.error', value: { code: 'BadRequest', message } }
}
