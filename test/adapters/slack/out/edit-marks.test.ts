import { describe, expect, test } from 'vitest'
import { postOf, stageChat, textsIn } from './chat-stage.ts'

const stage = stageChat()

const edited = () => stage.fake.calls.filter(({ method }) => method === 'chat.update').length

describe('an edit of a card that is one message', () => {
  test('to what it holds already is left out, whoever posted it', async () => {
    const edits = await stage.chat.show(postOf(stage, 'un'))

    await stage.anotherChat().show(postOf(stage, 'un', { edits }))
    await stage.chat.show(postOf(stage, 'deux', { edits }))
    await stage.chat.show(postOf(stage, 'deux', { edits }))

    expect(edited()).toBe(1)
    expect(textsIn(stage.projects)).toEqual(['deux'])
  })

  test('goes out where another process has edited it meanwhile', async () => {
    const other = stage.anotherChat()
    const edits = await stage.chat.show(postOf(stage, 'un'))

    await stage.chat.show(postOf(stage, 'deux', { edits }))
    await other.show(postOf(stage, 'trois', { edits }))
    await stage.chat.show(postOf(stage, 'deux', { edits }))

    expect(edited()).toBe(3)
    expect(textsIn(stage.projects)).toEqual(['deux'])
  })

  test.each(['the same', 'another'])('that never arrived goes out with the next try, in %s process', async (which) => {
    const edits = await stage.chat.show(postOf(stage, 'un'))
    const post = postOf(stage, 'deux', { edits })
    stage.fake.faults.next('chat.update', { type: 'dropped' })
    await expect(stage.chat.show(post)).rejects.toThrow(/request|HTTP|fetch|error/i)

    await (which === 'the same' ? stage.chat : stage.anotherChat()).show(post)

    expect(textsIn(stage.projects)).toEqual(['deux'])
  })

  test('that never arrived is no reason to leave out a newer one, nor one back to what stood before', async () => {
    const edits = await stage.chat.show(postOf(stage, 'un'))
    stage.fake.faults.next('chat.update', { type: 'dropped' })
    await expect(stage.chat.show(postOf(stage, 'deux', { edits }))).rejects.toThrow(/request|HTTP|fetch|error/i)

    await stage.anotherChat().show(postOf(stage, 'deux', { edits }))
    await stage.chat.show(postOf(stage, 'un', { edits }))

    expect(textsIn(stage.projects)).toEqual(['un'])
  })

  test('that grows into two messages and shrinks again leaves one, with what it shows now', async () => {
    const edits = await stage.chat.show(postOf(stage, 'un'))
    const long = 'Le modèle est réentraîné à la main. '.repeat(120)

    await stage.chat.show(postOf(stage, 'deux', { edits }))
    await stage.chat.show(postOf(stage, long, { edits }))
    await stage.chat.show(postOf(stage, 'deux', { edits }))

    expect(textsIn(stage.projects)).toEqual(['deux'])
  })
})
