import type { Address, DirectWords, Effect } from '../flows/model/effect.ts'
import type { Programme } from '../flows/model/act-context.ts'
import type { Place } from '../flows/model/event.ts'
import type { View } from '../flows/model/view.ts'
import { isNowhere } from '../flows/model/without-chat.ts'
import { asksForAnswer } from '../flows/screens/replies.ts'
import { type Chat, type Message, type Post, TryLater, Undeliverable, Unreachable } from '../ports/chat.ts'
import type { EraseLater, EraseProposal } from '../ports/erasure.ts'
import type { MakePicture } from '../ports/figures.ts'
import type { MakePage } from '../ports/links.ts'
import type { Proposals } from '../ports/proposals.ts'
import type { Delivery, Outbox } from '../ports/outbox.ts'
import { sentence } from '../flows/screens/blocks.ts'
import type { PersonLinks } from '../ports/person-links.ts'
import { addressPage } from './address-page.ts'
import { bring } from './bring.ts'
import { pair } from './pair.ts'
import { type ErrandParts, runErrand } from './errands/run-errand.ts'
import { wordsNow } from './words-now.ts'
import { itself } from '../flows/model/itself.ts'
import type { TakeBack } from './tell-coordinators.ts'
import { noteUnreachable, tellOpenly } from './tell-person.ts'
import type { Log } from '../ports/log.ts'

/** What carrying out effects takes. */
export interface DeliveryParts extends ErrandParts {
  readonly outbox: Outbox
  readonly proposals: Proposals
  /** Which accounts are one person's; absent where none are linked. */
  readonly personLinks?: PersonLinks
  readonly programme: Programme
  /** Has this process look in the outbox again after so many ms, when a pause is over. */
  readonly lookAgain?: (afterMs: number) => void
  /** Absent where there are no pages. */
  readonly makePage?: MakePage
  /** Notes that somebody's data are to be erased; absent where nobody's are. */
  readonly eraseLater?: EraseLater
  /** Notes that a proposal which is over is to be erased; absent where none is. */
  readonly eraseProposal?: EraseProposal
  /** Absent where no picture can be reached from outside. */
  readonly makePicture?: MakePicture
}

/** Carries out one effect, and gives the message that it stands in; null where there is none. Throws as chats do. */
export async function perform(parts: DeliveryParts, receive: TakeBack, delivery: Delivery): Promise<Message | null> {
  const { effect } = delivery
  if (isForNobody(delivery)) return null
  switch (effect.type) {
    case 'show':
      return show(parts, delivery, { to: effect.to, view: effect.view, edits: standingFor(delivery, effect) })
    case 'forward':
      return forward(parts, delivery, effect)
    case 'remove':
      return takeAway(parts, delivery, effect)
    case 'post':
      return show(parts, delivery, { to: effect.to, view: effect.view })
    case 'tell':
      return tell(parts, receive, delivery, effect)
    case 'redeliver':
      await parts.outbox.revive(delivery.tenant, effect.delivery)
      return show(parts, delivery, { to: effect.to, view: effect.view, only: effect.person })
    case 'publish':
      return publish(parts, receive, delivery, effect)
    case 'errand':
      return runErrand(parts, receive, delivery, effect.errand)
    case 'erase':
      return beginErasure(parts, delivery, effect)
    case 'erase-proposal':
      return eraseOne(parts, delivery)
    case 'pair':
      return pair(parts, delivery, effect)
    case 'bring':
      return bringHere(parts, delivery, effect)
    case 'mark':
      return setMark(parts, delivery, effect)
    default:
      effect satisfies never
      // Stored by a newer program, which may run beside this one.
      throw new Error('this program does not know that effect')
  }
}

/** What is for the thread of a proposal whose owner is gone with their chat is read by nobody. */
function isForNobody({ effect, home }: Delivery): boolean {
  const isForThread = 'to' in effect && (effect.to === 'home' || effect.to === 'thread')
  return isForThread && home !== null && isNowhere(home)
}

/** The message to edit: none where the proposal leaves it, or where it stands in a place that it has left since. */
function standingFor({ message, home }: Delivery, { leaves }: Extract<Effect, { type: 'show' }>): Message | null {
  if (message === null || leaves === undefined) return message
  const isLeft = leaves !== null && leaves.channel === message.channel && leaves.id === message.id
  return isLeft || message.channel !== home?.channel ? null : message
}

/** One line in the thread that the proposal left last; where nothing can be written any more, nobody reads one. */
async function forward(
  parts: DeliveryParts,
  delivery: Delivery,
  { view }: Extract<Effect, { type: 'forward' }>,
): Promise<null> {
  const { tenant, proposal, root, home } = delivery
  const left = proposal === null ? null : await parts.proposals.leftThread(tenant, proposal)
  if (left === null || root === null || home === null) return null
  const thread: Place = { platform: home.platform, channel: root.channel, thread: root.id }
  try {
    await show(parts, delivery, { to: left, view: leadingTo(view, thread) })
  } catch (error) {
    if (!(error instanceof Undeliverable)) throw error
    parts.log.info({ tenant, proposal, error: error.message }, 'a thread that was left does not say so')
  }
  await parts.proposals.noteForwarded(tenant, left)
  return null
}

function leadingTo(view: View, place: Place): View {
  const blocks = view.blocks.map((block) =>
    block.type === 'links' ? { ...block, links: block.links.map((link) => ({ ...link, place })) } : block,
  )
  return { ...view, blocks }
}

/** The ways to pages, and to pictures where the chat shows them so, with their addresses, made now; a page that cannot be reached is left out. */
async function withAddresses({ makePage, makePicture }: DeliveryParts, chat: Chat, post: Post): Promise<View> {
  const { view, tenant, proposal } = post
  if (!view.blocks.some(({ type }) => type === 'page' || type === 'picture')) return view
  const blocks = view.blocks.map(async (block): Promise<View['blocks']> => {
    if (block.type === 'picture' && chat.pictures === 'by-address' && proposal !== null) {
      const url = makePicture?.({ tenant, proposal, hash: block.hash }) ?? null
      return url === null ? [block] : [{ ...block, url }]
    }
    return addressPage(makePage, block, tenant)
  })
  return { ...view, blocks: (await Promise.all(blocks)).flat() }
}

interface ShowOrder {
  readonly to: Place | Address
  readonly view: View
  readonly edits?: Message | null
  readonly only?: string
  /** What an effect says beside its message goes under a key of its own. */
  readonly apart?: string
  readonly direct?: DirectWords | undefined
}

async function show(parts: DeliveryParts, delivery: Delivery, order: ShowOrder): Promise<Message> {
  const { chat, post } = addressPost(parts, delivery, order)
  if (chat.pages === 'made-when-asked') return chat.show(post)
  return chat.show({ ...post, view: await withAddresses(parts, chat, post) })
}

/** Words for one person, in private; where they take none, as far as others may read them. */
async function tell(
  parts: DeliveryParts,
  receive: TakeBack,
  delivery: Delivery,
  effect: Extract<Effect, { type: 'tell' }>,
): Promise<Message> {
  const words = wordsNow(delivery, effect, parts.now())
  try {
    return await show(parts, delivery, { to: effect.to, only: effect.person, ...words })
  } catch (error) {
    if (!(error instanceof Unreachable)) throw error
    const said = await tellOpenly(parts, delivery, effect, error, (one) => show(parts, delivery, one))
    await noteUnreachable(parts, receive, delivery, error)
    return said
  }
}

/** Null once the message is gone, or where none stood; else the message that says in its place what was to be taken away. */
async function takeAway(
  parts: DeliveryParts,
  delivery: Delivery,
  { to, view }: Extract<Effect, { type: 'remove' }>,
): Promise<Message | null> {
  const edits = delivery.message
  if (edits === null) return null
  const { chat, post } = addressPost(parts, delivery, { to, view, edits })
  return (await chat.remove?.({ ...post, edits })) === 'removed' ? null : chat.show(post)
}

function addressPost(
  parts: DeliveryParts,
  delivery: Delivery,
  { to, view, edits = null, only, direct, apart }: ShowOrder,
): { readonly chat: Chat; readonly post: Post } {
  const place = placeOf(delivery, to)
  const platform = typeof place === 'string' ? delivery.platform : place.platform
  const chat = parts.chats().find((one) => one.platform === platform)
  if (chat === undefined) throw new Undeliverable(`the platform ${platform} is not configured`)
  const { tenant, id, proposal, effect, keepLane } = delivery
  const key = apart === undefined ? id : `${id} ${apart}`
  const slot = 'slot' in effect ? effect.slot : effect.type === 'publish' ? 'catalogue' : null
  const asks = asksForAnswer(effect) ? ({ asks: 'answer' } as const) : {}
  const way = direct === undefined ? asks : { ...asks, direct }
  const waits = edits !== null && delivery.haste === 'cosmetic' ? ({ canWait: true } as const) : {}
  return {
    chat,
    post: { tenant, key, proposal, slot, ...way, ...waits, to: place, only: only ?? null, edits, view, keepLane },
  }
}

/** Where it cannot come, whoever asked is told why. */
async function bringHere(
  parts: DeliveryParts,
  delivery: Delivery,
  effect: Extract<Effect, { type: 'bring' }>,
): Promise<null> {
  const { actor, to } = effect
  const why = await bring(parts, delivery, effect)
  if (why !== null) await show(parts, delivery, { to, view: sentence(actor.language, why), only: actor.id })
  return null
}

/** It is stored before anything goes; asked for twice, it is the same case. */
async function beginErasure(
  { eraseLater }: DeliveryParts,
  { tenant }: Delivery,
  { person, published, receipt }: Extract<Effect, { type: 'erase' }>,
): Promise<null> {
  if (eraseLater === undefined) throw new Undeliverable('nothing is erased here')
  await eraseLater({ tenant, person }, published, receipt)
  return null
}

/** The same of one proposal that the programme keeps no longer. */
async function eraseOne({ eraseProposal }: DeliveryParts, { tenant, proposal }: Delivery): Promise<null> {
  if (eraseProposal === undefined || proposal === null) throw new Undeliverable('nothing is erased here')
  await eraseProposal(tenant, proposal)
  return null
}

/** The post first, then the news of it: killed in between, the next try edits the post and tells again. */
async function publish(
  parts: DeliveryParts,
  receive: TakeBack,
  delivery: Delivery,
  effect: Extract<Effect, { type: 'publish' }>,
): Promise<Message> {
  const message = await show(parts, delivery, { to: 'catalogue', view: effect.view, edits: delivery.message })
  const { platform } = delivery
  if (delivery.proposal === null) throw new Undeliverable('a publication without a proposal')
  await receive({
    id: `published ${delivery.id}`,
    at: parts.now(),
    tenant: delivery.tenant,
    place: { platform, channel: message.channel, thread: null },
    actor: itself(effect.view.language),
    event: { type: 'published', proposal: delivery.proposal, version: effect.version },
  })
  return message
}

/** The concrete place behind an address. */
function placeOf({ home, root }: Delivery, to: Place | Address): Post['to'] {
  if (typeof to !== 'string') return to
  switch (to) {
    case 'reviewers':
    case 'catalogue':
    case 'coordinators':
      return to
    case 'home':
      if (home === null) throw new Undeliverable('the proposal has no home')
      return home
    case 'thread':
      if (home === null || root === null) throw new Undeliverable('the proposal has no thread')
      return { platform: home.platform, channel: root.channel, thread: root.id }
    default:
      return to satisfies never
  }
}

/** After so many tries a message stays without its mark: only a sign, whose lack is nobody's loss. */
const tries = 5

interface MarkParts {
  readonly chats: () => readonly Chat[]
  readonly log: Log
}

/** Marks a message as the effect says. Throws what a retry may mend; never for what has to be given up. */
export async function setMark(
  { chats, log }: MarkParts,
  { tenant, platform, root, attempts }: Delivery,
  { message, mark }: Extract<Effect, { type: 'mark' }>,
): Promise<null> {
  const chat = chats().find((one) => one.platform === platform)
  if (root === null) return null
  try {
    await chat?.mark?.(tenant, { platform, channel: root.channel, thread: root.id }, message, mark)
  } catch (error) {
    if (error instanceof TryLater || attempts + 1 < tries) throw error
    log.debug({ tenant, error: String(error) }, 'a message stays without its mark')
  }
  return null
}
