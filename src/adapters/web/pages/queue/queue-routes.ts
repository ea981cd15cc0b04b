import type { Event } from '../../../../flows/model/event.ts'
import { readFilter } from '../../../../flows/review/queue-filters.ts'
import type { QueueTurn } from '../../../../flows/review/queue-sheet.ts'
import type { PagePicture } from '../../../../ports/figures.ts'
import type { ReadVersion } from '../../../../ports/inbox.ts'
import type { QueueGrant } from '../../../../ports/links.ts'
import type { PageMade, PagesDeps, PageVisit } from '../deps.ts'
import { lastOf, type Typed } from '../typed.ts'
import { type PressOutcome, queuePageHtml } from './queue-page.ts'
import { readingPage } from './reading-page.ts'
import { queueWords } from './words.ts'

/** The queue, or one of its versions to be read, as it is now. */
export async function openQueue(deps: PagesDeps, asked: QueueGrant, visit: PageVisit): Promise<PageMade> {
  const grant = await asNow(deps, asked)
  return isOfTeam(grant) ? show(deps, grant, visit, null) : shut(grant)
}

/** What a button of the page does, as if it were pressed in chat; then the page as it is now. */
export async function sendQueue(deps: PagesDeps, asked: QueueGrant, visit: PageVisit): Promise<PageMade> {
  const grant = await asNow(deps, asked)
  if (!isOfTeam(grant)) return shut(grant)
  const { language } = grant.actor
  const proposal = lastOf(visit.typed, 'proposal')
  if (lastOf(visit.typed, 'do') === 'review') {
    const review = await deps.inbox.reviewOf(grant, proposal)
    const said = { texts: [queueWords[language].notYours(proposal)], review: null }
    return review === null ? show(deps, grant, visit, said) : { leads: review, language }
  }
  const event = actOf(visit.typed, proposal)
  if (event === null) return show(deps, grant, visit, { texts: [queueWords[language].nobody], review: null })
  return show(deps, grant, visit, await act(deps, grant, visit, event))
}

/** A picture of the version that is being read. */
export async function queuePicture(
  deps: PagesDeps,
  asked: QueueGrant,
  { query }: PageVisit,
  hash: string,
): Promise<PagePicture | null> {
  const grant = await asNow(deps, asked)
  const of = versionIn(query)
  return of === null || !isOfTeam(grant) ? null : deps.inbox.readPicture(grant, of, hash)
}

/** The link as it is now: what its person may do is asked each time. */
async function asNow({ inbox }: PagesDeps, grant: QueueGrant): Promise<QueueGrant> {
  return { ...grant, actor: { ...grant.actor, roles: await inbox.roles(grant) } }
}

function isOfTeam({ actor: { roles } }: QueueGrant): boolean {
  return roles.includes('reviewer') || roles.includes('coordinator')
}

function shut({ actor: { language } }: QueueGrant): PageMade {
  return { trouble: 'closed', language, excuse: { sentence: queueWords[language].released } }
}

async function act(deps: PagesDeps, grant: QueueGrant, visit: PageVisit, event: Event): Promise<PressOutcome> {
  const { tenant, place, actor } = grant
  const nonce = lastOf(visit.typed, 'nonce')
  const once = /^[\w-]{8,64}$/.test(nonce) ? nonce : deps.newId()
  // Another press on the same page, such as one gone back to, is another act.
  const id = `page ${visit.id} ${once} ${deedOf(visit.typed)}`
  const received = await deps.inbox.answer({ id, at: deps.now(), tenant, place, actor, event })
  const told = received.type === 'stored' ? received.told : []
  const texts = told.map(({ blocks, text }) => (blocks[0]?.type === 'text' ? blocks[0].text : text))
  const isClaimed = (await deps.inbox.reviewOf(grant, lastOf(visit.typed, 'proposal'))) !== null
  return {
    texts: texts.length > 0 ? texts : [queueWords[actor.language].again],
    review: isClaimed ? lastOf(visit.typed, 'proposal') : null,
  }
}

/** What a press is about, in letters that an id can hold. */
function deedOf(typed: Typed): string {
  return ['do', 'proposal', 'version', 'person'].map((name) => lastOf(typed, name).slice(0, 80)).join(' ')
}

/** The acts that the page has buttons for: null for any other, and for one that names nobody. */
function actOf(typed: Typed, proposal: string): Event | null {
  const version = Number(lastOf(typed, 'version'))
  const press = { type: 'pressed', proposal, version: Number.isInteger(version) && version > 0 ? version : 0 } as const
  const person = lastOf(typed, 'person')
  switch (lastOf(typed, 'do')) {
    case 'claim':
      return { ...press, action: 'claim', args: {} }
    case 'assign':
      return person === '' ? null : { ...press, action: 'assign', args: { person } }
    default:
      return null
  }
}

async function show(
  deps: PagesDeps,
  grant: QueueGrant,
  visit: PageVisit,
  said: PressOutcome | null,
): Promise<PageMade> {
  const { language } = grant.actor
  const turn = turnIn(visit.query)
  const of = versionIn(visit.query)
  const reading = of === null ? null : await deps.inbox.reading(grant, of)
  const shown = { id: visit.id, nonce: deps.newId(), turn, said }
  if (reading !== null && of !== null) {
    const address = (hash: string) => `${visit.id}/figures/${hash}?${readQuery(of)}`
    const document = deps.drawDocument(reading.document, address)
    return { page: readingPage(language, { ...shown, row: reading.row, document }), status: 200, language }
  }
  const sheet = await deps.inbox.queue(grant, turn)
  const gone = of === null || said !== null ? [] : [queueWords[language].gone(of.proposal)]
  const texts = [...(said?.texts ?? []), ...gone]
  const page = queuePageHtml(sheet, { ...shown, said: { texts, review: said?.review ?? null } })
  return { page, status: 200, language }
}

function turnIn(query: URLSearchParams): QueueTurn {
  const after = query.get('after') ?? ''
  return { of: readFilter(query.get('part') ?? '') ?? 'all', after: isReference(after) ? after : null }
}

function versionIn(query: URLSearchParams): ReadVersion | null {
  const [proposal, version] = [query.get('read') ?? '', Number(query.get('version'))]
  return isReference(proposal) && Number.isInteger(version) && version > 0 && version < 1_000_000
    ? { proposal, version }
    : null
}

function isReference(text: string): boolean {
  return /^[\w-]{1,40}$/.test(text)
}

function readQuery({ proposal, version }: ReadVersion): string {
  return new URLSearchParams({ read: proposal, version: String(version) }).toString()
}
