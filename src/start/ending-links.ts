import type { PageLinks } from '../ports/links.ts'
import type { PersonLinks } from '../ports/person-links.ts'

/** The links out of the chat, for the platforms: whoever removes the app ends those, and what links accounts there to others. */
export function endingLinks(links: PageLinks, personLinks: Pick<PersonLinks, 'forgetTenant'>): PageLinks {
  return {
    ...links,
    async revokeAll(tenant, at) {
      await links.revokeAll(tenant, at)
      await personLinks.forgetTenant(tenant)
    },
  }
}
