import { describe, expect, test } from 'vitest'
import { fateOf } from '../../src/flows/privacy/erase-form.ts'
import { myDataView } from '../../src/flows/privacy/my-data.ts'
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

  test.each([
    ['fr', 'MLP-2026-001\u00A0: continue dans Teams, sous la référence MLP-2026-009'],
    ['en', 'MLP-2026-001: goes on in Teams, as MLP-2026-009'],
  ] as const)(
    'names in %s where a proposal goes on that is no longer here, and calls it by no state',
    (language, line) => {
      const goesOn = { platform: 'teams', id: 'MLP-2026-009' } as const
      const left = { id: 'MLP-2026-001', title: '', state: 'withdrawn', isPublic: false, goesOn } as const

      const { blocks } = myDataView(language, 'automatic', { counts: {}, proposals: [left] })

      expect(blocks.find(({ type }) => type === 'list')).toMatchObject({ items: [line] })
    },
  )
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

describe('erasing one’s data', () => {
  const press = { action: 'erase-data', ...alone }
  const erase = (t: ReturnType<typeof table>, fields: Record<string, string>, who = camille) =>
    t.act(who, { type: 'filled', ...press, fields })

  test.each([
    ['drafting', 'effacée, avec ses versions'],
    ['submitted', 'retirée de la file'],
    ['in-review', 'la personne qui la relit en est prévenue'],
    ['changes-requested', 'effacée, avec ses versions'],
    ['published', 'elle suit votre choix'],
  ] as const)('of a proposal that is %s says what becomes of it, and what stays and why', (state, says) => {
    const asked = inState(state, 'fr').openAlone(camille, 'erase-data')
    const form = 'form' in asked ? asked.form : undefined
    const text = JSON.stringify(form)

    expect(text).toContain(says)
    expect(text).toContain('sous un pseudonyme tiré au sort')
    expect(text).toContain('comme co-auteur')
    expect(form?.fields.map(({ name }) => name)).toEqual(state === 'published' ? ['published', 'confirm'] : ['confirm'])
  })

  test('is confirmed by the reference, and by nothing else', () => {
    const t = written('fr')

    for (const confirm of ['', 'oui', 'MLP-2026-002', 'EFFACER'])
      expect(erase(t, { confirm }).errors).toMatchObject({ confirm: expect.stringContaining('MLP-2026-001') })
    expect(erase(t, { confirm: ' mlp-2026-001 ' }).errors).toBeNull()
  })

  test('of somebody without a proposal is confirmed by a word', () => {
    expect(erase(table('fr'), { confirm: 'MLP-2026-001' }, sacha).errors).not.toBeNull()
    expect(erase(table('fr'), { confirm: 'Effacer' }, sacha).errors).toBeNull()
  })

  test.each([
    ['choice', 'anonymous', 'anonymous'],
    ['choice', 'erased', 'erased'],
    ['choice', undefined, 'anonymous'],
    ['anonymous', 'erased', 'anonymous'],
    ['erased', undefined, 'erased'],
  ] as const)('where the programme says %s and they chose %s, what is published is %s', (rule, chosen, fate) => {
    expect(fateOf(rule, chosen)).toBe(fate)
  })

  test('typed, it offers the form, which a message cannot open', () => {
    const [shown] = written('fr').command(camille, 'données effacer').effects

    expect(shown?.view.text).toContain('Rien n’est encore effacé')
    expect((shown ? buttonsOf(shown.view) : []).map(({ press: { opens } }) => opens)).toEqual(['form'])
  })
})
