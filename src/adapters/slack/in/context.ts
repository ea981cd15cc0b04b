import type { Language } from '../../../text/language.ts'
import type { Intake } from '../../../ports/intake.ts'
import type { Chat } from '../../../ports/chat.ts'
import type { Inbox } from '../../../ports/inbox.ts'
import type { PageLinks } from '../../../ports/links.ts'
import type { Log } from '../../../ports/log.ts'
import type { NoteThumb } from '../../../ports/thumbs.ts'
import type { Addresses } from './addresses.ts'
import type { ChannelChanges } from '../channel-changes.ts'
import type { Clients } from '../clients.ts'
import type { Installations } from '../install/installations.ts'
import type { Hint } from './act.ts'
import type { MessageKey } from '../store/message-keys.ts'
import type { Sights } from './sights.ts'

/** What every handler works with. */
export interface SlackDeps {
  readonly inbox: Inbox
  readonly chat: Chat
  readonly clients: Clients
  readonly sights: Sights
  readonly channels: ChannelChanges
  readonly messageKey: MessageKey
  readonly intake: Pick<Intake, 'store' | 'settled'>
  /** Null for the one workspace of a token in the configuration. */
  readonly installations: Installations | null
  readonly addresses: Addresses
  /** Of people whom we know nothing about. */
  readonly language: Language
  readonly log: Log
  readonly noteThumb: NoteThumb
  /** Null where nobody counts. */
  readonly noteKeptBack: (() => void) | null
  /** Null where there are no links out of chat. */
  readonly links: Pick<PageLinks, 'revokeAll'> | null
  readonly now: () => string
  readonly hint: (hint: Hint) => Promise<void>
  /** Goes on with it after the answer; a failure is logged under these words. */
  readonly background: (what: string, work: () => Promise<unknown>) => void
}
