import { describe, expect, test } from 'vitest'
import { stagePlayground } from '../../support/playground-host.ts'

describe('what somebody has not read', () => {
  const stage = stagePlayground()
  const unread = async (persona: string) => {
    const { rooms, threads } = await stage.as(persona).rooms()
    return [...rooms.map((room) => `${room.id} ${room.unread}`), ...threads.map((thread) => `fil ${thread.unread}`)]
  }

  test('everybody has the rooms that they are in, named in their language', async () => {
    const names = async (persona: string, language: 'fr' | 'en') =>
      (await stage.as(persona, language).rooms()).rooms.map(({ name }) => name)

    expect(await names('lea', 'fr')).toEqual(['projets', 'catalogue'])
    expect(await names('sophie', 'en')).toEqual(['projects', 'reviews', 'catalogue'])
  })

  test('messages of others count until they are read, one’s own never do', async () => {
    await stage.as('lea').say('un')
    const { message } = await stage.as('lea').say('deux')
    expect(await unread('lea')).toEqual(['projets 0', 'catalogue 0'])
    expect(await unread('karim')).toEqual(['projets 2', 'catalogue 0'])

    await stage.as('karim').read(message.order)

    expect(await unread('karim')).toEqual(['projets 0', 'catalogue 0'])
  })

  test('a mark never goes back', async () => {
    const { message } = await stage.as('lea').say('un')
    await stage.as('karim').read(message.order)

    await stage.as('karim').read(0)

    expect(await unread('karim')).toEqual(['projets 0', 'catalogue 0'])
  })

  test('a thread is listed for those who write in it, with what they have not read there', async () => {
    const { message: root } = await stage.as('lea').say('Bonjour')
    await stage.as('lea').say('une réponse', { thread: root.id })
    await stage.as('karim').say('une autre', { thread: root.id })

    expect(await unread('lea')).toEqual(['projets 0', 'catalogue 0', 'fil 1'])
    expect(await unread('karim')).toEqual(['projets 1', 'catalogue 0', 'fil 0'])
    expect(await unread('claire')).toEqual(['projets 1', 'relecture 0', 'catalogue 0', 'coordination 0'])
  })
})
