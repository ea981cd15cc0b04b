import { html } from 'hono/html'
import type { Block } from '../../../../flows/model/view.ts'
import { spokenMarkdown } from '../../../../text/markdown/spoken-markdown.ts'
import type { SafeHtml } from '../layout.ts'

/** Blocks of a view as a page shows them: what is pressed or opened in chat has no place here. */
export function blocksHtml(blocks: readonly Block[]): SafeHtml {
  return html`<div class="views">${blocks.map(blockHtml)}</div>`
}

function blockHtml(block: Block): SafeHtml {
  switch (block.type) {
    case 'heading':
      return html`<h3 dir="auto">${block.text}</h3>`
    case 'text':
    case 'progress':
      return html`<p class="words" dir="auto">${block.text}</p>`
    case 'picture':
    case 'note':
      return html`<p class="note words" dir="auto">${block.text}</p>`
    case 'quote':
      return html`<blockquote class="words" dir="auto">${block.text}</blockquote>`
    case 'markdown':
      return html`<p class="words" dir="auto">${spokenMarkdown(block.text)}</p>`
    case 'list':
      return html`<ul>
        ${block.items.map((item) => html`<li class="words" dir="auto">${item}</li>`)}
      </ul>`
    case 'table':
      return html`<div class="wide" role="group" tabindex="0" aria-label="${block.columns.join(', ')}">
        <table>
          <thead>
            <tr>
              ${block.columns.map((name) => html`<th scope="col">${name}</th>`)}
            </tr>
          </thead>
          <tbody>
            ${block.rows.map(
              (row) =>
                html`<tr>
                  ${row.map((cell) => html`<td>${cell}</td>`)}
                </tr>`,
            )}
          </tbody>
        </table>
      </div>`
    case 'mention':
    case 'links':
    case 'page':
    case 'document':
    case 'export':
    case 'actions':
      return html``
    default:
      return block satisfies never
  }
}
