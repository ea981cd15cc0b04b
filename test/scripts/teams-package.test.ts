import { spawnSync } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { inflateSync } from 'node:zlib'
import { strFromU8, unzipSync } from 'fflate'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { Manifest } from '../../scripts/teams-package/manifest.ts'
import { privateCommand } from '../../src/flows/acts/command-words.ts'
import { readConfig } from '../../src/start/config.ts'
import { openFront } from '../../src/start/pages.ts'
import { readSlash } from '../../src/flows/acts/read-slash.ts'

const appId = '3f2504e0-4f89-41d3-9a0c-0305e82c3301'
const needed = ['--app-id', appId, '--url', 'https://bot.example.org/about']

describe('npm run teams:package', () => {
  let folder: string
  beforeAll(() => {
    folder = mkdtempSync(join(tmpdir(), 'mlops-teams-'))
  })
  afterAll(() => rmSync(folder, { recursive: true, force: true }))

  function run(...args: readonly string[]) {
    return spawnSync(process.execPath, [join(import.meta.dirname, '../../scripts/teams-package.ts'), ...args], {
      cwd: folder,
      encoding: 'utf8',
    })
  }

  /** The files in the package, and its manifest. */
  function built(...args: readonly string[]) {
    const { status, stderr } = run(...needed, '--out', 'package.zip', ...args)
    expect(stderr).toBe('')
    expect(status).toBe(0)
    const files = unzipSync(readFileSync(join(folder, 'package.zip')))
    return { files, manifest: Manifest.parse(JSON.parse(strFromU8(files['manifest.json'] ?? new Uint8Array()))) }
  }

  test('puts the manifest, its French words and two icons at the root of a zip', () => {
    const { files, manifest } = built()

    expect(Object.keys(files).toSorted()).toEqual(['color.png', 'fr.json', 'manifest.json', 'outline.png'])
    expect(manifest).toMatchObject({
      manifestVersion: '1.29',
      id: appId,
      validDomains: ['bot.example.org'],
      bots: [{ botId: appId, scopes: ['personal', 'team', 'groupChat'], supportsTargetedMessages: true }],
    })
  })

  test.each(['1.28', '1.29'])(
    'of schema %s supports channels of every kind, without which teams cannot have it',
    (schema) => {
      expect(built('--compat', schema).manifest).toMatchObject({ supportsChannelFeatures: 'tier1' })
    },
  )

  test('links to pages that the program answers, unless told other ones', async () => {
    const app = openFront(readConfig({ NODE_ENV: 'production' }))
    const { developer } = built('--url', 'https://bot.example.org').manifest
    const links = [developer.websiteUrl, developer.privacyUrl, developer.termsOfUseUrl]

    expect(new Set(links).size).toBe(3)
    for (const link of links) expect((await app.request(link)).status).toBe(200)
    expect(built('--privacy', 'https://school.example.org/privacy').manifest.developer).toMatchObject({
      privacyUrl: 'https://school.example.org/privacy',
      termsOfUseUrl: 'https://bot.example.org/about',
    })
  })

  test('draws the icons in Microsoft’s sizes, the outline in white on nothing', () => {
    const { files } = built()
    const sizeOf = (name: string) => {
      const header = Buffer.from(files[name] ?? [])
      return [header.toString('latin1', 1, 4), header.readUInt32BE(16), header.readUInt32BE(20)]
    }

    expect(sizeOf('color.png')).toEqual(['PNG', 192, 192])
    expect(sizeOf('outline.png')).toEqual(['PNG', 32, 32])
    const outline = Buffer.from(files['outline.png'] ?? [])
    const rows = inflateSync(outline.subarray(outline.indexOf('IDAT') + 4, outline.indexOf('IEND') - 8))
    const pixels = Array.from({ length: 32 * 32 }, (_, at) => {
      const start = Math.floor(at / 32) * 129 + 1 + (at % 32) * 4
      return [...rows.subarray(start, start + 4)]
    })
    expect(pixels.every(([red, green, blue]) => red === 255 && green === 255 && blue === 255)).toBe(true)
    expect(new Set(pixels.map(([, , , opacity]) => opacity)).size).toBeGreaterThan(2)
  })

  test('offers only commands that the bot understands, described in both languages', () => {
    const { files, manifest } = built()
    const french = JSON.parse(strFromU8(files['fr.json'] ?? new Uint8Array())) as Record<string, string>

    for (const [list, { commands }] of (manifest.bots[0]?.commandLists ?? []).entries()) {
      for (const [at, { title, description }] of commands.entries()) {
        const words = privateCommand(title, 'outside')
        expect(words, title).not.toBeNull()
        expect(readSlash(words ?? '').type, title).not.toBe('unknown')
        const translated = french[`bots[0].commandLists[${list}].commands[${at}].description`] ?? ''
        expect(translated.length).toBeLessThanOrEqual(128)
        expect(translated).not.toBe(description)
      }
    }
    expect(french['name.short']?.length).toBeLessThanOrEqual(30)
    expect(french['description.short']?.length).toBeLessThanOrEqual(80)
  })

  test('leaves out for 1.28 what that schema does not know', () => {
    const { manifest } = built('--compat', '1.28')

    expect(manifest.$schema).toContain('/v1.28/')
    expect(JSON.stringify(manifest)).not.toMatch(/triggers|supportsTargetedMessages/)
  })

  test('asks to hear everything, or for no more than mentions', () => {
    expect(JSON.stringify(built().manifest.authorization)).toContain('ChannelMessage.Read.Group')
    expect(built('--hears', 'mentions').manifest.authorization).toBeUndefined()
  })

  test('gives the same bytes for the same options', () => {
    const first = built().files
    const second = built().files

    expect(second).toEqual(first)
  })

  test.each([
    [[], '--app-id and --url are needed'],
    [['--app-id', 'my-bot', '--url', 'https://bot.example.org'], 'id: must be an id such as'],
    [
      ['--app-id', appId, '--url', 'http://bot.example.org'],
      'websiteUrl: must be an address that begins with https://',
    ],
    [[...needed, '--compat', '1.16'], '--compat must be 1.28 or 1.29, not 1.16.'],
    [[...needed, '--developer', 'x'.repeat(33)], 'developer.name'],
    [[...needed, '--colour', 'red'], '--colour'],
  ])('refuses %j and says why', (args, sentence) => {
    const { status, stderr } = run(...args)

    expect(status).toBe(2)
    expect(stderr).toContain(sentence)
  })
})
