/** A text that a learner wrote, with all that it said in turn. */
export interface Writing {
  readonly learner: string
  /** The platform's id of the message, which is its stamp. */
  readonly id: string
  readonly section: number
  /** What it said at first, and after each edit, in the order of their stamps. */
  readonly versions: { readonly text: string; isAcknowledged: boolean }[]
}

/** A command or a press: its envelope is stored once. */
export interface Deed {
  readonly learner: string
  /** What the ids of the envelopes that it led to hold; null where the platform lets nobody know. */
  readonly key: string | null
  /** How often it was done, and how often that was acknowledged. */
  tried: number
  acknowledged: number
}

/** What the learners did, and what was acknowledged of it. */
export interface Done {
  readonly writings: Writing[]
  readonly deeds: Deed[]
  readonly poisons: { readonly learner: string; readonly id: string; isAcknowledged: boolean }[]
}

/** A piece of an answer, as it is stored. */
export interface StoredPiece {
  readonly learner: string
  readonly section: number
  readonly id: string
  readonly text: string
}

/** A message of the bot's that stands on a platform for everybody there. */
export interface StandingPost {
  readonly platform: 'slack' | 'teams'
  readonly id: string
  /** The key that it was posted under, where the platform keeps it. */
  readonly key: string | null
  readonly isKnown: boolean
  /** Whether a lost answer that was noted explains that it stands twice, where nothing can be looked for. */
  readonly isNotedTwin: boolean
  readonly text: string
}

/** What is found at the end, in the store and on the platforms. */
export interface Found {
  /** In the order in which the sections hold them. */
  readonly pieces: readonly StoredPiece[]
  readonly envelopes: readonly string[]
  readonly posts: readonly StandingPost[]
  /** Keys of which the store says that a message stands which is not there. */
  readonly missing: readonly string[]
  readonly cards: readonly SectionCard[]
  /** By the id of the message. */
  readonly setAside: readonly {
    readonly id: string
    readonly isToldInStore: boolean
    readonly isToldOnScreen: boolean
  }[]
  /** Effects that were given up, and payloads that were set aside though nothing is wrong with them. */
  readonly givenUp: readonly string[]
}

/** The last card of a section, with the words that it tells of and those that are stored. */
export interface SectionCard {
  readonly key: string
  readonly shown: number | null
  readonly stored: number
  /** What it says; null where it stands nowhere. */
  readonly text: string | null
}
