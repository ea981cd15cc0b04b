import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'

const require = createRequire(import.meta.url)
const bundle = require.resolve('adaptivecards/dist/adaptivecards.min.js')

const grey = { default: '#242424', subtle: '#616161' }

/** Teams' light theme, as near as the package's settings come to it. */
const hostConfig = {
  fontFamily: '"Segoe UI", "Noto Sans", "DejaVu Sans", sans-serif',
  fontSizes: { small: 12, default: 14, medium: 14, large: 18, extraLarge: 24 },
  spacing: { small: 4, default: 8, medium: 12, large: 16, extraLarge: 24, padding: 16 },
  supportsInteractivity: true,
  actions: {
    maxActions: 6,
    actionsOrientation: 'horizontal',
    actionAlignment: 'left',
    buttonSpacing: 8,
    showCard: { actionMode: 'inline' },
  },
  containerStyles: {
    default: {
      backgroundColor: '#ffffff',
      foregroundColors: {
        default: grey,
        accent: { default: '#5b5fc7', subtle: '#5b5fc7' },
        attention: { default: '#c4314b', subtle: '#c4314b' },
      },
    },
    emphasis: { backgroundColor: '#f0f0f0', foregroundColors: { default: grey } },
  },
}

const style = `
  body { margin: 0; padding: 16px; background: #f5f5f5; font-family: ${hostConfig.fontFamily}; color: #242424; }
  .card { background: #fff; border: 1px solid #e0e0e0; border-radius: 6px; box-shadow: 0 1px 3px #0002; overflow: hidden; }
  .ac-pushButton { font: 600 14px ${hostConfig.fontFamily}; padding: 5px 12px; border: 1px solid #d1d1d1; border-radius: 4px; background: #fff; color: #242424; margin: 0 8px 6px 0 !important; }
  .ac-actionSet { flex-wrap: wrap; }
  .ac-actionSet > div:not(:has(*)) { width: 0 !important; }
  .ac-pushButton.style-positive { background: #5b5fc7; border-color: #5b5fc7; color: #fff; }
  .ac-pushButton.style-destructive { color: #c4314b; }
  .ac-input { font: 14px ${hostConfig.fontFamily}; width: 100%; box-sizing: border-box; border: 1px solid #d1d1d1; border-radius: 4px; padding: 6px 8px; min-height: 56px; }
  .ac-textRun { overflow-wrap: anywhere; }
`

/** A page of Teams: `body` is HTML, in which each element `<div class="card" data-card="…">` becomes that card. */
export function teamsPage(body: string, language = 'en'): string {
  const script = readFileSync(bundle, 'utf8').replaceAll('</script', String.raw`<\/script`)
  return `<!doctype html><html lang="${language}"><meta charset="utf-8"><title>Teams</title><style>${style}</style>
    <body>${body}
    <script>${script}</script>
    <script>
      // Teams' Markdown as far as a card of ours has any: a backslash before a sign.
      AdaptiveCards.AdaptiveCard.onProcessMarkdown = (text, result) => {
        const plain = document.createElement('p')
        plain.textContent = text.replace(/\\\\([!-/:-@[-\`{-~])/g, '$1')
        result.outputHtml = plain.outerHTML
        result.didProcess = true
      }
      const settings = new AdaptiveCards.HostConfig(${JSON.stringify(hostConfig)})
      for (const box of document.querySelectorAll('[data-card]')) {
        const card = new AdaptiveCards.AdaptiveCard()
        card.hostConfig = settings
        card.parse(JSON.parse(box.dataset.card))
        box.append(card.render())
      }
    </script>`
}

/** The place of a card on a page. */
export function cardBox(card: unknown): string {
  return `<div class="card" data-card="${escaped(JSON.stringify(card))}"></div>`
}

/** Text as HTML shows it. */
export function escaped(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('"', '&quot;')
}
