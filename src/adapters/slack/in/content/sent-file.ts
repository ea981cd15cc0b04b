import { z } from 'zod'
import type { WebClient } from '@slack/web-api'
import { download } from '../../../chat/files/download.ts'
import type { FileInMessage } from '../../../chat/files/file-reader.ts'
import type { Wording } from '../../../../text/language.ts'
import { errorCode } from '../../out/errors.ts'
import { File } from '../parse.ts'
import { slackFileWords } from './file-words.ts'

/** Slack asks to look such a file up, as in channels shared with other companies (docs.slack.dev/reference/objects/file-object). */
const unseen = 'check_file_info'

/** The file with all that Slack tells of it. What Slack does not tell is left as it is: nothing of it can be fetched then. */
export async function wholeFile(file: File, { files }: Pick<WebClient, 'files'>): Promise<File> {
  if (file.file_access !== unseen) return file
  const answer = await files.info({ file: file.id }).catch((error: unknown) => {
    // Slack knows no such file, or does not show it: asking again would not mend it.
    if (errorCode(error) === '') throw error
    return null
  })
  return z.object({ file: File }).safeParse(answer).data?.file ?? file
}

/**
 * A file of Slack's, to be fetched with the tenant's token from Slack's file server alone: the token goes nowhere else.
 */
export function sentFile(file: File, token: string, isAllowed: (url: URL) => boolean): FileInMessage {
  const { id, name, mimetype, size } = file
  const address = file.url_private_download ?? file.url_private ?? ''
  const problem = problemOf(file)
  const code = codeIn(file)
  return {
    name: name ?? id,
    type: mimetype ?? '',
    size,
    ...(problem === null ? {} : { problem: problem(name ?? id) }),
    ...(code === null ? {} : { code }),
    async fetch(most) {
      if (!URL.canParse(address) || !isAllowed(new URL(address))) return 'away'
      return download({ address, headers: { authorization: `Bearer ${token}` }, most, isFile })
    },
  }
}

/** Why nothing of a file can be read, known before it is fetched; null where it may be. */
function problemOf({ mode, filetype, is_external: isExternal }: File): ((name: string) => Wording) | null {
  if (mode === 'tombstone') return slackFileWords.deleted
  if (mode === 'hidden_by_limit') return slackFileWords.hidden
  if (filetype === 'quip' || filetype === 'canvas' || mode === 'canvas') return slackFileWords.canvas
  if (filetype === 'list' || mode === 'list') return slackFileWords.list
  if (filetype === 'space' || mode === 'post' || mode === 'space') return slackFileWords.post
  if (filetype === 'email' || mode === 'email') return slackFileWords.email
  return isExternal === true || mode === 'external' ? slackFileWords.elsewhere : null
}

/** Snippets of these kinds are prose or a table; of any other they are code, in that language. */
const prose: ReadonlySet<string> = new Set(['auto', 'csv', 'html', 'markdown', 'post', 'text', 'tsv'])

function codeIn({ mode, filetype }: File): string | null {
  if (mode !== 'snippet' || filetype === null || prose.has(filetype)) return null
  return /^[a-z0-9+#_-]{1,30}$/i.test(filetype) ? filetype : null
}

/** Without the right to the file, Slack answers its sign-in page instead of an error; a page that is a file is attached. */
function isFile({ headers }: Response): boolean {
  const isPage = headers.get('content-type')?.startsWith('text/html') === true
  return !isPage || headers.get('content-disposition')?.startsWith('attachment') === true
}
