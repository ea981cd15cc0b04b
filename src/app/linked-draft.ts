import type { Envelope } from '../flows/model/event.ts'
import type { LinkedDraft } from '../flows/linking/linked-draft.ts'
import type { Proposal } from '../flows/model/proposal.ts'
import type { PersonLinks } from '../ports/person-links.ts'
import type { Proposals } from '../ports/proposals.ts'

interface LinkedParts {
  readonly proposals: Pick<Proposals, 'findById'>
  readonly personLinks?: Pick<PersonLinks, 'others'>
}

/** The proposal of that reference that an account of the actor's on another platform writes; null where there is none. */
export async function linkedDraft(
  { proposals, personLinks }: LinkedParts,
  { tenant, actor }: Pick<Envelope, 'tenant' | 'actor'>,
  reference: string,
): Promise<LinkedDraft | null> {
  if (personLinks === undefined) return null
  for (const { tenant: there, person } of await personLinks.others(tenant, actor.id)) {
    const proposal = (await proposals.findById(there, reference))?.proposal
    if (proposal === undefined || !proposal.authors.some(({ id }) => id === person.id)) continue
    const here = await accountsHere(personLinks, proposal, tenant)
    return { proposal, platform: proposal.home.platform, person: person.id, here }
  }
  return null
}

/** Who of its authors is whom in the tenant. */
async function accountsHere(
  personLinks: Pick<PersonLinks, 'others'>,
  proposal: Proposal,
  tenant: string,
): Promise<LinkedDraft['here']> {
  const found = proposal.authors.map(async ({ id }) => {
    const account = (await personLinks.others(proposal.tenant, id)).find((one) => one.tenant === tenant)
    return account === undefined ? [] : [[id, account.person.id] as const]
  })
  return Object.fromEntries((await Promise.all(found)).flat())
}
