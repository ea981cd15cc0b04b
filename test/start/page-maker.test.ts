import { expect, test } from 'vitest'
import type { PageLinks } from '../../src/ports/links.ts'
import { readConfig } from '../../src/start/config.ts'
import { pageMaker } from '../../src/start/pages.ts'
import { people } from '../support/table.ts'

const at = '2026-11-24T10:00:00.000Z'

/** Ways to pages as a program makes them that was started with these settings. */
function maker(env: Readonly<Record<string, string>>) {
  const made: string[] = []
  const make: PageLinks['make'] = async ({ purpose }) => {
    made.push(purpose)
    return { id: 'id', token: 'token' }
  }
  const links = { make } as PageLinks
  return { made, makePage: pageMaker(links, readConfig(env), () => at) }
}

const published = { purpose: 'published', proposal: 'MLP-2026-001', tenant: 'slack-T1' } as const
const web = { platform: 'web', channel: 'catalogue', thread: null } as const
const slack = { platform: 'slack', channel: 'C1', thread: null } as const
const publicUrl = 'https://school.test'

test('everybody’s page has one plain address, of the public host but on this machine’s own playground', async () => {
  const { made, makePage } = maker({ CATALOGUE: 'public', PUBLIC_URL: publicUrl })

  expect(await makePage({ ...published, place: slack })).toBe('https://school.test/catalogue/slack-T1/MLP-2026-001')
  expect(await makePage({ ...published, place: web })).toBe('/catalogue/slack-T1/MLP-2026-001')
  expect(await makePage({ ...published, proposal: null, place: slack })).toBe('https://school.test/catalogue/slack-T1')
  expect(made).toEqual([])
})

test.each(['members', 'off'])(
  'a way that was promised to everybody leads nowhere once the catalogue is %s',
  async (to) => {
    const { made, makePage } = maker({ CATALOGUE: to, PUBLIC_URL: publicUrl })

    expect(await makePage({ ...published, place: slack })).toBeNull()
    expect(made).toEqual([])
  },
)

test('a member’s way is a link of their own', async () => {
  const { made, makePage } = maker({ CATALOGUE: 'members', PUBLIC_URL: publicUrl })

  const url = await makePage({ purpose: 'catalogue', actor: people.camille, place: slack, tenant: 'slack-T1' })

  expect(url).toBe('https://school.test/pages/catalogue/id/token')
  expect(made).toEqual(['catalogue'])
})
