import { download } from '../../chat/files/download.ts'
import type { FileInMessage } from '../../chat/files/file-reader.ts'
import { isLoopback } from '../gate/allowed.ts'
import type { Attachment } from './activity.ts'

const downloadInfo = 'application/vnd.microsoft.teams.file.download.info'

/** Whether files may come from this machine as well, for trying out, or from SharePoint alone. */
export type FilesFrom = 'loopback' | 'never'

/**
 * The files of a message. Teams adds its own rendering of each message as an attachment (`text/html`), cards and quotes
 * are attachments as well: none of these is a file.
 */
export function filesIn(attachments: readonly Attachment[]): readonly Attachment[] {
  return attachments.filter(({ contentType }) => contentType === downloadInfo || contentType.startsWith('image/'))
}

/** A file that somebody sent in their personal chat; it lies at SharePoint, and is fetched by https alone. */
export function sentFile(attachment: Attachment, local: FilesFrom): FileInMessage {
  const { contentType, content } = attachment
  return {
    name: nameOf(attachment),
    type: contentType === downloadInfo ? '' : contentType,
    size: null,
    async fetch(most) {
      // Short-lived and open to whoever has it: fetched at once, and neither stored nor logged.
      const address = field(content, 'downloadUrl') ?? ''
      return isFileHost(address, local) ? download({ address, most }) : 'away'
    },
  }
}

/** With the ending that Teams tells apart from the name. */
function nameOf({ name, content }: Attachment): string {
  const called = name?.trim().slice(0, 200) || 'image'
  const type = field(content, 'fileType')
  return type === undefined || /\.\w{1,10}$/.test(called) ? called : `${called}.${type}`
}

function field(content: unknown, name: string): string | undefined {
  if (typeof content !== 'object' || content === null || !(name in content)) return undefined
  const value: unknown = Reflect.get(content, name)
  return typeof value === 'string' ? value : undefined
}

const fileHosts = ['sharepoint.com', 'sharepoint.us', 'sharepoint-mil.us'] as const

/** Whether files lie there: an activity can name any address. */
export function isFileHost(address: string, local: FilesFrom): boolean {
  if (!URL.canParse(address)) return false
  if (local === 'loopback' && isLoopback(address)) return true
  const { protocol, hostname } = new URL(address)
  return protocol === 'https:' && fileHosts.some((host) => hostname.endsWith(`.${host}`))
}
