import { download } from '../../chat/files/download.ts'
import type { FileInMessage } from '../../chat/files/file-reader.ts'
import type { File } from './parse.ts'

/**
 * A file of Slack's, to be fetched with the tenant's token from Slack's file server alone: the token goes nowhere else.
 */
export function sentFile(file: File, token: string, isAllowed: (url: URL) => boolean): FileInMessage {
  const { id, name, mimetype, size, permalink } = file
  const address = file.url_private_download ?? file.url_private ?? ''
  return {
    name: name ?? id,
    type: mimetype ?? '',
    size,
    link: permalink,
    async fetch(most) {
      if (!URL.canParse(address) || !isAllowed(new URL(address))) return 'away'
      return download({ address, headers: { authorization: `Bearer ${token}` }, most, isFile })
    },
  }
}

/** Without the right to the file, Slack answers its sign-in page instead of an error; a page that is a file is attached. */
function isFile({ headers }: Response): boolean {
  const isPage = headers.get('content-type')?.startsWith('text/html') === true
  return !isPage || headers.get('content-disposition')?.startsWith('attachment') === true
}
