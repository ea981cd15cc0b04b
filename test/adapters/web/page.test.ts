import { readdirSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { stagePlayground } from '../../support/playground-host.ts'

const folder = join(import.meta.dirname, '../../../src/adapters/web/playground/page')

describe('the page', () => {
  const stage = stagePlayground()

  test('is served with a policy that lets nothing run but its own files', async () => {
    const answer = await fetch(stage.host.address)

    const html = await answer.text()
    expect(answer.headers.get('content-type')).toBe('text/html; charset=utf-8')
    expect(answer.headers.get('content-security-policy')).toMatch(/default-src 'none'.*frame-ancestors 'none'/)
    expect(answer.headers.get('content-security-policy')).not.toContain('unsafe')
    expect(answer.headers.get('x-content-type-options')).toBe('nosniff')
    expect(html).not.toMatch(/<script>|<style|style=|onclick=/)
  })

  test('names its modules at once, so that none is asked for only when another one has come', async () => {
    const html = await (await fetch(stage.host.address)).text()

    const named = [...html.matchAll(/rel="modulepreload" href="\/playground\/page\/([^"]+)"/g)].map(([, name]) => name)
    const own = readdirSync(folder).filter((name) => name.endsWith('.js'))
    expect(new Set(named)).toEqual(new Set([...own, 'markdown-it.js']))
  })

  test.each(readdirSync(folder).filter((name) => /\.(js|css|svg)$/.test(name)))('serves %s', async (name) => {
    const answer = await fetch(`${stage.host.address}/playground/page/${name}`)

    await answer.text()
    expect(answer.status).toBe(200)
    expect(answer.headers.get('content-type')).toMatch(/javascript|css|svg/)
  })

  test.each(['types.ts', 'tsconfig.json', '..%2fweb.ts', '%2e%2e/web.ts', 'nothing.js'])(
    'does not serve %s',
    async (name) => {
      const answer = await fetch(`${stage.host.address}/playground/page/${name}`)

      expect(answer.status).toBe(404)
    },
  )

  test('completes the commands of its language', async () => {
    const french = await stage.as('lea', 'fr').commands()
    const english = await stage.as('lea', 'en').commands()

    expect(french.commands).toContainEqual({
      insert: '!langue',
      usage: '!langue fr|en',
      hint: 'change la langue',
      where: 'thread',
      spellings: ['!langue', '!language'],
      argument: 'some',
      options: ['fr', 'en'],
    })
    expect(english.commands).toContainEqual({
      insert: '/mlops-proposal',
      usage: '/mlops-proposal',
      hint: 'lists your open proposals, or starts one',
      where: 'room',
      spellings: ['/mlops-proposal'],
      argument: 'none',
      options: [],
    })
    expect(french.commands).toContainEqual(expect.objectContaining({ insert: '!voir', options: ['tout'] }))
  })
})
