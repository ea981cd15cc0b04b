import { createHash } from 'node:crypto'
import type { Event } from '../../../../flows/model/event.ts'
import type { ClosedDesk, ReviewDesk } from '../../../../flows/review/desk.ts'
import type { View } from '../../../../flows/model/view.ts'
import type { ReviewGrant } from '../../../../ports/links.ts'
import { html } from 'hono/html'
import type { PageMade, PagesDeps, PageVisit } from '../deps.ts'
import { pagePath } from '../page-path.ts'
import type { Excuse } from '../trouble.ts'
import { lastOf, type Typed, typedIn, untyped, without } from '../typed.ts'
import { pageWords } from '../words.ts'
import { blocksHtml } from './blocks.ts'
import { formOfEdit, reviewPage, type Sheet } from './review-page.ts'
import { wordsIn } from '../../../../text/words.ts'

/** The page as it is opened. */
export function openReview(deps: PagesDeps, grant: ReviewGrant, { id }: PageVisit): Promise<PageMade> {
  return show(deps, { grant, id }, { typed: untyped, refused: null, said: [], nonce: deps.newId() })
}

/**
 * The act that the pressed button names, as if it were done in chat: each guard holds. What cannot be taken stays on the
 * page, with its sentence; whatever else was typed stays in any case.
 */
export async function sendReview(deps: PagesDeps, grant: ReviewGrant, { id, typed }: PageVisit): Promise<PageMade> {
  const nonce = readNonce(typed) ?? deps.newId()
  const asked = actOf(typed, grant)
  const before = await deps.inbox.desk(grant)
  if ('closed' in before) return closeDesk(before, typed)
  const visit = { grant, id }
  if (asked === null) return show(deps, visit, { typed, refused: null, said: [], nonce })
  const unsent = isDecision(typed) ? leftBehind(typed, before.desk) : null
  if (unsent !== null) return show(deps, visit, { typed, refused: unsent, said: [], nonce })
  const received = await deps.inbox.answer({
    id: `page ${id} ${nonce}`,
    at: deps.now(),
    tenant: grant.tenant,
    place: grant.place,
    actor: grant.actor,
    event: asked.event,
  })
  if (received.type === 'invalid') {
    const refused = { form: asked.form, errors: received.errors }
    return show(deps, visit, { typed, refused, said: [], nonce: deps.newId() })
  }
  const told = received.type === 'stored' ? received.told.map(sayFirst) : []
  const said = told.length > 0 ? told : [pageWords[before.desk.language].again]
  return show(deps, visit, { typed: without(typed, asked.form), refused: null, said, nonce: deps.newId() })
}

/** After a comment the page stays; after a decision, nothing on it could be noted any more. */
function isDecision(typed: Typed): boolean {
  return lastOf(typed, 'do') === 'review' && ['changes', 'approve'].includes(lastOf(typed, 'review.decision'))
}

/** What was typed for a request and would go unsaid with the review; null for nothing. */
function leftBehind(typed: Typed, { language, requests }: ReviewDesk): Sheet['refused'] {
  const words = pageWords[language]
  if (lastOf(typed, 'add-item.request').trim() !== '') return { form: 'add-item', errors: { request: words.unnoted } }
  const changed = requests.find(({ id, request, quote }) => {
    const form = formOfEdit(id)
    const [newRequest, newQuote] = [typedIn(typed, `${form}.request`), typedIn(typed, `${form}.quote`)]
    return (newRequest ?? request) !== request || (newQuote ?? quote) !== quote
  })
  return changed === undefined ? null : { form: formOfEdit(changed.id), errors: { request: words.unsaved } }
}

/** What has just happened: what stands below it, such as the list of requests, the page shows itself. */
function sayFirst({ blocks, text }: View): string {
  const [first] = blocks
  return first?.type === 'text' ? first.text : text
}

function readNonce(typed: Typed): string | null {
  const nonce = lastOf(typed, 'nonce')
  return /^[\w-]{8,64}$/.test(nonce) ? nonce : null
}

/** Whose page it is, and the id of the link that it was opened by. */
interface ReviewOpened {
  readonly grant: ReviewGrant
  readonly id: string
}

async function show(
  deps: PagesDeps,
  { grant, id }: ReviewOpened,
  sheet: Omit<Sheet, 'document' | 'draft'>,
): Promise<PageMade> {
  const laid = await deps.inbox.desk(grant)
  if ('closed' in laid) return closeDesk(laid, sheet.typed)
  // Below the page's own path, for which its cookie is.
  const document = deps.drawDocument(laid.desk.document, (hash) => `${pagePath(grant, id)}/figures/${hash}`)
  const page = reviewPage(laid.desk, { ...sheet, document, draft: draftName(grant) })
  return { page, status: sheet.refused === null ? 200 : 422, language: laid.desk.language }
}

/** Of this person, proposal and version alone: two reviewers at one computer do not find one another's words. */
function draftName({ tenant, actor, proposal, version }: ReviewGrant): string {
  return createHash('sha256')
    .update(JSON.stringify([tenant, actor.id, proposal, version]))
    .digest('hex')
    .slice(0, 24)
}

function closeDesk({ closed: sentence, language, reason, findings }: ClosedDesk, typed: Typed): PageMade {
  const below =
    findings === null
      ? html``
      : html`<section class="part">
          <h2>${wordsIn(language).buttons.findings}</h2>
          ${blocksHtml(findings.blocks)}
        </section>`
  return { trouble: 'closed', language, excuse: { sentence, typed, below, next: nextAfter[reason] } }
}

/** Whether another link leads on, once a page is closed. */
const nextAfter = {
  gone: 'chat',
  sent: 'chat',
  stands: 'chat',
  newer: 'link',
  taken: 'chat',
  again: 'link',
  released: 'link',
  lapsed: 'link',
} as const satisfies Record<ClosedDesk['reason'], Excuse['next']>

interface AskedAct {
  /** The form whose fields go with it. */
  readonly form: string
  readonly event: Extract<Event, { type: 'pressed' | 'filled' }>
}

/** The acts that the page has buttons for: null for any other. */
function actOf(typed: Typed, { proposal, version }: ReviewGrant): AskedAct | null {
  const [action = '', item = '', to = ''] = lastOf(typed, 'do').split(' ')
  const press = { action, proposal, version }
  switch (action) {
    case 'add-item':
    case 'review':
      return { form: action, event: { type: 'filled', ...press, args: {}, fields: fieldsOf(typed, action) } }
    case 'edit-request': {
      const form = formOfEdit(item)
      return { form, event: { type: 'filled', ...press, args: { item }, fields: fieldsOf(typed, form) } }
    }
    case 'remove-request':
    case 'move-request': {
      const args: Readonly<Record<string, string>> = to === '' ? { item } : { item, to }
      const form = action === 'remove-request' ? formOfEdit(item) : ''
      return { form, event: { type: 'pressed', ...press, args } }
    }
    default:
      return null
  }
}

/** Boxes come as often as they are ticked, everything else once. */
function fieldsOf(typed: Typed, form: string): Readonly<Record<string, string | readonly string[]>> {
  const own = [...typed].filter(([name]) => name.startsWith(`${form}.`) && !name.endsWith(':offered'))
  return Object.fromEntries(
    own.map(([name, values]) => {
      const field = name.slice(form.length + 1)
      return [field, field === 'checklist' || field === 'items' ? values : (values.at(-1) ?? '')]
    }),
  )
}
