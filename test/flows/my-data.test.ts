import { describe, expect, test } from 'vitest'
import { ownView } from '../../src/flows/privacy/own-view.ts'
import { rubric } from '../../src/rubric/rubric.ts'
import { inState, written } from '../support/stages.ts'
import { buttonsOf, people, table } from '../support/table.ts'

const { camille, nadia, sacha } = people
const alone = { proposal: '', version: 0, args: {} } as const

describe('what is stored of somebody', () => {
  test.each([
    ['fr', '« ', '1 240 actions notées', 'Recevoir mes données'],
    ['en', '“', '1,240 actions noted', 'Receive my data'],
  ] as const)('is said in plain words and numbers in %s, and no table is named', (language, quote, deeds, receive) => {
    const t = written(language)
    const shown = t.say(camille, '!données').effects[0]?.view

    expect(shown?.text).toContain(`MLP-2026-001, ${quote.replace(' ', '\u00a0')}`)
    expect(shown?.text.replaceAll(/[\u202f\u00a0]/g, ' ')).toContain(deeds)
    expect(shown?.text).not.toMatch(/file_place|audit|outbox|web_/)
    expect((shown ? buttonsOf(shown) : []).map(({ label }) => label)).toContain(receive)
  })

  test('is said to whoever asks, of themselves alone', () => {
    const t = written('fr')
    const [shown] = t.command(sacha, 'privacy').effects

    expect(shown?.view.text).not.toContain('MLP-2026-001')
    expect(shown).toMatchObject({ type: 'tell', person: sacha.id })
  })
})

describe('all that is stored', () => {
  test.each([
    ['by its button', () => table('fr').act(camille, { type: 'pressed', action: 'receive-data', ...alone })],
    ['by words', () => table('fr').command(camille, 'données recevoir')],
  ])('is asked for %s, and goes to their own messages as a file', (_, ask) => {
    const [sent] = ask().effects

    expect(sent).toMatchObject({
      type: 'tell',
      person: camille.id,
      direct: { notice: { language: expect.any(String) } },
    })
    expect(sent?.view.blocks.at(-1)).toMatchObject({
      type: 'export',
      format: 'zip',
      text: { person: camille.id },
      asked: { proposal: '', version: 0, format: 'zip' },
    })
  })
})

describe('a proposal as its author takes it away', () => {
  test('has nothing that a reviewer noted and has not sent, and other people by name alone', () => {
    const t = inState('in-review', 'fr')
    t.fill(nadia, 'add-item', { request: 'Chiffrez ce risque.', section: '7' })
    const proposal = t.proposal()

    const taken = JSON.stringify(ownView(proposal, camille.id, rubric))

    expect(JSON.stringify(proposal)).toContain('Chiffrez ce risque.')
    expect(taken).not.toContain('Chiffrez ce risque.')
    expect(taken).toContain(nadia.name)
    expect(taken).not.toContain(`"${nadia.id}"`)
    expect(taken).toContain(`"${camille.id}"`)
  })

  test('keeps what was decided, as they were told', () => {
    const taken = ownView(inState('changes-requested', 'fr').proposal(), camille.id, rubric)

    expect(JSON.stringify(taken)).toContain('"decision":"changes"')
  })

  test('has no remark that is the reviewers’ alone', () => {
    const proposal = inState('in-review', 'fr').proposal()
    const [some] = proposal.findings
    const secret = { ...some, criterion: 'X13', life: 'open' } as (typeof proposal.findings)[number]

    const taken = JSON.stringify(ownView({ ...proposal, findings: [secret] }, camille.id, rubric))

    expect(taken).not.toContain('X13')
  })
})
