import type { Context } from 'hono'
import { Hono } from 'hono'
import type { PictureSender } from '../../../../ports/pictures.ts'
import { personaOf } from './access.ts'
import type { FileInMessage } from '../../../chat/files/file-reader.ts'
import { limits } from '../limits.ts'
import { FileQuery, parse, tenant } from '../parse.ts'
import { Problem } from '../problem.ts'
import type { PlaygroundDeps, WebEnv } from './context.ts'

/** Where files and pasted HTML are read: the one address that takes a body which is no JSON. */
export const textsPath = '/texts'

/** What a file or pasted HTML says, as Markdown for the composer, and what was left out of it. Of it, pictures alone are stored. */
export function textRoutes({ files }: Pick<PlaygroundDeps, 'files'>): Hono<WebEnv> {
  return new Hono<WebEnv>().post(textsPath, async (c) => {
    const { text, problems, notes } = await files.withFiles('', [sentFile(c)], {
      most: limits.textCharacters,
      ...senderIn(c),
    })
    const [problem] = problems
    if (problem !== undefined) throw new Problem('unreadable-file', { sentence: problem[c.get('language')] })
    return c.json({ text, notes: notes.map((note) => note[c.get('language')]) })
  })
}

/** Pictures go to the thread where they are sent; from elsewhere they have no proposal to go to. */
function senderIn(c: Context<WebEnv>): { readonly sender?: PictureSender } {
  const { persona, room, thread } = parse(FileQuery, c.req.query())
  if (persona === undefined || room === undefined || thread === undefined) return {}
  return { sender: { tenant, person: personaOf(persona).id, place: { platform: 'web', channel: room, thread } } }
}

function sentFile(c: Context<WebEnv>): FileInMessage {
  const { name, size } = parse(FileQuery, c.req.query())
  const isPasted = c.req.header('content-type')?.startsWith('text/html') === true
  return {
    name: isPasted ? `${name}.html` : name,
    type: '',
    size: size ?? null,
    async fetch(most) {
      const bytes = new Uint8Array(await c.req.arrayBuffer())
      return bytes.length > most ? 'large' : bytes
    },
  }
}
