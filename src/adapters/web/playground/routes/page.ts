import { readdir, readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { Hono } from 'hono'
import type { Context } from 'hono'
import { readLook } from '../../look/read-look.ts'
import { Problem } from '../problem.ts'
import type { WebEnv } from './context.ts'

const folder = join(import.meta.dirname, '..', 'page')

/** The library that reads Markdown, as it is published for browsers. */
const library = fileURLToPath(import.meta.resolve('markdown-it/browser'))

const types: Record<string, string> = {
  html: 'text/html; charset=utf-8',
  css: 'text/css; charset=utf-8',
  js: 'text/javascript; charset=utf-8',
  svg: 'image/svg+xml',
}

/** The page and its files, as they lie in the folder: there is no build. */
export function pageRoutes(): Hono<WebEnv> {
  return new Hono<WebEnv>()
    .get('/', async (c) => c.html(await readPage(), 200, headers('html')))
    .get('/playground/page/:name', (c) => sendPageFile(c, c.req.param('name')))
}

/** The page, with its modules named in its head: each would else be asked for only once another one had come. */
async function readPage(): Promise<string> {
  const page = await readFile(join(folder, 'index.html'), 'utf8')
  const modules = [...(await readdir(folder)).filter((name) => name.endsWith('.js')), 'markdown-it.js']
  const links = modules.map((name) => `<link rel="modulepreload" href="/playground/page/${name}" />`)
  return page.replace('</head>', `${links.join('')}</head>`)
}

function headers(kind: string): Record<string, string> {
  return { 'content-type': types[kind] ?? '', 'cache-control': 'no-cache' }
}

async function sendPageFile(c: Context<WebEnv>, name: string): Promise<Response> {
  const kind = /^[a-z-]+\.(html|css|js|svg)$/.exec(name)?.[1]
  if (kind === undefined) throw new Problem('unknown-address')
  const shared = readLook(name)
  if (shared !== null) return c.body(shared.text, 200, headers(kind))
  const content = await readFile(name === 'markdown-it.js' ? library : join(folder, name)).catch(() => {
    throw new Problem('unknown-address')
  })
  return c.body(content, 200, headers(kind))
}
