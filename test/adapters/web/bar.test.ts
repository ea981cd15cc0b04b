import { describe, expect, test } from 'vitest'
import { type WritingBar, writingBar } from '../../../src/adapters/web/playground/writing-bar.ts'
import { outlineOf } from '../../../src/flows/screens/outline.ts'
import { rubric } from '../../../src/rubric/rubric.ts'
import { stagePlayground } from '../../support/playground-host.ts'
import { inState } from '../../support/stages.ts'

describe('the bar above the message box', () => {
  const stage = stagePlayground()

  async function barIn(thread: string, persona: string): Promise<WritingBar | null> {
    const path = `/rooms/projets/threads/${thread}/bar`
    return (await stage.as(persona).get<{ bar: WritingBar | null }>(path)).bar
  }

  async function threadOfLea(): Promise<string> {
    const { message } = await stage.as('lea').say('Bonjour')
    const thread = { platform: 'web', channel: 'projets', thread: message.id } as const
    stage.inbox.threads.push({ tenant: 'playground', owner: 'lea', proposal: 'MLP-2026-001', thread, at: 4 })
    return message.id
  }

  test('says to its author which section is being written, how much there is, and what ends it', async () => {
    const bar = await barIn(await threadOfLea(), 'lea')

    expect(bar).toMatchObject({
      place: 'Section 4 · Objectifs',
      count: '0 message · 0 mot',
      progress: '0/10',
      buttons: [
        { label: 'Section terminée', press: { action: 'done', proposal: 'MLP-2026-001', args: { section: '4' } } },
      ],
    })
    expect(bar?.lines).toHaveLength(10)
    expect(bar?.lines[3]).toMatchObject({ name: '4. Objectifs', place: 'here', press: { action: 'section' } })
  })

  test('is for nobody else, and stands in no other thread', async () => {
    const thread = await threadOfLea()
    const { message } = await stage.as('lea').say('Un fil sans proposition')

    expect(await barIn(thread, 'karim')).toBeNull()
    expect(await barIn(message.id, 'lea')).toBeNull()
  })

  test('once nothing can be written, says what became of it, and ends no section', () => {
    const bar = writingBar('MLP-2026-001', outlineOf(inState('submitted').proposal(), rubric))

    expect(bar).toMatchObject({ place: 'MLP-2026-001 · submitted', count: '', buttons: [] })
    expect(bar.lines[0]?.press.action).toBe('show')
  })
})
