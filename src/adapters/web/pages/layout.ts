import { html, raw } from 'hono/html'
import type { Language } from '../../../text/language.ts'
import { lookVersion } from '../look/read-look.ts'

/** HTML that is safe already: what `html` of Hono made, where every value is escaped. */
export type SafeHtml = ReturnType<typeof html>

interface PageHead {
  readonly language: Language
  readonly title: string
  readonly script?: string
  /** What the page adds to the look of all. */
  readonly style?: string
  /** A feed that tells what is new on it. */
  readonly feed?: { readonly title: string; readonly href: string }
}

/** One page in the one look: nothing from elsewhere, and a script only where there is one to name. */
export function layOutPage({ language, title, script, style, feed }: PageHead, body: SafeHtml): SafeHtml {
  const address = (name: string) => `/pages/look/${name}?v=${lookVersion}`
  return html`<!doctype html>
    <html lang="${language}">
      <head>
        <meta charset="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <meta name="robots" content="noindex, nofollow" />
        <title>${title}</title>
        <link rel="stylesheet" href="${address('tokens.css')}" />
        <link rel="stylesheet" href="${address('parts.css')}" />
        <link rel="stylesheet" href="${address('pages.css')}" />
        ${style === undefined ? '' : html`<link rel="stylesheet" href="${address(style)}" />`}
        ${feed === undefined ? '' : html`<link rel="alternate" type="application/atom+xml" title="${feed.title}" href="${feed.href}" />`}
        <link rel="icon" href="${address('icon.svg')}" />
        ${script === undefined ? '' : html`<script type="module" src="${address(script)}"></script>`}
      </head>
      <body>
        ${body}
      </body>
    </html>`
}

/** HTML that a writer of ours made, which escapes all that people wrote. */
export function trustHtml(written: string): SafeHtml {
  return raw(written)
}
