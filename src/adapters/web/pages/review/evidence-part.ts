import { html } from 'hono/html'
import type { FactLine, FactList, RepositoryReport, SourceReport } from '../../../../flows/evidence/review-evidence.ts'
import type { ReviewDesk } from '../../../../flows/review/desk.ts'
import type { Language } from '../../../../text/language.ts'
import type { SafeHtml } from '../layout.ts'
import { pageWords } from '../words.ts'

/** What the version's links showed, each fact with the very files at the commit; nothing where nobody had looked. */
export function evidencePart({ evidence, language }: ReviewDesk): SafeHtml {
  if (evidence === null) return html``
  const words = pageWords[language]
  return html`<section class="part" id="evidence" aria-labelledby="evidence-heading">
    <h2 id="evidence-heading">${words.evidence}</h2>
    <p class="hint">${words.evidenceHint}</p>
    ${evidence.notes.map((text) => html`<p class="note words">${text}</p>`)}
    ${evidence.repositories.map((one) => repositoryHtml(one, language))}
    ${evidence.together.map((list) => listHtml(list, language))} ${sourcesHtml(evidence.sources, language)}
  </section>`
}

function repositoryHtml({ name, address, lines, lists }: RepositoryReport, language: Language): SafeHtml {
  return html`<h3 dir="auto">${address === null ? name : linkHtml(address, name, language)}</h3>
    ${lines.map((text) => html`<p class="note words" dir="auto">${text}</p>`)}
    ${lists.map((list) => listHtml(list, language))}`
}

/** What is seen is open; the rest is a press away. */
function listHtml({ sight, heading, facts }: FactList, language: Language): SafeHtml {
  return html`<details ${sight === 'seen' ? html`open` : ''}>
    <summary>${heading} (${facts.length})</summary>
    <ul>
      ${facts.map((fact) => factHtml(fact, language))}
    </ul>
  </details>`
}

/** Each data source with its page, and what its host says of its licence. */
function sourcesHtml(sources: readonly SourceReport[], language: Language): SafeHtml {
  if (sources.length === 0) return html``
  const named = ({ name, address }: SourceReport) =>
    address === null ? html`<span dir="auto">${name}</span>` : linkHtml(address, name, language)
  return html`<h3>${pageWords[language].sources}</h3>
    <ul>
      ${sources.map((one) => html`<li class="words">${named(one)}${colons[language]}${one.said}</li>`)}
    </ul>`
}

const colons: Readonly<Record<Language, string>> = { fr: '\u00A0: ', en: ': ' }

function factHtml({ what, files, more }: FactLine, language: Language): SafeHtml {
  if (files.length === 0) return html`<li class="words">${what}</li>`
  const named = files.map(
    ({ path, address }, index) =>
      html`${index === 0 ? '' : ', '}${address === null ? html`<span dir="auto">${path}</span>` : linkHtml(address, path, language)}`,
  )
  return html`<li class="words">${what}${colons[language]}${named}${more === '' ? '' : ` ${more}`}</li>`
}

/** In a tab of its own: what is typed on this page stays before its reader. */
function linkHtml(address: string, text: string, language: Language): SafeHtml {
  return html`<a href="${address}" target="_blank" rel="noopener noreferrer" dir="auto"
    >${text}<span class="hidden-text">${pageWords[language].newTab}</span></a
  >`
}

/** What changed in what the links show since the version that this reviewer read. */
export function changedEvidenceHtml(changes: readonly string[], language: Language): SafeHtml {
  const words = pageWords[language]
  return html`<h3>${words.changedEvidence}</h3>
    ${
      changes.length === 0
        ? html`<p>${words.sameEvidence}</p>`
        : html`<ul>
            ${changes.map((text) => html`<li class="words" dir="auto">${text}</li>`)}
          </ul>`
    }`
}
