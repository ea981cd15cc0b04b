/** What can be seen from outside of a month: what people did, what they heard, and what a status line came to say. */
export type Entry = Act | Heard | Stands | Switched

/** Somebody did something about a proposal. */
export interface Act {
  readonly kind: 'act'
  /** ISO 8601, UTC. */
  readonly at: string
  readonly person: string
  readonly what: string
  readonly proposal: string
}

/** A message that came new: for one person, or for whoever is in a room. */
export interface Heard {
  readonly kind: 'heard'
  readonly at: string
  readonly where: 'thread' | 'direct' | 'alone' | 'reviewers' | 'coordinators' | 'catalogue'
  /** Whom it is for; empty for a whole room. */
  readonly person: string
  /** The proposals that it names, and that in whose thread it stands. */
  readonly about: readonly string[]
  readonly text: string
}

/** A proposal's status line says something else than before; `holder` has it in review. */
export interface Stands {
  readonly kind: 'stands'
  readonly at: string
  readonly proposal: string
  readonly state: string
  readonly holder: string | null
}

/** The program is switched on or off. */
export interface Switched {
  readonly kind: 'switched'
  readonly at: string
  readonly to: 'on' | 'off'
}

/** Somebody of the month, as the platform knows them. */
export interface Somebody {
  readonly name: string
  readonly role: 'learner' | 'reviewer' | 'coordinator'
  readonly timeZone: string
  /** Whether direct messages reach them. */
  readonly direct: 'open' | 'refused'
}

/** A whole month, with what it takes to judge it. */
export interface Month {
  readonly people: readonly Somebody[]
  /** The zone of the programme's rooms, and the days on which it is closed beside those of France. */
  readonly timeZone: string
  readonly closed: readonly string[]
  readonly entries: readonly Entry[]
  readonly end: string
}
