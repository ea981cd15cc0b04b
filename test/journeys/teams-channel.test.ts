import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { languages } from '../../src/text/language.ts'
import { wordsIn } from '../../src/text/words.ts'
import { eventually } from '../support/eventually.ts'
import { clientOf, type Seen } from '../support/fake-connector/client.ts'
import { addMember } from '../support/fake-connector/world.ts'
import { startTeamsProgram, type TeamsProgram } from './teams-program.ts'

describe('a channel where the bot hears only what mentions it', () => {
  let program: TeamsProgram
  beforeAll(async () => {
    program = await startTeamsProgram('mentions')
  })
  afterAll(() => program.stop())

  test.for(languages)('a learner drafts in a thread through the card, in %s', async (language) => {
    const words = wordsIn(language)
    const { fake, rooms } = program
    const member = addMember(fake.world, 'Inès Roche', language === 'fr' ? 'fr-FR' : 'en-GB')
    const client = clientOf(fake, () => program.address, member)
    const { drafting } = rooms
    const known = new Set(client.sees(drafting.id).map(({ id }) => id))
    const sees = (what: string): Promise<Seen> =>
      eventually(() => {
        const all = client.sees(drafting.id).filter(({ id, mine }) => !known.has(id) && !mine)
        const found = all.findLast(({ text }) => text.includes(what))
        if (found === undefined) throw new Error(`no “${what}” among:\n${all.map(({ text }) => text).join('\n---\n')}`)
        return found
      })

    await client.write({ conversation: drafting, root: null }, 'mlops-proposal new', 'bot')
    const card = await sees(words.card.empty)
    const { root } = card
    expect(root).not.toBeNull()

    await client.press(card, 'say', { text: 'Un titre **court**, {précis} & <at>sûr</at>' })
    const saved = await sees(words.count.messages(1))
    expect(saved.id).toBe(card.id)
    await client.press(saved, 'done', { text: 'et un deuxième morceau' })
    await sees(words.card.clean)
    const next = await sees('Section 2/10')
    expect(next.root).toBe(root)

    await client.write({ conversation: drafting, root }, 'nobody told the bot')
    await client.write({ conversation: drafting, root }, 'deux trois quatre', 'bot')
    await sees(words.count.words(3))

    // Opened again, the finished section's card comes to the end of the thread, and the folded one goes.
    await client.press(await sees('Section 1/10'), 'section')
    await eventually(() => expect(client.sees(drafting.id).find(({ id }) => id === card.id)).toBeUndefined())

    // Typed into the card of a section that was left: there it goes, and its card comes to the end.
    await client.press(await sees(words.count.words(3)), 'say', { text: 'et un quatrième' })
    const back = await sees(words.count.messages(2))
    expect(back.text).toContain('Section 2/10')

    const strays = client.sees(drafting.id).filter((one) => !known.has(one.id) && !one.mine && one.root !== root)
    expect(strays.map(({ id }) => id)).toEqual([root])
    expect(fake.world.complaints).toEqual([])
  })
})
