import { download } from '../../chat/files/download.ts'
import type { FileInMessage } from '../../chat/files/file-reader.ts'
import { isAllowedService, isLoopback } from '../gate/allowed.ts'
import type { Attachment } from './activity.ts'

/** A file that lies at SharePoint, with an address that anybody may fetch for a short while. */
export const downloadInfo = 'application/vnd.microsoft.teams.file.download.info'

/** How files are fetched. */
export interface FileAccess {
  /** Whether files may come from this machine as well, for trying out, or from SharePoint alone. */
  readonly filesFrom: 'loopback' | 'never'
  /** The bot's own token, which pictures in messages ask for. */
  readonly token: () => Promise<string>
}

/**
 * A file that somebody sent: at SharePoint, open to whoever has its address, or at the Bot Connector that the message came
 * from, which gives pictures to the bot alone. Everything else is left where it is, and so is our token.
 */
export function sentFile(attachment: Attachment, from: FileAccess & { readonly serviceUrl: string }): FileInMessage {
  const { contentType, content, contentUrl } = attachment
  return {
    name: nameOf(attachment),
    type: contentType === downloadInfo ? '' : contentType,
    size: null,
    async fetch(most) {
      // Short-lived and open to whoever has it: fetched at once, and neither stored nor logged.
      const address = field(content, 'downloadUrl') ?? (contentType === downloadInfo ? '' : (contentUrl ?? ''))
      if (isAtService(address, from)) {
        return download({ address, most, headers: { authorization: `Bearer ${await from.token()}` } })
      }
      return isFileHost(address, from.filesFrom) ? download({ address, most }) : 'away'
    },
  }
}

/** Whether an attachment lies at the service that its message came from, which the gate knows for Microsoft's. */
function isAtService(
  address: string,
  { serviceUrl, filesFrom }: FileAccess & { readonly serviceUrl: string },
): boolean {
  if (!URL.canParse(address) || !isAllowedService(serviceUrl, filesFrom)) return false
  const { origin, pathname } = new URL(address)
  return origin === new URL(serviceUrl).origin && pathname.includes('/v3/attachments/')
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
export function isFileHost(address: string, local: FileAccess['filesFrom']): boolean {
  if (!URL.canParse(address)) return false
  if (local === 'loopback' && isLoopback(address)) return true
  const { protocol, hostname } = new URL(address)
  return protocol === 'https:' && fileHosts.some((host) => hostname.endsWith(`.${host}`))
}
