/**
 * A thumb that somebody pressed under what the AI coach said. `message` is the platform's id of it. What they may have
 * written beside it stays with the platform: it may quote a draft.
 */
export interface Thumb {
  readonly platform: 'slack' | 'teams'
  readonly tenant: string
  readonly message: string | null
  readonly reaction: 'like' | 'dislike'
  readonly words: 'some' | 'none'
}

/** Notes a thumb for whoever runs the program. Never throws: nobody waits for it. */
export type NoteThumb = (thumb: Thumb) => void
