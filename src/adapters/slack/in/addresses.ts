/** Whether an address is Slack's own, or of the server that stands in for it. */
export interface Addresses {
  isFile(url: URL): boolean
  isResponse(url: URL): boolean
}

const files: ReadonlySet<string> = new Set(['files.slack.com', 'files.slack-gov.com'])
const hooks: ReadonlySet<string> = new Set(['hooks.slack.com', 'hooks.slack-gov.com'])

/** What comes in a payload is signed by Slack, and still no token or word of ours goes anywhere else. */
export function addressesBy(apiUrl: string): Addresses {
  const { origin, hostname } = new URL(apiUrl)
  const isStandIn = !hostname.endsWith('slack.com') && !hostname.endsWith('slack-gov.com')
  const isAt = (hosts: ReadonlySet<string>) => (url: URL) =>
    (url.protocol === 'https:' && hosts.has(url.host)) || (isStandIn && url.origin === origin)
  return { isFile: isAt(files), isResponse: isAt(hooks) }
}
