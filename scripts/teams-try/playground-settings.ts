import { randomUUID } from 'node:crypto'

/**
 * The settings of Agents Playground, as YAML: its own ids are none of Microsoft Entra, which the program asks for. JSON is
 * YAML, too.
 */
export function playgroundSettings({ appId, tenantId }: { readonly appId: string; readonly tenantId: string }): string {
  const person = (id: string, givenName: string, surname: string) => {
    const email = `${id}@example.org`
    const ids = { id: `29:${id}`, aadObjectId: randomUUID(), userPrincipleName: email, email }
    return { ...ids, name: `${givenName} ${surname}`, givenName, surname }
  }
  return JSON.stringify({
    version: '0.1.1',
    tenantId,
    bot: { id: `28:${appId}`, name: 'MLOps Proposal' },
    currentUser: person('lea', 'Léa', 'Moreau'),
    // Exactly five, or it ends without a word.
    users: [
      person('thomas', 'Thomas', 'Nguyen'),
      person('claire', 'Claire', 'Dubois'),
      person('karim', 'Karim', 'Benali'),
      person('sophie', 'Sophie', 'Martin'),
      person('nadia', 'Nadia', 'Haddad'),
    ],
    personalChat: { id: `a:${randomUUID()}` },
    groupChat: { id: '19:group@thread.v2', name: 'Projets' },
    team: {
      id: '19:general@thread.tacv2',
      name: 'MLOps',
      aadGroupId: randomUUID(),
      channels: [{ id: '19:projets@thread.tacv2', name: 'projets' }],
    },
  })
}
