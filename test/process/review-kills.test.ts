import { afterEach, describe, expect, test } from 'vitest'
import { type CutOff, cutOff } from '../support/cut-off.ts'
import { eventually } from '../support/eventually.ts'
import { visitPage } from '../support/page-visit.ts'
import { PlaygroundClient } from '../support/playground-client.ts'
import { blocksIn, deskLink } from '../support/desk-link.ts'
import { createDatabase, postgresUrl } from '../support/postgres.ts'
import { killPrograms, type Program, startProgram } from '../support/program.ts'

/** The review that the demonstration leaves to Sophie, on its page. */
async function openReview({ address }: Program) {
  return visitPage(address, await deskLink(address))
}

const noted = { do: 'add-item', 'add-item.section': '4', 'add-item.request': 'Qui est prévenu ?', 'add-item.quote': '' }
const decision = { do: 'review', 'review.decision': 'changes' }

/** The requests that the page lists, as the review form names them. */
const itemsOn = (body: string) => [...body.matchAll(/value="edit-request ([\d.]+)"/g)].map(([, id = '']) => id)

describe.skipIf(!postgresUrl)('a review that is sent from its page', () => {
  const ways: CutOff[] = []
  afterEach(async () => {
    killPrograms()
    await Promise.all(ways.splice(0).map((way) => way.close()))
  })

  test('while PostgreSQL is away says so with everything typed, and is sent once it is back', async () => {
    const way = await cutOff(await createDatabase())
    ways.push(way)
    const program = await startProgram({ DATABASE_URL: way.url }, ['--demo', 'fr'])
    const page = await openReview(program)
    await page.get()
    const { body } = await page.post(noted)
    const sending = { ...decision, 'review.items': itemsOn(body).at(-1) ?? '', 'review.comment': 'Presque.' }

    way.cut()
    const away = await page.post(sending)
    way.mend()
    const nonce = /name="nonce" value="([^"]+)"/.exec(away.body)?.[1] ?? ''
    const again = await eventually(async () => {
      const answer = await page.post({ ...sending, nonce })
      if (answer.status === 503) throw new Error('the database is not back yet')
      return answer
    })

    expect([away.status, away.body]).toEqual([503, expect.stringContaining('Rien n’est perdu')])
    expect(away.body).toContain('Presque.</textarea>')
    expect(nonce).not.toBe('')
    expect(again.body).toContain('est envoyée')
  })

  test('by a program that is killed in the middle is sent once: by the first try, or by the same form again', async () => {
    const url = await createDatabase()
    const first = await startProgram({ DATABASE_URL: url }, ['--demo', 'fr'])
    const page = await openReview(first)
    await page.get()
    const { body } = await page.post(noted)
    const nonce = /name="nonce" value="([^"]+)"/.exec(body)?.[1] ?? ''
    const sending = { ...decision, nonce, 'review.items': itemsOn(body).at(-1) ?? '' }

    const lost = page.post(sending).catch(() => null)
    first.kill('SIGKILL')
    await Promise.all([lost, first.exit])
    const second = await startProgram({ DATABASE_URL: url, PORT: new URL(first.address).port })
    const again = await page.post(sending)

    expect(again.body).toContain('est envoyée')
    const lea = new PlaygroundClient(second.address, 'lea')
    const told = async () => {
      const { threads } = await lea.rooms()
      const all = await Promise.all(threads.map(({ root }) => blocksIn(lea, { room: 'projets', thread: root.id })))
      return all.flat().filter(({ block }) => block.type === 'text' && block.text.includes('vous adresse'))
    }
    await eventually(async () => expect((await told()).length).toBeGreaterThan(0))
    expect(await told()).toHaveLength(1)
  })
})
