import { randomUUID } from 'node:crypto'
import {
  type Activity,
  change,
  envelope,
  execute,
  fileConsent,
  installation,
  message,
  type Spot,
  submitted,
  task,
} from './activities.ts'
import { checkCard } from './cards.ts'
import { readDialog } from './dialogs.ts'
import type { FakeConnector } from './fake-connector.ts'
import { fileCards } from './file-cards.ts'
import { tokenFor } from './microsoft.ts'
import { openUpload, uploadInfoOf, type UploadSession } from './uploads.ts'
import { type CardButton, cardButtons, cardInputs, cardText } from './read-card.ts'
import { botId, type Member, type Posted } from './world.ts'

/** A message as one person sees it. */
export interface Seen {
  readonly id: string
  readonly root: string | null
  readonly mine: boolean
  readonly only: boolean
  readonly text: string
  readonly buttons: readonly CardButton[]
  readonly card: unknown
}

/** What a press was answered with: another card, a dialog under its title, a sentence, or nothing that Teams could show. */
export interface Pressed {
  readonly status: number
  readonly title: string | null
  readonly card: unknown
  readonly toast: string | null
  readonly ms: number
}

/** What may differ from the usual client. */
interface ClientWays {
  /** Where none open, the button that asks for one sends a message with its data. */
  readonly dialogs?: 'open' | 'none'
}

/** Somebody's Teams client. Each act resolves once the app has acknowledged it. */
export interface Client {
  readonly member: Member
  /** Writes a message; `bot` mentions the bot. Returns its id. */
  write(spot: Spot, text: string, mentions?: 'bot' | 'nobody'): Promise<string>
  edit(id: string, text: string): Promise<void>
  remove(id: string): Promise<void>
  /** Presses a button of a card, with the inputs that the client holds: by its verb, on the card as it was seen. */
  press(card: Seen, verb: string, inputs?: Readonly<Record<string, string>>): Promise<Pressed>
  /** Presses a button of the card that a press was answered with, which stands in the same message. */
  answer(card: Seen, button: CardButton, inputs: Readonly<Record<string, string>>): Promise<Pressed>
  /**
   * Answers the card that offers a file, so many times at once, each under an id of its own as Teams sends again. Gives the
   * upload session, which answers as `how` says.
   */
  consent(
    card: Seen,
    action: 'accept' | 'decline',
    how?: { readonly state?: UploadSession['state']; readonly times?: number },
  ): Promise<UploadSession>
  /** Everything in the conversation that this person sees, oldest first, threads included. */
  sees(conversation: string): readonly Seen[]
  install(spot: Spot, action: 'add' | 'remove'): Promise<void>
}

/** Teams gives an app so long for an answer, in ms: a message, and a press. */
const patience = { message: 15_000, invoke: 5_000 }

/** The client of one person, talking to the app at this address. */
export function clientOf(
  fake: FakeConnector,
  app: () => string,
  member: Member,
  { dialogs = 'open' }: ClientWays = {},
): Client {
  const { world } = fake
  const base = (spot: Spot) => envelope(world, fake.serviceUrl, member, spot)

  async function tell(activity: Activity): Promise<void> {
    const { status, ms } = await deliver(fake, app(), activity)
    if (status !== 200 && status !== 202) throw new Error(`the app answered a ${activity.type} with ${status}`)
    if (ms > patience.message) world.complaints.push(`${activity.type} was answered after ${ms} ms`)
  }

  function spotOf(posted: Posted): Spot {
    const conversation = world.conversations.get(posted.conversation)
    if (!conversation) throw new Error(`no conversation ${posted.conversation}`)
    return { conversation, root: conversation.type === 'channel' ? (posted.root ?? posted.id) : null }
  }

  function own(id: string): Posted {
    const posted = world.messages.find((one) => one.id === id && one.from === member.id)
    if (!posted) throw new Error(`${member.name} wrote no message ${id}`)
    return posted
  }

  async function send(seen: Pick<Seen, 'id'>, button: Omit<CardButton, 'sendsInputs'>): Promise<Pressed> {
    const posted = world.messages.find((one) => one.id === seen.id)
    if (!posted) throw new Error('that message is not there')
    const { does, ...action } = button
    if (does !== 'execute') return sendDialog(posted, button)
    const activity = execute(base(spotOf(posted)), randomUUID(), seen.id, action)
    const { status, body, ms } = await deliver(fake, app(), activity)
    if (ms > patience.invoke) world.complaints.push(`a press was answered after ${ms} ms`)
    const pressed = readAnswer(status, body, ms)
    if (pressed.card === null && pressed.toast === null) world.complaints.push(`“${action.title}”: Unable to reach app`)
    if (pressed.card !== null) {
      world.complaints.push(...checkCard(pressed.card))
      posted.answered.set(member.id, pressed.card as object)
    }
    return pressed
  }

  async function sendDialog(posted: Posted, { does, data }: Omit<CardButton, 'sendsInputs'>): Promise<Pressed> {
    const spot = base(spotOf(posted))
    if (dialogs === 'none') {
      await tell(submitted(spot, world.nextId(), posted.id, data))
      return { status: 200, title: null, card: null, toast: null, ms: 0 }
    }
    const name = does === 'open-dialog' ? 'task/fetch' : 'task/submit'
    const { status, body, ms } = await deliver(fake, app(), task(spot, randomUUID(), posted.id, name, data))
    if (ms > patience.invoke) world.complaints.push(`a dialog was answered after ${ms} ms`)
    const shown = status === 200 ? readDialog(body, world.complaints) : null
    if (status !== 200 || (shown === null && name === 'task/fetch')) world.complaints.push('Unable to reach app')
    return { status, title: shown?.title ?? null, card: shown?.card ?? null, toast: shown?.sentence ?? null, ms }
  }

  return {
    member,
    async write(spot, text, mentions = 'nobody') {
      const id = world.nextId()
      const { conversation, root } = spot
      const activity = message(world, base({ conversation, root: threadOf(spot, id) }), id, text, mentions)
      const posted = { id, conversation: conversation.id, root, from: member.id, activity, only: null }
      world.messages.push({ ...posted, answered: new Map(), deleted: false, edits: 0 })
      if (mentions === 'bot' || conversation.hears === 'everything') await tell(activity)
      return id
    },
    async edit(id, text) {
      const posted = own(id)
      const activity = change(base(spotOf(posted)), id, 'edit', text)
      posted.activity = { ...posted.activity, text }
      if (hears(posted)) await tell(activity)
    },
    async remove(id) {
      const posted = own(id)
      posted.deleted = true
      if (hears(posted)) await tell(change(base(spotOf(posted)), id, 'delete'))
    },
    press(card, verb, inputs = {}) {
      const button = card.buttons.find((one) => one.verb === verb)
      if (!button) throw new Error(`no button “${verb}” on:\n${card.text}`)
      return send(card, { ...button, data: { ...button.data, ...(button.sendsInputs ? inputs : {}) } })
    },
    async consent(card, action, { state = 'open', times = 1 } = {}) {
      const posted = world.messages.find((one) => one.id === card.id)
      const [offer] = posted === undefined ? [] : fileOffers(posted.activity)
      if (posted === undefined || offer === undefined) throw new Error('that message offers no file')
      const session = openUpload(world.uploads, offer.name)
      session.state = state
      const context = action === 'accept' ? offer.content.acceptContext : offer.content.declineContext
      const uploadInfo = action === 'accept' ? { uploadInfo: uploadInfoOf(session, fake.url) } : {}
      const answers = Array.from({ length: times }, () =>
        deliver(
          fake,
          app(),
          fileConsent(base(spotOf(posted)), randomUUID(), card.id, { action, context, ...uploadInfo }),
        ),
      )
      for (const { status, ms } of await Promise.all(answers)) {
        if (status !== 200) throw new Error(`the app answered a file’s consent with ${status}`)
        if (ms > patience.invoke) world.complaints.push(`a file’s consent was answered after ${ms} ms`)
      }
      return session
    },
    answer: (card, button, inputs) => send(card, { ...button, data: { ...button.data, ...inputs } }),
    sees: (conversation) =>
      world.messages
        .filter((one) => one.conversation === conversation && !one.deleted)
        .filter((one) => one.only === null || one.only === member.id)
        .map((one) => seenBy(one, member, botId(world))),
    install: (spot, action) => tell(installation(base(spot), randomUUID(), action)),
  }

  function hears(posted: Posted): boolean {
    const { conversation } = spotOf(posted)
    return conversation.hears === 'everything' || JSON.stringify(posted.activity['entities']).includes('"mention"')
  }
}

/** A new message in a channel is the root of its own thread. */
function threadOf({ conversation, root }: Spot, id: string): string | null {
  return conversation.type === 'channel' ? (root ?? id) : null
}

/** Hands an activity to the app, signed as the Bot Connector signs. */
export async function deliver(
  fake: FakeConnector,
  app: string,
  activity: object,
): Promise<{ readonly status: number; readonly body: string; readonly ms: number }> {
  const token = await tokenFor(fake.world, fake.microsoft, { serviceUrl: fake.serviceUrl })
  const start = performance.now()
  const response = await fetch(`${app}/api/messages`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', authorization: `Bearer ${token}` },
    body: JSON.stringify(activity),
  })
  return { status: response.status, body: await response.text(), ms: performance.now() - start }
}

function readAnswer(status: number, body: string, ms: number): Pressed {
  const none = { status, title: null, card: null, toast: null, ms }
  if (status !== 200 || body === '') return none
  const { statusCode, type, value } = JSON.parse(body) as { statusCode?: number; type?: string; value?: unknown }
  if (statusCode === 200 && type === 'application/vnd.microsoft.card.adaptive') return { ...none, card: value }
  if (statusCode === 200 && type === 'application/vnd.microsoft.activity.message')
    return { ...none, toast: String(value) }
  return type === 'application/vnd.microsoft.error' ? { ...none, toast: JSON.stringify(value) } : none
}

function seenBy(posted: Posted, member: Member, bot: string): Seen {
  const { id, root, activity, only } = posted
  const content = posted.answered.get(member.id) ?? cardIn(activity)
  const words = typeof activity['text'] === 'string' ? activity['text'] : ''
  const text = content === null ? [words, ...filesIn(activity)].filter(Boolean).join('\n') : cardText(content)
  const mine = posted.from !== bot
  return { id, root, mine, only: only !== null, text, buttons: content ? cardButtons(content) : [], card: content }
}

function cardIn(activity: Posted['activity']): unknown {
  const [first] = attachmentsOf(activity)
  return first?.contentType === 'application/vnd.microsoft.card.adaptive' ? first.content : null
}

interface SeenAttachment {
  readonly contentType: string
  readonly name: string
  readonly contentUrl?: string
  readonly content: { readonly acceptContext?: unknown; readonly declineContext?: unknown }
}

function attachmentsOf(activity: Posted['activity']): readonly SeenAttachment[] {
  return Array.isArray(activity['attachments']) ? (activity['attachments'] as SeenAttachment[]) : []
}

function fileOffers(activity: Posted['activity']): readonly SeenAttachment[] {
  return attachmentsOf(activity).filter(({ contentType }) => contentType === fileCards.consent)
}

/** A file as a person sees it in the conversation: one that is offered, or one that lies among their own. */
function filesIn(activity: Posted['activity']): readonly string[] {
  return attachmentsOf(activity).flatMap(({ contentType, name, contentUrl }) => {
    if (contentType === fileCards.consent) return [`[offered: ${name}]`]
    return contentType === fileCards.info ? [`[file: ${name} ${contentUrl}]`] : []
  })
}

/** What a card's inputs hold before anybody writes into them, as the client would send them. */
export function inputsOf(card: unknown): Record<string, string> {
  return Object.fromEntries(
    cardInputs(card).flatMap(({ id, type, value }) =>
      value === undefined && type !== 'Input.Text' ? [] : [[id, value ?? ''] as const],
    ),
  )
}
