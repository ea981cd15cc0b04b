import { type FakeSlack, startFakeSlack } from '../../test/support/fake-slack/fake-slack.ts'
import { type Person, personIn } from '../../test/support/fake-slack/person.ts'
import type { Channel, Workspace } from '../../test/support/fake-slack/world.ts'
import type { Language } from '../../src/text/language.ts'
import type { Chance } from './chance.ts'
import type { Somebody } from './transcript.ts'

/** Somebody, with a client of their own. */
export interface Townsman extends Somebody {
  readonly client: Person
}

/** A Slack with a class in it, its reviewers and its coordinator. */
export interface Town {
  readonly fake: FakeSlack
  readonly workspace: Workspace
  readonly people: readonly Townsman[]
  readonly rooms: Readonly<Record<RoomName, Channel>>
  /** What the program is started with. */
  readonly env: Readonly<Record<string, string>>
}

type RoomName = 'projects' | 'reviewers' | 'coordinators' | 'catalogue'

const first = ['Léa', 'Karim', 'Inès', 'Hugo', 'Fatou', 'Paul', 'Jade', 'Malik', 'Zoé', 'Yanis'] as const
const last = ['Moreau', 'Benali', 'Petit', 'Roux', 'Diallo', 'Faure', 'Lopez', 'Girard', 'Blanc', 'Kone'] as const

/** Most live where the programme is; some far east, some far west of it. */
const zones = [
  'Europe/Paris',
  'Europe/Paris',
  'Europe/Paris',
  'Europe/Paris',
  'Indian/Reunion',
  'America/Martinique',
  'America/Montreal',
  'Africa/Dakar',
] as const

/** Four review: one promptly, one forgetfully, one so from Montréal, one who can be told nothing directly. */
const team: readonly Somebody[] = [
  { name: 'Sophie Laurent', role: 'reviewer', timeZone: 'Europe/Paris', direct: 'open' },
  { name: 'Thomas Nguyen', role: 'reviewer', timeZone: 'America/Montreal', direct: 'open' },
  { name: 'Nadia Ferrand', role: 'reviewer', timeZone: 'Europe/Paris', direct: 'refused' },
  { name: 'Marc Evrard', role: 'reviewer', timeZone: 'Europe/Paris', direct: 'open' },
  { name: 'Claire Dubois', role: 'coordinator', timeZone: 'Europe/Paris', direct: 'open' },
]

/** Opens the town, on a loopback port. */
export async function openTown(learners: number, language: Language, chance: Chance): Promise<Town> {
  const fake = await startFakeSlack()
  fake.pace = 'free'
  const workspace = fake.workspace('T0MONTH')
  const everybody: readonly Somebody[] = [...classOf(learners, chance), ...team]
  const people = everybody.map((one, index) => settle(fake, workspace, one, index, language))
  const named = (...roles: readonly Somebody['role'][]) =>
    people.filter(({ role }) => roles.includes(role)).map(({ client }) => client.user)
  const room = (id: string, name: string, kind: Channel['kind'], users: ReturnType<typeof named>) =>
    fake.channel(workspace, id, { name, kind, people: users })
  const rooms = {
    projects: room('CPROJETS', 'projets', 'public', named('learner', 'reviewer', 'coordinator')),
    catalogue: room('CCATALOGUE', 'catalogue', 'public', named('learner', 'reviewer', 'coordinator')),
    reviewers: room('CRELECTURE', 'relecture', 'private', named('reviewer', 'coordinator')),
    coordinators: room('CCOORD', 'coordination', 'private', named('coordinator')),
  }
  const env = {
    SLACK_SIGNING_SECRET: fake.app.signingSecret,
    SLACK_BOT_TOKEN: workspace.token ?? '',
    SLACK_API_URL: fake.apiUrl,
    SLACK_REVIEWERS_CHANNEL: rooms.reviewers.id,
    SLACK_CATALOGUE_CHANNEL: rooms.catalogue.id,
    SLACK_COORDINATORS_CHANNEL: rooms.coordinators.id,
  }
  return { fake, workspace, people, rooms, env }
}

function classOf(learners: number, chance: Chance): readonly Somebody[] {
  return Array.from({ length: learners }, (_, index) => {
    const name = `${first[index % first.length]} ${last[(index + Math.floor(index / first.length)) % last.length]}`
    return { name, role: 'learner', timeZone: chance.pick(zones), direct: 'open' } as const
  })
}

function settle(fake: FakeSlack, workspace: Workspace, one: Somebody, index: number, language: Language): Townsman {
  const locale = { fr: 'fr-FR', en: 'en-GB' }[language]
  const about = { id: `U0MONTH${index}`, name: `u${index}`, realName: one.name, locale }
  const user = fake.user(workspace, { ...about, timeZone: one.timeZone, direct: one.direct })
  return { ...one, client: personIn(fake, workspace, user) }
}
