import { randomUUID } from 'node:crypto'

/** Somebody's permission to put one file among their own, as Teams hands it to a bot. */
export interface UploadSession {
  readonly id: string
  readonly name: string
  /** How it answers: `open` takes one whole file, and is then `used`. */
  state: 'open' | 'used' | 'expired' | 'refusing' | 'failing'
  bytes: Buffer | null
  /** How often something was sent to it. */
  tries: number
}

/** The upload sessions of a tenant's people. */
export type Uploads = Map<string, UploadSession>

const path = '/personal/uploads/'

export function openUpload(uploads: Uploads, name: string): UploadSession {
  const session: UploadSession = { id: randomUUID(), name, state: 'open', bytes: null, tries: 0 }
  uploads.set(session.id, session)
  return session
}

/** What a bot is told of a session. */
export function uploadInfoOf({ id, name }: UploadSession, origin: string): object {
  return {
    contentUrl: `${origin}/personal/documents/${encodeURIComponent(name)}`,
    name,
    uploadUrl: `${origin}${path}${id}`,
    uniqueId: id,
    fileType: name.split('.').at(-1) ?? '',
  }
}

/**
 * A request to a session's address; null for any other. It takes the whole file in one request, with the range that says
 * so: https://learn.microsoft.com/graph/api/driveitem-createuploadsession
 */
export function answerUpload(
  uploads: Uploads,
  request: { readonly method: string; readonly path: string; readonly range: string; readonly body: Buffer },
): { readonly status: number; readonly body: unknown } | null {
  if (!request.path.startsWith(path)) return null
  const session = uploads.get(request.path.slice(path.length))
  if (session === undefined || request.method !== 'PUT') return { status: 404, body: {} }
  session.tries += 1
  if (session.state === 'failing') return { status: 503, body: {} }
  if (session.state === 'refusing') return { status: 403, body: {} }
  if (session.state !== 'open') return { status: 404, body: {} }
  const { length } = request.body
  if (length === 0 || request.range !== `bytes 0-${length - 1}/${length}`) return { status: 416, body: {} }
  session.state = 'used'
  session.bytes = request.body
  return { status: 201, body: { id: session.id, name: session.name, size: length } }
}
