import type { Person } from './event.ts'

/** What a person decided about what they hear, and whether they are there: moments are ISO 8601, UTC. */
export interface PersonSettings extends Person {
  /** Since when they want no reminders; null where they want them. */
  readonly silentAt: string | null
  /** Until when they are absent; it means nothing any more once that moment has come. */
  readonly absentUntil: string | null
  /** Since when their account is closed; null where it is open. */
  readonly goneAt: string | null
  /** When they were told last what time brought about: once a day. */
  readonly toldAt: string | null
}

/** What changes of a person's settings; what is left out stays as it is. */
export type SettingsChange = Person & Partial<Omit<PersonSettings, keyof Person>>

/** Somebody who is not there now: absent until a moment, or for good where that is null. */
export interface Away extends Person {
  readonly until: string | null
}

/** Whether the person wants to hear no reminders. */
export function isSilent(settings: PersonSettings | null | undefined): boolean {
  return settings?.silentAt != null
}

/** Until when the person is absent; null where they are there. They come back by themselves as the moment comes. */
export function absentUntil(settings: PersonSettings | null | undefined, now: string): string | null {
  const until = settings?.absentUntil ?? null
  return until !== null && now < until ? until : null
}

/** Whether nobody can count on the person now: they are absent, or their account is closed. */
export function isAway(settings: PersonSettings | null | undefined, now: string): boolean {
  return settings?.goneAt != null || absentUntil(settings, now) !== null
}
