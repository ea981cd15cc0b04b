import type { Person } from '../../../flows/model/event.ts'
import type { Sight } from './sight.ts'

/** The most people whose names are looked up for one command: none of ours asks for more than one. */
const most = 3

/** Whom a command names, with their names as Slack knows them; who is not of the workspace's members is nobody to entrust. */
export async function namedBy(
  sight: Pick<Sight, 'person'>,
  tenant: string,
  ids: readonly string[],
): Promise<readonly Person[]> {
  const found = [...new Set(ids)].slice(0, most).map(async (id) => ({ id, ...(await sight.person(tenant, id)) }))
  const people = await Promise.all(found)
  return people
    .filter(({ standing }) => standing === 'member' || standing === 'guest')
    .map(({ id, name }) => ({ id, name }))
}
