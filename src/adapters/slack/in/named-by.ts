import type { NamedPerson } from '../../../flows/model/event.ts'
import type { SlackPerson } from '../people.ts'
import type { Sight } from './sight.ts'

/** The most people whose names are looked up for one command: none of ours asks for more than one. */
const most = 3

/** Whom a command or a form names, with their names as Slack knows them, and whether they are of the workspace. */
export async function namedBy(
  sight: Pick<Sight, 'person'>,
  tenant: string,
  ids: readonly string[],
): Promise<readonly NamedPerson[]> {
  const found = [...new Set(ids)].slice(0, most).map(async (id) => asNamed(id, await sight.person(tenant, id)))
  return Promise.all(found)
}

function asNamed(id: string, { name, standing }: SlackPerson): NamedPerson {
  switch (standing) {
    case 'member':
    case 'guest':
      return { id, name }
    case 'bot':
      return { id, name, standing: 'bot' }
    case 'stranger':
      return { id, name, standing: 'outside' }
    case 'gone':
      return { id, name, standing: 'gone' }
    case 'unknown':
      return { id, name, standing: 'unreachable' }
    default:
      return standing satisfies never
  }
}
