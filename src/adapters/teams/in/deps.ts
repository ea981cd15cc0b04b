import type { FileReader } from '../../chat/files/file-reader.ts'
import type { Chat, Post } from '../../../ports/chat.ts'
import type { Inbox } from '../../../ports/inbox.ts'
import type { Intake } from '../../../ports/intake.ts'
import type { Documents } from '../../../ports/documents.ts'
import type { HandFile } from '../../../ports/links.ts'
import type { Connector, OutActivity } from '../out/connector/connector.ts'
import type { Log } from '../../../ports/log.ts'
import type { NoteThumb } from '../../../ports/thumbs.ts'
import type { TeamsRooms } from '../out/target.ts'
import type { PressedMessage } from '../out/posts/twins.ts'
import type { TeamsDb } from '../store/tables.ts'
import type { Roles } from './actor.ts'
import type { FileAccess } from './files.ts'
import type { ShownCards } from './shown.ts'

/** What the inbound half works with. */
export interface TeamsDeps {
  readonly db: TeamsDb
  readonly inbox: Inbox
  readonly intake: Pick<Intake, 'store' | 'settled'>
  /** For the few sentences that the adapter itself has to say. */
  readonly chat: Chat
  /** Takes a message away that stands twice since an answer of Teams was lost: see `out/posts/twins.ts`. */
  readonly removeTwin: (pressed: PressedMessage) => Promise<boolean>
  /** Shows what is no view, once. */
  readonly showActivities: (post: Post, activities: readonly OutActivity[]) => Promise<void>
  readonly removeMessage: Connector['remove']
  /** Files that people asked for. Absent where none can be handed over. */
  readonly documents?: Pick<Documents, 'write'>
  readonly handFile?: HandFile
  readonly shown: ShownCards
  readonly files: FileReader
  readonly fileAccess: FileAccess
  readonly roles: Roles
  readonly rooms: TeamsRooms
  readonly log: Log
  readonly noteThumb: NoteThumb
  /** ISO 8601, UTC. */
  readonly now: () => string
}
