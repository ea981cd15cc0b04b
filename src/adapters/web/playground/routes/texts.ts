import type { Context } from 'hono'
import { Hono } from 'hono'
import { mostBytes, type FileInMessage } from '../../../chat/files/file-reader.ts'
import { limits } from '../limits.ts'
import { FileQuery, parse } from '../parse.ts'
import { Problem } from '../problem.ts'
import type { PlaygroundDeps, WebEnv } from './context.ts'

/** Where files and pasted HTML are read: the one address that takes a body which is no JSON. */
export const textsPath = '/texts'

/** What a file or pasted HTML says, as Markdown for the composer, and what was left out of it. Nothing is stored. */
export function textRoutes({ files }: Pick<PlaygroundDeps, 'files'>): Hono<WebEnv> {
  return new Hono<WebEnv>().post(textsPath, async (c) => {
    const { text, problems, notes } = await files.withFiles('', [sentFile(c)], limits.textCharacters)
    const [problem] = problems
    if (problem !== undefined) throw new Problem('unreadable-file', { sentence: problem[c.get('language')] })
    return c.json({ text, notes: notes.map((note) => note[c.get('language')]) })
  })
}

function sentFile(c: Context<WebEnv>): FileInMessage {
  const { name, size } = parse(FileQuery, c.req.query())
  const isPasted = c.req.header('content-type')?.startsWith('text/html') === true
  return {
    name: isPasted ? `${name}.html` : name,
    type: '',
    size: size ?? null,
    async fetch() {
      const bytes = new Uint8Array(await c.req.arrayBuffer())
      return bytes.length > mostBytes ? 'large' : bytes
    },
  }
}
