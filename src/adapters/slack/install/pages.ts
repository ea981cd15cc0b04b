/** A small page for the browser of whoever installs the app. */
export type InstallPage = string

/** The button that leads to Slack, French and English at once: nobody is known yet. */
export function installPage(address: string): InstallPage {
  return page(
    'MLOps Proposal · Slack',
    `<p>Installer l’assistant dans votre espace Slack.<br>Install the assistant in your Slack workspace.</p>
     <p><a href="${escapeHtml(address)}">Ajouter à Slack · Add to Slack</a></p>`,
  )
}

/** The page that tells, in French and English, that the installation succeeded and where to choose the channels. */
export const installedPage: InstallPage = page(
  'MLOps Proposal · Slack',
  `<p>C’est installé. Ouvrez l’application dans Slack, onglet Accueil, puis « Réglages » pour choisir les canaux.</p>
   <p>It is installed. Open the app in Slack, tab Home, then “Settings” to choose the channels.</p>`,
)

/** The page that tells, in French and English, that the installation failed and links to a new attempt. */
export const failedPage: InstallPage = page(
  'MLOps Proposal · Slack',
  `<p>L’installation n’a pas abouti. <a href="/slack/install">Recommencez</a> dans le même navigateur, en moins de dix minutes.</p>
   <p>The installation did not succeed. <a href="/slack/install">Begin again</a> in the same browser, within ten minutes.</p>`,
)

function page(title: string, body: string): InstallPage {
  return `<!doctype html><html lang="fr"><meta charset="utf-8"><meta name="viewport" content="width=device-width">
<title>${title}</title><body>${body}</body></html>`
}

function escapeHtml(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('"', '&quot;').replaceAll('<', '&lt;')
}
