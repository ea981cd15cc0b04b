import { describe, expect, test } from 'vitest'
import { buttonsOf, people, type Played, table, type Table, told } from '../support/table.ts'

const { camille, sacha, nadia } = people
const id = 'MLP-2026-001'

/** A draft in the channel `projets`, with one message. */
function drafted(language: 'fr' | 'en' = 'fr', platform: 'web' | 'slack' = 'slack'): Table {
  const t = table(language, undefined, undefined, undefined, 'automatic', platform)
  t.command(camille)
  t.say(camille, 'Livraison continue d’un modèle qui lit les compteurs d’eau', 'first')
  return t
}

const open = (t: Table, who = camille, channel = 'C2') =>
  t.act(who, { type: 'commanded', words: `ouvrir ${id}` }, { channel })
const move = (t: Table, who = camille, channel = 'C2') =>
  t.act(who, { type: 'pressed', action: 'move', proposal: id, version: t.proposal().version, args: {} }, { channel })
const types = (outcome: Played) =>
  outcome.effects.map((effect) => ('slot' in effect ? `${effect.type} ${effect.slot}` : effect.type))
const actionsOf = (outcome: Played) =>
  outcome.effects.flatMap(({ view }) => buttonsOf(view).map(({ press }) => press.action))

describe('a proposal that is asked for in another place', () => {
  test('its owner is offered to move it there, beside the way to its thread', () => {
    const t = drafted()

    const outcome = open(t)

    expect(told(outcome)).toContain(`${id} continue dans son fil`)
    expect(told(outcome)).toContain('déplacez-la')
    expect(told(outcome)).toContain(`Le fil de ${id}`)
    expect(actionsOf(outcome)).toContain('move')
    expect(t.proposal().home.channel).toBe('projets')
  })

  test('in its own place nothing is offered', () => {
    const t = drafted()

    expect(actionsOf(open(t, camille, 'projets'))).not.toContain('move')
    expect(told(move(t, camille, 'projets'))).toContain(`${id} est déjà ici`)
  })

  test('a co-author is told that its owner moves it', () => {
    const t = drafted()
    t.act(
      camille,
      { type: 'said', message: 'ask', text: '!inviter @Sacha', mentions: 'person', people: [sacha] },
      { thread: id },
    )
    t.press(sacha, 'join')

    expect(told(open(t, sacha))).toContain('Camille Roux, qui en est responsable, peut la déplacer')
    expect(actionsOf(open(t, sacha))).not.toContain('move')
    expect(told(move(t, sacha))).toContain('Camille Roux')
    expect(t.proposal().home.channel).toBe('projets')
    expect(told(move(t, camille, 'D1'))).toContain('D’autres personnes écrivent cette proposition avec vous')
    expect(t.proposal().home.channel).toBe('projets')
  })

  test('a stranger moves nothing', () => {
    const t = drafted()

    move(t, nadia)

    expect(t.proposal().home.channel).toBe('projets')
  })
})

describe('moving', () => {
  test('tidies the old thread, then has a new root message and card stand in the new place', () => {
    const t = drafted()

    const outcome = move(t)

    expect(types(outcome)).toEqual(['remove section:1#1', 'show root', 'forward', 'post', 'show section:1#2', 'tell'])
    expect(outcome.effects[1]).toMatchObject({ to: 'home', leaves: { channel: 'projets', id } })
    expect(t.proposal()).toMatchObject({ home: { platform: 'slack', channel: 'C2', thread: null }, moved: 1 })
    expect(t.proposal().sections[1].pieces).toMatchObject([{ id: 'first' }])
  })

  test('what is written in the old thread is answered with where it goes on, and can be added from there', () => {
    const t = drafted()
    move(t)

    const late = t.act(
      camille,
      { type: 'said', message: 'late', text: 'Une phrase de plus sur les compteurs.', mentions: 'none' },
      { thread: id, channel: 'projets' },
    )

    expect(told(late)).toContain('elle continue dans son nouveau fil')
    expect(late.effects[0]?.view.blocks).toContainEqual({
      type: 'links',
      links: [{ text: `Le fil de ${id}`, place: { platform: 'slack', channel: 'C2', thread: id } }],
    })
    expect(t.proposal().sections[1].pieces).toHaveLength(1)
    t.press(camille, 'add-anyway', { message: 'late', section: '1' })
    expect(t.proposal().sections[1].pieces.map((piece) => piece.id)).toEqual(['first', 'late'])
  })

  test('a command in the old thread is not done there, and a message heard again is not answered', () => {
    const t = drafted()
    move(t)
    const say = (message: string, text: string) =>
      t.act(camille, { type: 'said', message, text, mentions: 'none' }, { thread: id, channel: 'projets' })

    expect(told(say('clear', '!effacer 1'))).toContain('tapez-le dans son nouveau fil')
    expect(t.proposal().sections[1].pieces).toHaveLength(1)
    expect(say('first', 'Livraison continue').effects).toEqual([])
  })

  test('an edit of a message in the old thread still revises the text', () => {
    const t = drafted()
    move(t)

    t.act(
      camille,
      { type: 'edited', message: 'first', text: 'Livraison continue d’un modèle de compteurs' },
      { thread: id, channel: 'projets' },
    )

    expect(t.proposal().sections[1].pieces).toMatchObject([{ text: 'Livraison continue d’un modèle de compteurs' }])
  })

  test('a press on a card of the old thread acts, and says where it goes on', () => {
    const t = drafted()
    move(t)

    const pressed = t.act(
      camille,
      { type: 'pressed', action: 'why', proposal: id, version: 0, args: { section: '1' } },
      { thread: id, channel: 'projets' },
    )

    expect(told(pressed)).toContain('elle continue dans son nouveau fil')
  })

  test('one that is withdrawn stays where it is', () => {
    const t = drafted()
    t.fill(camille, 'withdraw', { reason: '' })

    expect(told(move(t))).toContain('elle pourra être déplacée une fois restaurée')
  })
})

describe('a place that is closed', () => {
  const close = (t: Table, is: 'archived' | 'removed' | 'open' = 'archived', channel = 'projets') =>
    t.act({ ...camille, id: 'mlops-proposal', roles: [] }, { type: 'access', proposal: id, channel, is }, { channel })

  test('its owner hears of it once, by direct message, with a way to go on', () => {
    const t = drafted()

    const first = close(t)

    expect(first.effects).toMatchObject([{ type: 'tell', person: 'camille', to: 'home', direct: { notice: null } }])
    expect(first.effects[0]?.view.text).toContain('le canal de son fil a été archivé. Rien n’est perdu')
    expect(first.effects[0]?.view.text).toContain(`/mlops-proposal ouvrir ${id}`)
    expect(actionsOf(first)).toEqual(['move'])
    expect(close(t, 'removed').effects).toEqual([])
  })

  test('asking for it shows nothing in the closed thread, and offers to go on here', () => {
    const t = drafted()
    close(t)

    const outcome = open(t, camille, 'D1')

    expect(types(outcome)).toEqual(['tell'])
    expect(told(outcome)).not.toContain('continue dans son fil')
    expect(told(outcome)).toContain('le canal de son fil a été archivé')
    expect(actionsOf(outcome)).toEqual(['move'])
    expect(types(move(t, camille, 'D1'))).toEqual(['show root', 'forward', 'post', 'show section:1#2', 'tell'])
    expect(t.proposal()).toMatchObject({ home: { channel: 'D1' }, closed: null })
  })

  test('a press there is answered each time', () => {
    const t = drafted()
    close(t)
    const press = () => t.press(camille, 'done', { section: '1' })

    expect(told(press())).toContain('Je ne peux plus écrire dans le fil')
    expect(told(press())).toContain('Je ne peux plus écrire dans le fil')
  })

  test('news of a place that it has left is none, and one that opens again is open', () => {
    const t = drafted()
    move(t)

    expect(close(t).effects).toEqual([])
    close(t, 'archived', 'C2')
    expect(t.proposal().closed).toBe('archived')
    close(t, 'open', 'C2')
    expect(t.proposal().closed).toBeNull()
  })

  test('what is heard in the thread opens it again', () => {
    const t = drafted()
    close(t, 'removed')

    t.say(camille, 'Une autre phrase.')

    expect(t.proposal().closed).toBeNull()
  })
})

test('a draft in a private chat says how it is moved before others can join', () => {
  const t = table('fr', undefined, undefined, undefined, 'automatic', 'slack')
  t.act(camille, { type: 'commanded', words: '' }, { channel: 'D1' })

  const asked = t.act(
    camille,
    { type: 'said', message: 'ask', text: '!inviter @Sacha', mentions: 'person', people: [sacha] },
    { thread: id, channel: 'D1' },
  )

  expect(told(asked)).toContain(`tapez «\u00A0/mlops-proposal ouvrir ${id}\u00A0» dans un canal que vous partagez`)
  expect(told(asked)).toContain('La déplacer ici')
})
