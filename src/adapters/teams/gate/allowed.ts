/**
 * Hosts that answers may be sent to, with all below them. Teams is behind `smba.trafficmanager.net` and, for United States
 * governments, `smba.infra.*`: https://learn.microsoft.com/microsoftteams/platform/bots/how-to/conversations/send-proactive-messages
 */
const serviceHosts = [
  'smba.trafficmanager.net',
  'botframework.com',
  'botframework.us',
  'smba.infra.gcc.teams.microsoft.com',
  'smba.infra.gov.teams.microsoft.us',
  'smba.infra.dod.teams.microsoft.us',
] as const

const loopback: ReadonlySet<string> = new Set(['127.0.0.1', '[::1]', 'localhost'])

/** Whether our token may be sent there: Microsoft's hosts by https; `loopback` also lets this machine in, for trying out. */
export function isAllowedService(address: string, local: 'loopback' | 'never'): boolean {
  if (!URL.canParse(address)) return false
  const { protocol, hostname, username, password } = new URL(address)
  if (username !== '' || password !== '') return false
  if (local === 'loopback' && isLoopback(address)) return true
  return protocol === 'https:' && serviceHosts.some((host) => hostname === host || hostname.endsWith(`.${host}`))
}

/** Whether an address is on this machine. */
export function isLoopback(address: string): boolean {
  return URL.canParse(address) && loopback.has(new URL(address).hostname)
}
