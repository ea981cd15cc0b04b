import type { Context, Env } from 'hono'
import type { ProposalDocument } from '../../../../flows/review/document.ts'
import { type CatalogueDesk, catalogueFormats } from '../../../../ports/catalogue.ts'
import type { DocumentHtml } from '../../../../ports/documents.ts'
import type { Log } from '../../../../ports/log.ts'
import { longDate } from '../../../../text/format.ts'
import { sendPicture } from '../send-picture.ts'
import { atomFeed } from './feed.ts'
import type { CatalogueVisit } from './frame.ts'
import { listPage } from './list-page.ts'
import { sayPage, sheetPage } from './sheet-page.ts'
import { catalogueWords } from './words.ts'

/** What showing the catalogue takes. */
export interface CataloguePagesParts {
  readonly desk: CatalogueDesk
  readonly drawDocument: (document: ProposalDocument, addressOf: (hash: string) => string) => DocumentHtml
  readonly log: Log
  /** The programme's clock. */
  readonly timeZone: string
  /** The address by which people reach the pages; null where that is this machine alone. */
  readonly publicUrl: string | null
}

/** Answers for the path below the catalogue's own: the list, the feed, a proposal, a file or a picture of one. */
export async function serveCatalogue<E extends Env>(
  c: Context<E>,
  parts: CataloguePagesParts,
  visit: CatalogueVisit,
  below: string,
): Promise<Response> {
  const words = catalogueWords[visit.language]
  try {
    const [, id = '', rest = ''] = /^\/(MLP-\d{4}-\d{1,9})(\/.*)?$/.exec(below) ?? []
    if (below === '' || below === '/') return await sendList(c, parts, visit)
    if (below === '/feed.atom' && visit.reach === 'everybody') return await sendFeed(c, parts, visit)
    if (id !== '' && rest === '') return await sendSheet(c, parts, visit, id)
    if (rest.startsWith('/figures/'))
      return sendPicture(c, await parts.desk.picture(visit.tenant, id, rest.slice('/figures/'.length)))
    if (id !== '') return await sendFile(c, parts, visit, { id, name: rest.slice(1) })
    return c.html(sayPage(visit, { title: words.unknownTitle, text: words.unknownText }), 404)
  } catch (error) {
    parts.log.warn({ error: String(error) }, 'the catalogue could not be shown')
    return c.html(sayPage(visit, { title: words.awayTitle, text: words.away }), 503)
  }
}

async function sendList<E extends Env>(
  c: Context<E>,
  { desk }: CataloguePagesParts,
  visit: CatalogueVisit,
): Promise<Response> {
  const { search, page } = visit.asked
  const list = await desk.list(visit.tenant, search, page)
  return c.html(listPage({ ...visit, asked: { ...visit.asked, page: list.page } }, list))
}

/** What a feed holds is the first page of everything. */
async function sendFeed<E extends Env>(
  c: Context<E>,
  { desk, publicUrl }: CataloguePagesParts,
  visit: CatalogueVisit,
): Promise<Response> {
  const { entries } = await desk.list(visit.tenant, { words: '', themes: [], tool: null, year: null }, 1)
  const origin = publicUrl ?? new URL(c.req.url).origin
  return c.body(atomFeed(visit, entries, origin), 200, { 'content-type': 'application/atom+xml; charset=utf-8' })
}

async function sendSheet<E extends Env>(
  c: Context<E>,
  { desk, drawDocument }: CataloguePagesParts,
  visit: CatalogueVisit,
  id: string,
): Promise<Response> {
  const words = catalogueWords[visit.language]
  const sheet = await desk.sheet(visit.tenant, id)
  if (sheet === null) return c.html(sayPage(visit, { title: words.unknownTitle, text: words.unknownText }), 404)
  if (sheet.type === 'taken-down') {
    const text = words.goneText(longDate(sheet.at, visit.language, visit.timeZone))
    return c.html(sayPage(visit, { title: words.goneTitle(id), text }), 410)
  }
  const drawn = drawDocument(sheet.document, (hash) => `${visit.base}/${id}/figures/${hash}`)
  return c.html(sheetPage(visit, sheet, drawn))
}

/** A file of the version that is published now: an older address leads to the proposal's page. */
async function sendFile<E extends Env>(
  c: Context<E>,
  { desk }: CataloguePagesParts,
  visit: CatalogueVisit,
  { id, name }: { readonly id: string; readonly name: string },
): Promise<Response> {
  const words = catalogueWords[visit.language]
  const format = catalogueFormats.find((one) => new RegExp(`^${id}-v\\d{1,6}\\.${one}$`).test(name))
  const file = format === undefined ? null : await desk.file(visit.tenant, id, format)
  if (file === null) return c.html(sayPage(visit, { title: words.unknownTitle, text: words.noFile }), 404)
  return c.body(new Uint8Array(file.bytes), 200, {
    'content-type': file.mime,
    'content-disposition': `attachment; filename="${file.name}"`,
    'content-security-policy': "default-src 'none'; sandbox",
  })
}
