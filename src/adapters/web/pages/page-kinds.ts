import type { PagePurpose } from '../../../flows/model/page.ts'
import type { PagePicture } from '../../../ports/figures.ts'
import type { PageGrant } from '../../../ports/links.ts'
import { openDashboard, sendDashboard } from './dashboard/dashboard-routes.ts'
import type { PageMade, PagesDeps, PageVisit } from './deps.ts'
import { openQueue, queuePicture, sendQueue } from './queue/queue-routes.ts'
import { openReview, sendReview } from './review/review-routes.ts'

type GrantFor<P extends PagePurpose> = { [Q in P]: Extract<PageGrant, { purpose: Q }> & { readonly purpose: Q } }[P]

/** What a kind of page does: show itself, take what is sent from it, and give the pictures that stand on it. */
interface PageKind<P extends PagePurpose> {
  readonly open: (deps: PagesDeps, grant: GrantFor<P>, visit: PageVisit) => Promise<PageMade>
  readonly send: (deps: PagesDeps, grant: GrantFor<P>, visit: PageVisit) => Promise<PageMade>
  readonly picture: (deps: PagesDeps, grant: GrantFor<P>, visit: PageVisit, hash: string) => Promise<PagePicture | null>
}

const noPage = (_: PagesDeps, { actor: { language } }: PageGrant): Promise<PageMade> =>
  Promise.resolve({ trouble: 'unknown', language })

const noPicture = (): Promise<null> => Promise.resolve(null)

const kinds: { readonly [P in PagePurpose]: PageKind<P> } = {
  review: { open: openReview, send: sendReview, picture: ({ inbox }, grant, _, hash) => inbox.picture(grant, hash) },
  queue: { open: openQueue, send: sendQueue, picture: queuePicture },
  dashboard: { open: openDashboard, send: sendDashboard, picture: noPicture },
  // Its link fetches it: there is no page.
  file: { open: noPage, send: noPage, picture: noPicture },
  // It has pages of its own, at addresses of their own, and nothing to send.
  catalogue: { open: noPage, send: noPage, picture: noPicture },
}

/** The page of that purpose as it is opened. */
export function openPage<P extends PagePurpose>(
  deps: PagesDeps,
  grant: GrantFor<P>,
  visit: PageVisit,
): Promise<PageMade> {
  return kinds[grant.purpose].open(deps, grant, visit)
}

/** What is sent from the page of that purpose. */
export function sendTo<P extends PagePurpose>(
  deps: PagesDeps,
  grant: GrantFor<P>,
  visit: PageVisit,
): Promise<PageMade> {
  return kinds[grant.purpose].send(deps, grant, visit)
}

/** The picture of that hash on the page of that purpose; null where it shows none such. */
export function pictureOn<P extends PagePurpose>(
  deps: PagesDeps,
  grant: GrantFor<P>,
  visit: PageVisit,
  hash: string,
): Promise<PagePicture | null> {
  return kinds[grant.purpose].picture(deps, grant, visit, hash)
}
