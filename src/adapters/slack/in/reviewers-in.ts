import type { Person } from '../../../flows/model/event.ts'
import type { Sight } from './sight.ts'

/** The most members of the reviewers' channel who are looked up by name. */
const most = 40

/** Who is in the reviewers' channel and can review: no bot, no guest, nobody of another company. Null where Slack does not tell. */
export async function reviewersIn(
  sight: Pick<Sight, 'programme' | 'members' | 'person'>,
  tenant: string,
): Promise<readonly Person[] | null> {
  const programme = await sight.programme(tenant)
  const room = programme?.rooms.reviewers ?? null
  if (programme === null || room === null) return null
  const members = await sight.members(tenant, room)
  const ids = [...members].filter((id) => id !== programme.botUser).slice(0, most)
  if (ids.length === 0) return null
  const people = await Promise.all(ids.map(async (id) => ({ id, ...(await sight.person(tenant, id)) })))
  return people.filter(({ standing }) => standing === 'member').map(({ id, name }) => ({ id, name }))
}
