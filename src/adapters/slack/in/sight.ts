import type { SaidWithFiles } from '../../chat/files/file-reader.ts'
import type { Place } from '../../../flows/model/event.ts'
import type { PictureSender } from '../../../ports/pictures.ts'
import type { OwnThread } from '../../../ports/inbox.ts'
import type { SlackPerson } from '../people.ts'
import type { SlackProgramme } from '../programme.ts'
import type { AdoptedMessages } from '../store/adopted.ts'
import type { File } from './parse.ts'

/** What a payload's reading may have to look up: in memory, in the database, or at Slack. */
export interface Sight extends AdoptedMessages {
  /** Null where the app is not installed. */
  programme(tenant: string): Promise<SlackProgramme | null>
  /** The name of a person who was seen before. */
  nameOf(tenant: string, user: string): string | null
  /** Never rejects for a person whom Slack does not tell about: then it is somebody with that id for a name. */
  person(tenant: string, user: string): Promise<SlackPerson>
  members(tenant: string, channel: string): Promise<ReadonlySet<string>>
  /** The channel of a person's direct messages with the app. */
  directMessages(tenant: string, user: string): Promise<string>
  canWrite(tenant: string, channel: string): Promise<boolean>
  /** The thread of the person's proposal that lives in this channel, the one touched last. */
  threadIn(tenant: string, user: string, channel: string): Promise<Place | null>
  /** The threads of all their open proposals. */
  threadsOf(tenant: string, user: string): Promise<readonly OwnThread[]>
  /** Whether the thread is a proposal's. */
  isThread(tenant: string, place: Place): Promise<boolean>
  /** What is said with the text of its files, and what could not be read. */
  withFiles(said: string, files: readonly File[], sender: PictureSender): Promise<SaidWithFiles>
}
