import { createHash } from 'node:crypto'
import type { ProposalDocument } from '../../../flows/review/document.ts'
import { wordsIn } from '../../../text/words.ts'
import type { EmbeddedPicture, EmbeddedPictures } from '../writing/writing-job.ts'
import { htmlBody } from './html-body.ts'
import { escapeHtml } from './html-words.ts'

/**
 * The document as a page that stands alone: `pictures` are its pictures by hash. Its own policy forbids scripts
 * and anything from elsewhere, wherever it is opened.
 */
export function htmlPage(document: ProposalDocument, pictures: EmbeddedPictures): string {
  const { contents: heading } = wordsIn(document.language).compile
  const inline = (hash: string) => dataAddress(pictures.get(hash))
  const { cover, contents, sections } = htmlBody(document, inline)
  return `<!doctype html>
<html lang="${document.language}"><head><meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${policy}">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="referrer" content="no-referrer">
<title>${escapeHtml(`${document.title} · ${document.reference}`)}</title>
<style>${style}</style></head><body>
<header>${banner(document)}${cover}${document.notes.map((note) => `<p class="note">${escapeHtml(note)}</p>`).join('')}</header>
<nav aria-labelledby="contents"><h2 id="contents">${heading}</h2>${contents}</nav>
<main>
${sections}
</main></body></html>
`
}

function dataAddress(picture: EmbeddedPicture | undefined): string {
  return picture === undefined ? '' : `data:${picture.kind};base64,${Buffer.from(picture.bytes).toString('base64')}`
}

/** On paper it stands on each page. */
function banner({ language, standing, reference }: ProposalDocument): string {
  if (standing === 'final') return ''
  return `<p class="draft" role="note">${escapeHtml(wordsIn(language).compile.draft)} · ${escapeHtml(reference)}</p>\n`
}

const style = `
:root{color-scheme:light dark;font:1rem/1.6 system-ui,sans-serif}
body{max-width:46rem;margin:0 auto;padding:1.5rem;overflow-wrap:break-word}
a,code{overflow-wrap:anywhere}
h1,h2,h3,h4,h5,h6{line-height:1.25;margin:1.6em 0 .5em}
h1{font-size:1.9rem}h2{font-size:1.4rem}h3{font-size:1.15rem}h4,h5,h6{font-size:1rem}
dl div{display:flex;flex-wrap:wrap;gap:0 .5rem}dt{font-weight:700}dd{margin:0}
.contents{list-style:none;padding:0}
img{max-width:100%;height:auto;background:#fff}
figure{margin:1.2rem 0;text-align:center}figcaption,summary,.note{font-size:.9rem}figure pre{text-align:left}
blockquote{border-inline-start:3px solid;margin:1rem 0;padding-inline-start:1rem}
pre{padding:.8rem;border:1px solid #8886;border-radius:.3rem;white-space:pre-wrap}code{font:.9em ui-monospace,monospace}
.wide{overflow-x:auto}table{border-collapse:collapse;width:100%}
th,td{border:1px solid #8889;padding:.35rem .5rem;vertical-align:top;text-align:start;min-width:4rem}
.draft{font-weight:700;text-transform:uppercase;letter-spacing:.1em;margin:0}
@media print{
@page{margin:20mm 18mm}body{max-width:none;padding:0;font-size:10pt}
h2,h3,h4,h5,h6{break-after:avoid}tr,figure{break-inside:avoid}thead{display:table-header-group}
.wide{overflow:visible}details{display:none}a{color:inherit}
.draft{position:fixed;top:-12mm;right:0;font-size:8pt}
}
`

const policy = `default-src 'none'; img-src data:; style-src 'sha256-${createHash('sha256').update(style).digest('base64')}'; base-uri 'none'; form-action 'none'`
