import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { guardedGet, type GetRules, internet } from '../../../src/adapters/outside/guarded-get.ts'
import { isPublicAddress } from '../../../src/adapters/outside/public-address.ts'

const hosts = new Set(['api.github.com'])
const asked: string[] = []
const server = createServer((request, response) => {
  asked.push(`${request.headers.host}${request.url}`)
  if (request.url === '/moved') response.writeHead(302, { location: 'https://169.254.169.254/' }).end()
  else if (request.url === '/packed') response.writeHead(200, { 'content-encoding': 'gzip' }).end('x')
  else if (request.url === '/said-long') response.writeHead(200, { 'content-length': '5000' }).end('x'.repeat(5000))
  else if (request.url === '/long') response.end('x'.repeat(5000))
  else if (request.url === '/broken')
    response.writeHead(200, { 'content-length': '500' }).write('x', () => response.destroy())
  else if (request.url === '/silent') response.writeHead(200).write('x')
  else if (request.url === '/exact') response.end('x'.repeat(1000))
  else response.end(`${request.headers['accept-encoding']} ${request.headers.authorization}`)
})

beforeAll(() => new Promise<void>((done) => server.listen(0, '127.0.0.1', done)))

afterAll(() => {
  server.closeAllConnections()
  server.close()
})

/** The rules for a server on this machine that speaks for every listed host, which resolves to these addresses. */
function rules(addresses: readonly string[] = ['140.82.121.6'], more: Partial<GetRules> = {}): GetRules {
  const standIn = (server.address() as AddressInfo).port
  const network = { addressesOf: () => Promise.resolve(addresses), standIn }
  return { hosts, most: 1000, patience: 60_000, signal: new AbortController().signal, network, ...more }
}

describe('what is asked at all', () => {
  test.each([
    ['http://api.github.com/', 'another protocol'],
    ['https://api.github.com:8443/', 'another port'],
    ['https://ada@api.github.com/', 'a user'],
    ['https://:secret@api.github.com/', 'a password'],
    ['https://github.com/', 'a host that is not listed'],
    ['https://x.api.github.com/', 'a name below a listed one'],
    ['https://api.github.com.evil.example/', 'a name that begins like a listed one'],
    ['https://api.github.com./', 'a name with a dot behind'],
    ['https://api.github.com\\@evil.example/', 'a listed name in another’s address, or a path'],
    ['https://127.0.0.1/', 'an address'],
    ['https://[::1]/', 'an address of IPv6'],
    ['https://2130706433/', 'an address as one number'],
    ['https://0x7f.1/', 'an address in other figures'],
    ['file:///etc/passwd', 'a file'],
    ['//api.github.com/', 'no protocol'],
    ['', 'nothing'],
  ])('%s is refused or stays on a listed host: %s', async (address) => {
    const before = asked.length

    const answer = await guardedGet(address, rules())

    expect(typeof answer === 'string' ? answer : 'asked').toBe(address.includes('\\') ? 'asked' : 'refused')
    expect(asked.slice(before).every((one) => one.startsWith('api.github.com/'))).toBe(true)
  })

  test.each([
    '0.0.0.0',
    '10.1.2.3',
    '100.64.0.1',
    '127.0.0.1',
    '169.254.169.254',
    '172.31.255.255',
    '192.168.1.1',
    '198.18.0.1',
    '224.0.0.1',
    '255.255.255.255',
    '::1',
    '::',
    '::ffff:127.0.0.1',
    '::ffff:8.8.8.8',
    '64:ff9b::7f00:1',
    '2002:7f00:1::',
    'fc00::1',
    'fe80::1',
    'ff02::1',
    'fe80::1%eth0',
    'localhost',
    '',
  ])('a name that leads to %s is not asked, whatever else it leads to', async (address) => {
    const before = asked.length

    expect(isPublicAddress(address)).toBe(false)
    expect(await guardedGet('https://api.github.com/', rules(['140.82.121.6', address]))).toBe('refused')
    expect(asked.slice(before)).toEqual([])
  })

  test.each(['140.82.121.6', '8.8.8.8', '2606:50c0:8000::153', '172.32.0.1', '100.128.0.1'])(
    '%s is public',
    (address) => {
      expect(isPublicAddress(address)).toBe(true)
    },
  )

  test('a name that leads nowhere cannot be reached', async () => {
    expect(await guardedGet('https://api.github.com/', rules([]))).toBe('unreachable')
  })

  test('a name that nobody answers for is given up', async () => {
    const network = { addressesOf: () => new Promise<never>(() => undefined), standIn: null }

    expect(await guardedGet('https://api.github.com/', rules(undefined, { network, patience: 50 }))).toBe('slow')
  })

  test('the internet says nothing of a name that nobody has', async () => {
    expect(await internet.addressesOf('nobody.invalid')).toEqual([])
  })
})

test('headers that would break a request are refused', async () => {
  expect(await guardedGet('https://api.github.com/', rules(), { authorization: 'a\r\nhost: b' })).toBe('refused')
})

describe('what is taken of an answer', () => {
  test('a redirect is an answer and is not followed', async () => {
    const before = asked.length

    expect(await guardedGet('https://api.github.com/moved', rules())).toMatchObject({ status: 302 })
    expect(asked.slice(before)).toEqual(['api.github.com/moved'])
  })

  test.each([
    ['/packed', 'garbled'],
    ['/said-long', 'large'],
    ['/long', 'large'],
    ['/broken', 'unreachable'],
  ])('%s is %s', async (path, lost) => {
    expect(await guardedGet(`https://api.github.com${path}`, rules())).toBe(lost)
  })

  test('one that never ends is given up', async () => {
    expect(await guardedGet('https://api.github.com/silent', rules(undefined, { patience: 50 }))).toBe('slow')
  })

  test('one that nobody waits for any more is given up, and the next is not asked for', async () => {
    const stop = new AbortController()
    const first = guardedGet('https://api.github.com/silent', rules(undefined, { signal: stop.signal }))
    stop.abort()
    const before = asked.length

    expect(await first).toBe('slow')
    expect(await guardedGet('https://api.github.com/', rules(undefined, { signal: stop.signal }))).toBe('slow')
    expect(asked.slice(before).filter((one) => one === 'api.github.com/')).toEqual([])
  })

  test('one of exactly the length that is allowed is read, unpacked, with the headers that were given', async () => {
    expect(await guardedGet('https://api.github.com/exact', rules())).toMatchObject({ body: 'x'.repeat(1000) })
    expect(await guardedGet('https://api.github.com/', rules(), { authorization: 'Bearer a' })).toMatchObject({
      status: 200,
      body: 'identity Bearer a',
    })
  })
})
