import { type LookupAddress, lookup } from 'node:dns'
import { type ClientRequest, type IncomingMessage, request as askPlainly } from 'node:http'
import { request as askEncrypted } from 'node:https'
import { isPublicAddress } from './public-address.ts'

/** Why there is no answer. `refused`: by our own rules. */
export type LostAnswer = 'refused' | 'unreachable' | 'slow' | 'large' | 'garbled'

/** What a host answered. */
export interface HostAnswer {
  readonly status: number
  readonly headers: Readonly<Record<string, string>>
  readonly body: string
}

/** The rules of one GET. */
export interface GetRules {
  /** The hosts that may be asked, by their exact names. */
  readonly hosts: ReadonlySet<string>
  /** How long an answer may be, in bytes. */
  readonly most: number
  /** How long it may take, in ms, to its last byte. */
  readonly patience: number
  readonly signal: AbortSignal
  /** Where the hosts really are: what a name resolves to, and in tests the port of a server on this machine. */
  readonly network: HostNetwork
}

/** How hosts are reached. */
export interface HostNetwork {
  addressesOf(host: string): Promise<readonly string[]>
  /** A port on this machine that speaks for every host, without encryption. In tests alone. */
  readonly standIn: number | null
}

/** The internet. */
export const internet: HostNetwork = {
  addressesOf: (host) =>
    new Promise((resolve) => {
      lookup(host, { all: true, verbatim: true }, (error: Error | null, found: LookupAddress[]) =>
        resolve(error === null ? found.map(({ address }) => address) : []),
      )
    }),
  standIn: null,
}

/**
 * One GET that nothing leads astray: over https, of a host that is listed, at an address of the public internet that is
 * looked up once and connected to; no redirect is followed, nothing is unpacked, and it is bounded in bytes and time, the
 * look-up included. Never rejects for what the world does.
 */
export function guardedGet(
  address: string,
  rules: GetRules,
  headers: Readonly<Record<string, string>> = {},
): Promise<HostAnswer | LostAnswer> {
  return askGuarded('GET', address, rules, headers)
}

/** One POST without a body, by the same rules. */
export function guardedPost(
  address: string,
  rules: GetRules,
  headers: Readonly<Record<string, string>>,
): Promise<HostAnswer | LostAnswer> {
  return askGuarded('POST', address, rules, headers)
}

type Method = 'GET' | 'POST'

function askGuarded(
  method: Method,
  address: string,
  rules: GetRules,
  headers: Readonly<Record<string, string>>,
): Promise<HostAnswer | LostAnswer> {
  const url = URL.parse(address)
  if (url === null || !isListed(url, rules.hosts)) return Promise.resolve('refused')
  if (rules.signal.aborted) return Promise.resolve('slow')
  return askWithin({ method, url }, rules, headers)
}

/** The answer, or why there is none within the limits of size and time. */
function askWithin(
  { method, url }: { readonly method: Method; readonly url: URL },
  rules: GetRules,
  headers: Readonly<Record<string, string>>,
): Promise<HostAnswer | LostAnswer> {
  return new Promise((resolve) => {
    let request: ClientRequest | null = null
    let over = false
    const stop = () => end('slow')
    const timer = setTimeout(stop, rules.patience)
    rules.signal.addEventListener('abort', stop, { once: true })
    function end(result: HostAnswer | LostAnswer): void {
      over = true
      clearTimeout(timer)
      rules.signal.removeEventListener('abort', stop)
      request?.destroy()
      resolve(result)
    }
    void begin()
    async function begin(): Promise<void> {
      const pinned = await pin(url.hostname, rules.network)
      if (over) return
      if ('lost' in pinned) return end(pinned.lost)
      try {
        request = ask(method, { url, address: pinned.address }, rules.network, headers)
      } catch {
        // Node refuses headers that would break the request: a token with a line break in it.
        return end('refused')
      }
      request.on('response', (response: IncomingMessage) => read(response, rules.most, end))
      request.on('error', () => end('unreachable'))
      request.end()
    }
  })
}

function isListed(url: URL, hosts: ReadonlySet<string>): boolean {
  const plain = url.protocol === 'https:' && url.username === '' && url.password === '' && url.port === ''
  return plain && hosts.has(url.hostname)
}

/**
 * The address that a name leads to. One private address among several is enough to ask none of them: which of them it is
 * would be up to whoever answers for the name.
 */
async function pin(
  host: string,
  network: HostNetwork,
): Promise<{ readonly address: string } | { readonly lost: LostAnswer }> {
  const addresses = await network.addressesOf(host)
  const [address] = addresses
  if (address === undefined) return { lost: 'unreachable' }
  return addresses.every(isPublicAddress) ? { address } : { lost: 'refused' }
}

function ask(
  method: Method,
  { url, address }: { readonly url: URL; readonly address: string },
  { standIn }: HostNetwork,
  headers: Readonly<Record<string, string>>,
): ClientRequest {
  const options = {
    method,
    path: url.pathname + url.search,
    agent: false as const,
    maxHeaderSize: 32 * 1024,
    headers: { host: url.hostname, 'user-agent': 'mlops-proposal', 'accept-encoding': 'identity', ...headers },
  }
  if (standIn !== null) return askPlainly({ ...options, host: '127.0.0.1', port: standIn })
  return askEncrypted({ ...options, host: address, port: 443, servername: url.hostname })
}

function read(response: IncomingMessage, most: number, end: (result: HostAnswer | LostAnswer) => void): void {
  const headers = Object.fromEntries(
    Object.entries(response.headers).map(([name, value]) => [
      name,
      Array.isArray(value) ? value.join(', ') : (value ?? ''),
    ]),
  )
  if ((headers['content-encoding'] ?? 'identity') !== 'identity') return end('garbled')
  if (Number(headers['content-length'] ?? 0) > most) return end('large')
  const parts: Buffer[] = []
  let size = 0
  response.on('data', (part: Buffer) => {
    size += part.length
    if (size > most) end('large')
    else parts.push(part)
  })
  response.on('end', () => {
    end({ status: response.statusCode ?? 0, headers, body: Buffer.concat(parts).toString('utf8') })
  })
  response.on('error', () => end('unreachable'))
  response.on('aborted', () => end('unreachable'))
}
