import { htmlBody } from '../../src/adapters/documents/html/html-body.ts'
import { postgresFiles } from '../../src/adapters/postgres/files/files.ts'
import { postgresLinks } from '../../src/adapters/postgres/links/links.ts'
import type { Pool } from '../../src/adapters/postgres/pool/pool.ts'
import { postgresState } from '../../src/adapters/postgres/state.ts'
import { webPages } from '../../src/adapters/web/pages/pages.ts'
import { deskKeeper } from '../../src/app/desk-keeper.ts'
import { fileKeeper } from '../../src/app/file-keeper.ts'
import { queueKeeper } from '../../src/app/queue-keeper.ts'
import { drawingRules } from '../../src/flows/figures/drawing-rules.ts'
import { storedFigures } from '../../src/app/figures.ts'
import { receiver } from '../../src/app/receive.ts'
import { usualCalendar } from '../../src/flows/model/calendar.ts'
import { usualLimits } from '../../src/flows/model/limits.ts'
import type { SectionDiagrams } from '../../src/flows/figures/diagram.ts'
import type { Actor, Event, Role } from '../../src/flows/model/event.ts'
import type { FrozenVersion } from '../../src/flows/model/known.ts'
import type { Proposal } from '../../src/flows/model/proposal.ts'
import type { Chat } from '../../src/ports/chat.ts'
import type { Documents } from '../../src/ports/documents.ts'
import type { FileGrant, ReviewGrant } from '../../src/ports/links.ts'
import type { Log } from '../../src/ports/log.ts'
import { rubric } from '../../src/rubric/rubric.ts'
import { memoryPool } from './pglite.ts'
import { inState } from './stages.ts'
import { people } from './table.ts'

const silent: Log = { debug() {}, info() {}, warn() {}, error() {} }
const id = 'MLP-2026-001'
const room = { platform: 'web', channel: 'relecture', thread: null } as const
const ours = { host: 'pages.test', origin: 'http://pages.test', 'content-type': 'application/x-www-form-urlencoded' }

/** What a browser got: the status, the page as text, and where it was sent on to. */
export interface PageGot {
  readonly status: number
  readonly body: string
  readonly bytes: Buffer
  readonly headers: Headers
}

/** One browser, with the cookies that it was given, by path. */
export interface PageBrowser {
  get(path: string, headers?: Readonly<Record<string, string>>, method?: string): Promise<PageGot>
  post(
    path: string,
    fields?: Readonly<Record<string, string>>,
    headers?: Readonly<Record<string, string>>,
  ): Promise<PageGot>
  /** The cookie that it has for a page, as it sends it. */
  cookieOf(path: string): string
}

/** What section 5 holds instead of its usual text: its text, and what became of the diagrams in it. */
export interface Architecture {
  readonly text: string
  /** Absent where nobody ever asked for them. */
  readonly diagrams?: SectionDiagrams
}

/** The pages over a real store and core, with a proposal that Nadia has claimed, a clock, and a cable to pull. */
export async function pagesHost(architecture?: Architecture) {
  const pool: Pool = await memoryPool()
  const { proposals } = await postgresState(pool)
  const saved = inState('in-review', 'fr').save()
  const world = { now: '2026-11-24T10:00:00.000Z', away: false, events: 0, roles: new Map<string, readonly Role[]>() }
  const now = () => world.now
  const programme = {
    limits: usualLimits,
    rubric,
    calendar: usualCalendar,
    language: 'fr',
    coach: 'automatic',
    errands: { draw: drawingRules },
    marks: [],
    pages: ['web'],
  } as const
  const webChat: Chat = {
    platform: 'web',
    threads: {
      areOpen: (_, { channel }) => channel !== 'private',
      find: async (_, { channel, thread }) => `https://chat.test/${channel}/${thread ?? ''}`,
    },
    show: () => Promise.reject(new Error('nothing is shown here')),
    rolesOf: async (_, __, person) => world.roles.get(person) ?? null,
    reviewers: async () => [people.nadia, people.omar, people.ines],
  }
  const chats = () => [webChat]
  const parts = { proposals, log: silent, programme, now, chats }
  const receive = receiver(parts, (commit) => proposals.commit(commit))
  const links = postgresLinks(pool)
  const reachable = <T>(work: () => Promise<T>) => (world.away ? Promise.reject(new Error('away')) : work())
  const files = postgresFiles(pool)
  const figures = storedFigures({
    files,
    proposals,
    log: silent,
    now,
    receive: (envelope) => receive(envelope, 'chat'),
  })
  const keeper = deskKeeper({ ...parts, figures })
  const queues = queueKeeper({ ...parts, figures })
  const hand = fileKeeper(parts)
  const handFile = (grant: FileGrant) => reachable(() => hand(grant))
  const documents: Pick<Documents, 'write'> = {
    write: (text, format) =>
      Promise.resolve({
        name: `written.${format}`,
        mime: 'application/pdf',
        bytes: Buffer.from('person' in text ? text.person : text.version.sections[4]),
      }),
  }
  const inbox = {
    answer: (envelope: Parameters<typeof receive>[0]) => reachable(() => receive(envelope, 'page')),
    desk: (grant: ReviewGrant) => reachable(() => keeper.desk(grant)),
    picture: (grant: ReviewGrant, hash: string) => reachable(() => keeper.picture(grant, hash)),
    roles: (...of: Parameters<typeof queues.roles>) => reachable(() => queues.roles(...of)),
    queue: (...of: Parameters<typeof queues.queue>) => reachable(() => queues.queue(...of)),
    reading: (...of: Parameters<typeof queues.reading>) => reachable(() => queues.reading(...of)),
    readPicture: (...of: Parameters<typeof queues.readPicture>) => reachable(() => queues.readPicture(...of)),
    reviewOf: (...of: Parameters<typeof queues.reviewOf>) => reachable(() => queues.reviewOf(...of)),
    dashboard: (...of: Parameters<typeof queues.dashboard>) => reachable(() => queues.dashboard(...of)),
    threadAddress: (...of: Parameters<typeof queues.threadAddress>) => reachable(() => queues.threadAddress(...of)),
  }
  await begin()

  async function begin(): Promise<void> {
    const proposal = saved.proposals.get(id)
    const frozen = saved.versions.get(`${id} 1`)
    if (proposal === undefined || frozen === undefined) throw new Error('the stage has no proposal in review')
    const envelope = envelopeOf(people.camille, { type: 'commanded', words: '' })
    const rest = { lane: id, from: 0, effects: [], timers: [], revisions: [], maxOpenDrafts: 5 }
    await proposals.commit({ ...rest, envelope, ...withArchitecture(proposal, frozen, architecture) })
  }

  function envelopeOf(actor: Actor, event: Event) {
    world.events += 1
    return { id: `event-${world.events}`, at: world.now, tenant: 'test', place: room, actor, event }
  }

  /** The program as it runs now: another one over the same store is a process that was started anew. */
  function open() {
    return webPages({
      catalogue: null,
      links,
      inbox,
      log: silent,
      now,
      publicUrl: null,
      drawDocument: htmlBody,
      documents,
      handFile,
    })
  }
  let app = open()

  async function stored() {
    const loaded = await proposals.findById('test', id)
    if (loaded === null) throw new Error('the proposal is gone')
    return loaded.proposal
  }

  return {
    world,
    pool,
    proposals,
    stored,
    links,
    files,
    figures,
    /** The process is killed, and another one started. */
    restart: () => {
      app = open()
    },
    act: (actor: Actor, event: Event) => receive(envelopeOf({ ...actor, language: 'fr' }, event)),
    press: (actor: Actor, action: string, args: Record<string, string> = {}, version = 1) =>
      receive(envelopeOf({ ...actor, language: 'fr' }, { type: 'pressed', action, proposal: id, version, args })),
    fill: (
      actor: Actor,
      action: string,
      fields: Record<string, string | string[]>,
      version = 1,
      args: Record<string, string> = {},
    ) =>
      receive(
        envelopeOf({ ...actor, language: 'fr' }, { type: 'filled', action, proposal: id, version, args, fields }),
      ),
    /** The author sends what stands as the next version. */
    async submit(version = 1) {
      const press = { proposal: id, version }
      await receive(envelopeOf(people.camille, { type: 'pressed', action: 'recap', ...press, args: {} }))
      const { sections } = await stored()
      const stamp = Object.values(sections)
        .map(({ revision }) => revision)
        .join('.')
      await receive(envelopeOf(people.camille, { type: 'pressed', action: 'submit', ...press, args: { stamp } }))
    },
    /** The claim runs out, and the clock goes on as before. */
    async lapse() {
      const at = (await stored()).review?.expiry?.at ?? ''
      const system = { ...people.nadia, id: 'mlops-proposal', roles: [] }
      await receive({
        ...envelopeOf(system, { type: 'due', proposal: id, name: 'claim-expires', at }),
        at,
      })
    },
    /** A link as *Read and review* makes it for somebody now: its path. */
    async link(actor: Actor = people.nadia, tenant = 'test'): Promise<string> {
      const { version, review } = await stored()
      const claim = review?.claimedAt ?? ''
      const asked = { tenant, purpose: 'review', proposal: id, version, claim, place: room } as const
      const made = await links.make({ ...asked, actor: { ...actor, language: 'fr' } }, world.now)
      return `/pages/review/${made.id}/${made.token}`
    },
    /** A link to a page that is about no one proposal, as the chat makes it for somebody now. */
    async linkTo(purpose: 'queue' | 'dashboard', actor: Actor = people.nadia): Promise<string> {
      const asked = { tenant: 'test', purpose, place: room, actor: { ...actor, language: 'fr' } } as const
      const made = await links.make(asked, world.now)
      return `/pages/${purpose}/${made.id}/${made.token}`
    },
    browser(): PageBrowser {
      const cookies = new Map<string, string>()
      async function send(path: string, init: RequestInit): Promise<PageGot> {
        const bare = path.replace(/\?.*$/, '')
        const own = [...cookies].filter(([under]) => bare === under || bare.startsWith(`${under}/`))
        const headers = {
          ...ours,
          cookie: own.map(([, value]) => value).join('; '),
          ...(init.headers as Record<string, string>),
        }
        const response = await app.request(`http://pages.test${path}`, { ...init, headers })
        const set = response.headers.get('set-cookie')
        if (set !== null) cookies.set(/Path=([^;]+)/.exec(set)?.[1] ?? '', set.split(';')[0] ?? '')
        const bytes = Buffer.from(await response.arrayBuffer())
        return { status: response.status, body: bytes.toString('utf8'), bytes, headers: response.headers }
      }
      return {
        get: (path, headers = {}, method = 'GET') => send(path, { method, headers }),
        cookieOf: (path) => cookies.get(path) ?? '',
        post: (path, fields = {}, headers = {}) =>
          send(path, { method: 'POST', body: new URLSearchParams(fields).toString(), headers }),
      }
    },
    close: () => pool.end(),
  }
}

function withArchitecture(proposal: Proposal, frozen: FrozenVersion, architecture: Architecture | undefined) {
  if (architecture === undefined) return { proposal, frozen }
  const { text, diagrams } = architecture
  const [piece] = proposal.sections[5].pieces
  const section = { ...proposal.sections[5], pieces: piece === undefined ? [] : [{ ...piece, text }] }
  return {
    proposal: {
      ...proposal,
      sections: { ...proposal.sections, 5: section },
      ...(diagrams && { diagrams: { 5: diagrams } }),
    },
    frozen: { ...frozen, sections: { ...frozen.sections, 5: text } },
  }
}

export type PagesHost = Awaited<ReturnType<typeof pagesHost>>

/** The page that a link leads to, without the token. */
export const pageOf = (link: string) => link.slice(0, link.lastIndexOf('/'))

/** A browser that has opened a link, and the page's address. */
export async function openPage(
  host: PagesHost,
  link?: string,
): Promise<{ readonly browser: PageBrowser; readonly page: string }> {
  const browser = host.browser()
  const path = link ?? (await host.link())
  const answer = await browser.post(path)
  if (answer.status !== 303 || answer.headers.get('location') !== pageOf(path)) throw new Error(answer.body)
  return { browser, page: pageOf(path) }
}

/** What a page says, as a person reads it: without tags, blanks made one. */
export function heardOn(body: string): string {
  return body
    .replaceAll(/<(?:script|style)[^]*?<\/(?:script|style)>/g, '')
    .replaceAll(/<[^>]+>/g, ' ')
    .replaceAll('&#39;', '’')
    .replaceAll('&quot;', '"')
    .replaceAll('&amp;', '&')
    .replaceAll(/\s+/g, ' ')
}
