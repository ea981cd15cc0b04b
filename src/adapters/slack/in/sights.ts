import type { FileReader } from '../../chat/files/file-reader.ts'
import type { Language } from '../../../text/language.ts'
import type { Inbox } from '../../../ports/inbox.ts'
import type { Place } from '../../../flows/model/event.ts'
import { inTime } from '../../../timing/in-time.ts'
import type { Addresses } from './addresses.ts'
import { directMessagesOf, membersOf, writableOf } from './channels.ts'
import type { Clients } from '../clients.ts'
import { keyOf, peopleOf, somebody } from '../people.ts'
import type { Programmes } from '../programme.ts'
import type { AdoptedMessages } from '../store/adopted.ts'
import type { Sight } from './sight.ts'
import { sentFile, wholeFile } from './content/sent-file.ts'

/** How long a look-up at Slack may take before we go on without it, in ms. */
const patienceMs = 4_000

interface SightParts {
  readonly clients: Clients
  readonly programmes: Programmes
  readonly messages: AdoptedMessages
  readonly inbox: Pick<Inbox, 'threadsOf' | 'proposalAt'>
  readonly addresses: Addresses
  readonly files: FileReader
  /** Of people whose client's is neither French nor English. */
  readonly language: Language
}

/** What is looked up, and what Slack tells by itself. */
export interface Sights extends Sight {
  /** The person's language as far as it is known; no look-up. */
  languageOf(tenant: string, user: string): Language
  /** Slack told us the channel of a person's direct messages. */
  noteDirectMessages(tenant: string, user: string, channel: string): void
  /** Somebody came or went. */
  forgetChannel(tenant: string, channel: string): void
}

/**
 * Returns look-ups that ask Slack only for what memory and the database lack; a person, the members of a channel and
 * the right to write there fall back to a default after 4 s.
 */
export function sightsOf(parts: SightParts): Sights {
  const people = peopleOf(parts.clients, parts.language)
  const members = membersOf(parts.clients)
  const direct = directMessagesOf(parts.clients)
  const writable = writableOf(parts.clients)
  return {
    ...threadsBy(parts),
    programme: parts.programmes,
    nameOf: (tenant, user) => people.peek(keyOf(tenant, user))?.name ?? null,
    person: (tenant, user) => orElse(people.get(keyOf(tenant, user)), somebody(user, parts.language)),
    members: (tenant, channel) => orElse(members.get(keyOf(tenant, channel)), new Set()),
    directMessages: (tenant, user) => direct.get(keyOf(tenant, user)),
    canWrite: (tenant, channel) => orElse(writable.get(keyOf(tenant, channel)), true),
    async withFiles(said, files, sender) {
      const client = await parts.clients(sender.tenant)
      const whole = await Promise.all(files.map((file) => wholeFile(file, client)))
      const sent = whole.map((file) => sentFile(file, client.token ?? '', (url) => parts.addresses.isFile(url)))
      return parts.files.withFiles(said, sent, { sender })
    },
    languageOf: (tenant, user) => people.peek(keyOf(tenant, user))?.language ?? parts.language,
    noteDirectMessages: (tenant, user, channel) => direct.set(keyOf(tenant, user), channel),
    forgetChannel(tenant, channel) {
      members.forget(keyOf(tenant, channel))
      writable.forget(keyOf(tenant, channel))
    },
  }
}

async function orElse<T>(promise: Promise<T>, fallback: T): Promise<T> {
  return inTime(promise, patienceMs, () => fallback).catch(() => fallback)
}

/** Whose threads are where, as the core knows it. */
function threadsBy({
  messages,
  inbox,
}: SightParts): Pick<Sight, keyof AdoptedMessages | 'isThread' | 'threadIn' | 'threadsOf'> {
  return {
    ...messages,
    threadsOf: (tenant, user) => inbox.threadsOf(tenant, user),
    isThread: async (tenant, where) => (await inbox.proposalAt(tenant, where)) !== null,
    async threadIn(tenant, user, channel) {
      const mine = await inbox.threadsOf(tenant, user)
      const here = (place: Place | null) => place?.channel === channel
      const present = mine.find(({ thread }) => here(thread))?.thread
      // One that moved away is still answered where it was written.
      return present ?? mine.flatMap(({ former = [] }) => former).find(here) ?? null
    },
  }
}
