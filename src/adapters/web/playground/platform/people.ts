import type { NamedPerson, Person, Role } from '../../../../flows/model/event.ts'
import type { Wording } from '../../../../text/language.ts'

/** Somebody to be on the page. There is no sign-in: whoever opens the page chooses. */
export interface Persona {
  readonly id: string
  readonly name: string
  readonly kind: Role
  readonly title: Wording
}

const learner: Wording = { fr: 'en formation', en: 'learner' }
const reviewer: Wording = { fr: 'relecture', en: 'reviewer' }

/** The five personas that whoever opens the page can choose from. */
export const people: readonly Persona[] = [
  { id: 'lea', name: 'Léa Moreau', kind: 'learner', title: learner },
  { id: 'karim', name: 'Karim Benali', kind: 'learner', title: learner },
  { id: 'sophie', name: 'Sophie Laurent', kind: 'reviewer', title: reviewer },
  { id: 'thomas', name: 'Thomas Nguyen', kind: 'reviewer', title: reviewer },
  { id: 'claire', name: 'Claire Dubois', kind: 'coordinator', title: { fr: 'coordination', en: 'coordinator' } },
]

/** Who can write in the reviewers' room. */
export const reviewingTeam: readonly Person[] = people
  .filter(({ kind }) => kind !== 'learner')
  .map(({ id, name }) => ({ id, name }))

/** The author of what `Chat.show` posts. */
export const bot = { id: 'bot', name: 'MLOps Proposal' } as const

/** Returns the persona of this id; null where there is none. */
export function findPersona(id: string): Persona | null {
  return people.find((persona) => persona.id === id) ?? null
}

/** What a persona may do in a room: reviewers review in their own room, the coordinator acts everywhere. */
export function rolesIn(room: string, persona: Persona): readonly Role[] {
  if (persona.kind === 'coordinator') return ['learner', 'reviewer', 'coordinator']
  if (persona.kind === 'reviewer' && room === 'relecture') return ['learner', 'reviewer']
  return ['learner']
}

/** Whether the text names another person with an at sign, by first name or in full. */
export function mentionsAnother(text: string, author: string): boolean {
  const others = people.filter(({ id }) => id !== author).flatMap(namesOf)
  return Array.from(fold(text).matchAll(/(?<![\p{L}\p{N}.])@([\p{L}\p{N}]+)/gu)).some(([, name]) =>
    others.includes(name ?? ''),
  )
}

/** Whom the text names with an at sign: by first name, in full, or by id. */
export function namedIn(text: string): readonly NamedPerson[] {
  const names = Array.from(fold(text).matchAll(/(?<![\p{L}\p{N}.])@([\p{L}\p{N}]+)/gu), ([, name = '']) => name)
  const named = people
    .filter((persona) => namesOf(persona).some((name) => names.includes(name)))
    .map(({ id, name }) => ({ id, name }))
  return names.some((name) => name === 'bot' || name === 'mlops') ? [...named, { ...bot, standing: 'bot' }] : named
}

function namesOf(persona: Persona): readonly string[] {
  return [persona.name.split(' ')[0] ?? persona.name, persona.id].map(fold)
}

function fold(text: string): string {
  return text.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase()
}
