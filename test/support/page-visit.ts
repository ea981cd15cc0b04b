/** What a page answered, over HTTP. */
export interface VisitedPage {
  readonly status: number
  readonly body: string
}

/** A browser without script on the page behind a link: real requests, and the cookie that it was given. */
export interface PageVisit {
  get(): Promise<VisitedPage>
  /** The form with these fields, and with whatever the page that was seen last hides in it. */
  post(fields: Readonly<Record<string, string>>): Promise<VisitedPage>
}

const form = { 'content-type': 'application/x-www-form-urlencoded' }

/** Opens a link to one of our pages, wherever its host is, at the program of this address: as a preview, then by the press. */
export async function visitPage(address: string, link: string): Promise<PageVisit> {
  const path = new URL(link, address).pathname
  const preview = await fetch(`${address}${path}`)
  if (preview.status !== 200) throw new Error(`the link was answered with ${preview.status}: ${await preview.text()}`)
  const opened = await fetch(`${address}${path}`, { method: 'POST', headers: form, redirect: 'manual' })
  const page = opened.headers.get('location')
  const [cookie = ''] = (opened.headers.get('set-cookie') ?? '').split(';')
  if (opened.status !== 303 || page === null || cookie === '')
    throw new Error(`the link did not open: ${opened.status} ${await opened.text()}`)
  let hidden: Readonly<Record<string, string>> = {}
  async function send(init: RequestInit): Promise<VisitedPage> {
    const answer = await fetch(`${address}${page}`, { ...init, headers: { ...form, cookie } })
    const body = await answer.text()
    hidden = { nonce: /name="nonce" value="([^"]+)"/.exec(body)?.[1] ?? '' }
    return { status: answer.status, body }
  }
  return {
    get: () => send({}),
    post: (fields) => send({ method: 'POST', body: new URLSearchParams({ ...hidden, ...fields }).toString() }),
  }
}
