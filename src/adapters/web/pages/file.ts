import type { Context } from 'hono'
import type { FileGrant } from '../../../ports/links.ts'
import type { PagesDeps } from './deps.ts'
import type { Excuse } from './trouble.ts'

/** The file of a link as it is now, to save; or why there is none. */
export async function fetchFile(
  deps: PagesDeps,
  c: Context,
  grant: FileGrant,
): Promise<Response | { readonly excuse: Excuse }> {
  const found = await deps.handFile(grant)
  if ('refusal' in found) return { excuse: { sentence: found.refusal, next: 'chat' } }
  const { file } = found
  const written =
    file.type === 'export'
      ? await deps.documents.write(file.text, file.format, grant.tenant)
      : { name: file.name, mime: file.mime, bytes: new TextEncoder().encode(file.content) }
  const { mime, bytes } = written
  // What could not be written so is Markdown, and is called so.
  const name = written.name.endsWith(`.${grant.format}`) ? file.name : written.name
  return c.body(new Uint8Array(bytes), 200, {
    'content-type': mime.startsWith('text/') || mime === 'application/json' ? `${mime}; charset=utf-8` : mime,
    'content-disposition': `attachment; filename*=UTF-8''${encodeURIComponent(name)}`,
    'content-security-policy': 'sandbox',
  })
}
