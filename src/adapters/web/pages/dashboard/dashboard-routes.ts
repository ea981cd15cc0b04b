import type { DashboardGrant } from '../../../../ports/links.ts'
import type { PageMade, PagesDeps, PageVisit } from '../deps.ts'
import { lastOf } from '../typed.ts'
import { writeCsv } from './csv.ts'
import { dashboardPage } from './dashboard-page.ts'
import { boardWords } from './words.ts'

/** The figures as they are now, or one of their tables as a file. */
export async function openDashboard(deps: PagesDeps, asked: DashboardGrant, visit: PageVisit): Promise<PageMade> {
  const grant = await asNow(deps, asked)
  if (!isCoordinator(grant)) return shut(grant)
  const thread = visit.query.get('thread')
  return thread === null ? show(deps, grant, visit.query.get('csv'), []) : goToThread(deps, grant, thread)
}

/** To the proposal's thread, by the address that its chat gives for it now. */
async function goToThread(deps: PagesDeps, grant: DashboardGrant, proposal: string): Promise<PageMade> {
  const { language } = grant.actor
  const away = /^[\w-]{1,40}$/.test(proposal) ? await deps.inbox.threadAddress(grant, proposal) : null
  return away === null ? show(deps, grant, null, [boardWords[language].noThread]) : { away, language }
}

/** What a button of the page does: another try of a message, or the way to the queue and to what waits in it. */
export async function sendDashboard(deps: PagesDeps, asked: DashboardGrant, visit: PageVisit): Promise<PageMade> {
  const grant = await asNow(deps, asked)
  if (!isCoordinator(grant)) return shut(grant)
  const { typed } = visit
  switch (lastOf(typed, 'do')) {
    case 'retry':
      return show(deps, grant, null, await retry(deps, grant, visit))
    case 'queue':
      return leadToQueue(grant, '')
    case 'read': {
      const of = { read: lastOf(typed, 'proposal'), version: lastOf(typed, 'version') }
      return leadToQueue(grant, `?${new URLSearchParams(of).toString()}`)
    }
    default:
      return show(deps, grant, null, [])
  }
}

async function asNow({ inbox }: PagesDeps, grant: DashboardGrant): Promise<DashboardGrant> {
  return { ...grant, actor: { ...grant.actor, roles: await inbox.roles(grant) } }
}

function isCoordinator({ actor: { roles } }: DashboardGrant): boolean {
  return roles.includes('coordinator')
}

function shut({ actor: { language } }: DashboardGrant): PageMade {
  return { trouble: 'closed', language, excuse: { sentence: boardWords[language].released } }
}

function leadToQueue({ tenant, actor, place }: DashboardGrant, query: string): PageMade {
  return { leads: { tenant, actor, place, purpose: 'queue' }, query, language: actor.language }
}

async function show(
  deps: PagesDeps,
  grant: DashboardGrant,
  csv: string | null,
  said: readonly string[],
): Promise<PageMade> {
  const { language } = grant.actor
  const dashboard = await deps.inbox.dashboard(grant)
  const part = dashboard.parts.find(({ id }) => id === csv)
  if (part !== undefined) {
    const lines = [part.columns, ...part.rows.map(({ cells }) => cells.map(({ plain }) => plain))]
    return { csv: writeCsv(lines), name: `${part.id}-${deps.now().slice(0, 10)}.csv`, language }
  }
  const unknown = csv === null ? [] : [boardWords[language].noTable]
  const page = dashboardPage(dashboard, { nonce: deps.newId(), said: [...said, ...unknown] })
  return { page, status: 200, language }
}

async function retry(deps: PagesDeps, grant: DashboardGrant, { id, typed }: PageVisit): Promise<readonly string[]> {
  const { tenant, place, actor } = grant
  const [nonce, effect] = [lastOf(typed, 'nonce'), lastOf(typed, 'effect').slice(0, 20)]
  const once = /^[\w-]{8,64}$/.test(nonce) ? nonce : deps.newId()
  const event = { type: 'pressed', action: 'retry', proposal: '', version: 0, args: { effect } } as const
  const received = await deps.inbox.answer({
    id: `page ${id} ${once} ${effect}`,
    at: deps.now(),
    tenant,
    place,
    actor,
    event,
  })
  const told = received.type === 'stored' ? received.told.map(({ text }) => text) : []
  return told.length > 0 ? told : [boardWords[actor.language].again]
}
