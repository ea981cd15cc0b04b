import type { Role } from '../../../../flows/model/event.ts'
import type { Wording } from '../../../../text/language.ts'
import type { Persona } from './people.ts'

/** A channel of the playground. Its id is what a `Place` names. */
export interface PlaygroundRoom {
  readonly id: string
  readonly name: Wording
  readonly about: Wording
  /** Who is in it; the others neither see nor write it. */
  readonly members: readonly Role[]
}

const everyone: readonly Role[] = ['learner', 'reviewer', 'coordinator']

/** The playground's four rooms, in the order in which the page lists them. */
export const rooms: readonly PlaygroundRoom[] = [
  {
    id: 'projets',
    name: { fr: 'projets', en: 'projects' },
    about: {
      fr: 'Rédiger sa proposition, pas à pas, dans un fil',
      en: 'Draft your proposal in a thread, step by step',
    },
    members: everyone,
  },
  {
    id: 'relecture',
    name: { fr: 'relecture', en: 'reviews' },
    about: {
      fr: 'Les propositions soumises, pour l’équipe de relecture',
      en: 'Submitted proposals, for the reviewing team',
    },
    members: ['reviewer', 'coordinator'],
  },
  {
    id: 'catalogue',
    name: { fr: 'catalogue', en: 'catalogue' },
    about: { fr: 'Les propositions approuvées et publiées', en: 'Approved and published proposals' },
    members: everyone,
  },
  {
    id: 'coordination',
    name: { fr: 'coordination', en: 'coordination' },
    about: {
      fr: 'Les questions des apprenants et ce qui bloque',
      en: 'Learners’ questions, and what is stuck',
    },
    members: ['coordinator'],
  },
]

/** Where the core's fixed addresses lie. */
export const addressRooms = { reviewers: 'relecture', catalogue: 'catalogue', coordinators: 'coordination' } as const

/** Returns the room of this id; null where there is none. */
export function findRoom(id: string): PlaygroundRoom | null {
  return rooms.find((room) => room.id === id) ?? null
}

/** Whether everybody is in the room, or the team alone. */
export function audienceOf({ members }: PlaygroundRoom): 'everyone' | 'team' {
  return members === everyone ? 'everyone' : 'team'
}

/** Whether the persona can see the room and write in it. */
export function isMember(room: PlaygroundRoom, persona: Persona): boolean {
  return room.members.includes(persona.kind)
}
