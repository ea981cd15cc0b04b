import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { Hono } from 'hono'
import { Problem } from '../problem.ts'
import type { WebEnv } from './context.ts'

const folder = join(import.meta.dirname, '..', 'page')

const types: Record<string, string> = {
  html: 'text/html; charset=utf-8',
  css: 'text/css; charset=utf-8',
  js: 'text/javascript; charset=utf-8',
  svg: 'image/svg+xml',
}

/** The page and its files, as they lie in the folder: there is no build. */
export function pageRoutes(): Hono<WebEnv> {
  return new Hono<WebEnv>()
    .get('/', () => sendPageFile('index.html'))
    .get('/playground/page/:name', (c) => sendPageFile(c.req.param('name')))
}

async function sendPageFile(name: string): Promise<Response> {
  const type = types[/^[a-z-]+\.(html|css|js|svg)$/.exec(name)?.[1] ?? '']
  if (!type) throw new Problem('unknown-address')
  const content = await readFile(join(folder, name)).catch(() => {
    throw new Problem('unknown-address')
  })
  return new Response(content, { headers: { 'content-type': type, 'cache-control': 'no-cache' } })
}
