import type { SetAsideItem } from '../../../ports/intake.ts'
import { tellSetAside } from '../../chat/tell-set-aside.ts'
import { Activity } from './activity.ts'
import { arrivalOf, noteArrival } from './arrival.ts'
import type { TeamsDeps } from './deps.ts'
import { placeAt } from './place.ts'

/** Tells whose activity it was that it was set aside. Nobody is told of one that no person did. */
export async function tellItemSetAside(deps: TeamsDeps, { key, payload, why }: SetAsideItem): Promise<void> {
  const arrival = arrivalOf(deps, Activity.parse(payload))
  if (arrival === null) return
  // Whatever is told needs to know how its conversation is reached.
  await noteArrival(deps, arrival)
  const { tenant, spot, actor, at } = arrival
  await tellSetAside(deps.inbox, { id: key, tenant, place: placeAt(spot, spot.thread), actor, at, why })
}
