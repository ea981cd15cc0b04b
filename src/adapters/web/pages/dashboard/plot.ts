import { html } from 'hono/html'
import type { Plot, PlotValue } from '../../../../flows/screens/dashboard/part.ts'
import type { SafeHtml } from '../layout.ts'

/** Units of the drawing: as wide as the smallest phone, so that its letters are never smaller than they are drawn. */
const width = 300
const [labelHeight, barHeight, gap] = [14, 9, 7]

interface PlotNames {
  readonly id: string
  readonly heading: string
  readonly about: string
}

/**
 * Bars as a picture that says what it shows, to whoever hears it too; the figures themselves stand in the table below. Each
 * bar has its figure beside its name, and the second series is hatched: no colour has to be told apart.
 */
export function plotHtml(plot: Plot, { id, heading, about }: PlotNames): SafeHtml {
  const most = Math.max(1, ...plot.rows.flatMap(({ values }) => values.map(({ value }) => value ?? 0)))
  const rowHeight = labelHeight + plot.series.length * (barHeight + 2) + gap
  const [title, desc] = [`${id}-plot`, `${id}-plot-about`]
  return html`${plot.series.length > 1 ? legend(plot.series) : ''}
    <svg
      class="plot"
      viewBox="0 0 ${width} ${plot.rows.length * rowHeight}"
      role="img"
      aria-labelledby="${title} ${desc}"
    >
      <title id="${title}">${heading}</title>
      <desc id="${desc}">${about}</desc>
      <defs>
        <pattern id="${id}-hatch" width="5" height="5" patternUnits="userSpaceOnUse" patternTransform="rotate(45)">
          <rect class="hatch-ground" width="5" height="5"></rect>
          <rect class="hatch-line" width="2" height="5"></rect>
        </pattern>
      </defs>
      ${plot.rows.map(
        ({ label, values }, index) =>
          html`<g transform="translate(0 ${index * rowHeight})">
            <text class="plot-label" x="0" y="11">${shorten(label)}</text>
            <text class="plot-value" x="${width}" y="11" text-anchor="end"
              >${values.map(({ shown }) => shown).join(' / ')}</text
            >
            ${values.map((value, series) => barHtml(value, { id, series, most }))}
          </g>`,
      )}
    </svg>`
}

function barHtml(
  { value }: PlotValue,
  { id, series, most }: { readonly id: string; readonly series: number; readonly most: number },
): SafeHtml {
  const y = labelHeight + series * (barHeight + 2)
  const long = value === null || value <= 0 ? 0 : Math.max(2, (value / most) * width)
  const fill = series === 0 ? html`class="bar"` : html`class="bar-hatched" fill="url(#${id}-hatch)"`
  return html`<rect class="track" x="0" y="${y}" width="${width}" height="${barHeight}" rx="2"></rect>
    <rect ${fill} x="0" y="${y}" width="${long.toFixed(1)}" height="${barHeight}" rx="2"></rect>`
}

/** What the bars of each row are, in their order. */
function legend(series: readonly string[]): SafeHtml {
  return html`<ul class="legend">
    ${series.map((name, index) => html`<li><span class="${index === 0 ? 'key' : 'key hatched'}" aria-hidden="true"></span>${name}</li>`)}
  </ul>`
}

/** A name that would run into its figures is cut: the table has it whole. */
function shorten(label: string): string {
  const letters = Array.from(label)
  return letters.length > 36 ? `${letters.slice(0, 35).join('')}…` : label
}
