import { describe, expect, test } from 'vitest'
import { isPrivate } from '../../src/flows/authors/is-private.ts'
import type { NamedPerson } from '../../src/flows/model/event.ts'
import { drafted, invited, joined } from '../support/authors.ts'
import { inState, submit } from '../support/stages.ts'
import { buttonsOf, people, type Played, table, type Table, told } from '../support/table.ts'

const { camille, sacha, nadia, ines } = people

const direct = (outcome: Played) =>
  outcome.effects.flatMap((effect) => (effect.type === 'tell' && effect.direct ? [effect] : []))
const posted = (outcome: Played) =>
  outcome.effects.flatMap((effect) => (effect.type === 'post' ? [effect.view.text] : []))
const named = (id: string, name: string, standing?: NamedPerson['standing']): NamedPerson =>
  standing === undefined ? { id, name } : { id, name, standing }
const asks = (t: Table, who: typeof camille, text: string, whom: readonly NamedPerson[]) =>
  t.act(
    who,
    { type: 'said', message: `ask-${text}`, text, mentions: 'person', people: whom },
    { thread: 'MLP-2026-001' },
  )

describe('inviting somebody to write', () => {
  test('asks them in private, with both answers, and keeps the invitation for fourteen days', () => {
    const t = drafted()

    const outcome = asks(t, camille, '!invite @Sacha', [named('sacha', 'Sacha Petit')])

    expect(direct(outcome)).toMatchObject([{ person: 'sacha', to: 'home' }])
    expect(direct(outcome)[0]?.view.text).toContain('Camille Roux invites you to write the proposal MLP-2026-001')
    expect(direct(outcome).flatMap(({ view }) => buttonsOf(view).map(({ press }) => press.action))).toEqual([
      'join',
      'decline',
    ])
    expect(t.proposal().invitations).toMatchObject([{ id: 'sacha', until: '2026-12-07T23:00:00.000Z' }])
    expect(told(outcome)).toContain(
      'I am sending Sacha Petit the invitation, in private. It holds until 7 December 2026.',
    )
    expect(t.timers()).toContainEqual({
      proposal: 'MLP-2026-001',
      name: 'invitation-ends',
      at: '2026-12-07T23:00:00.000Z',
    })
  })

  test.each([
    ['oneself', [named('camille', 'Camille Roux')], 'You write this proposal already'],
    ['a program', [named('B1', 'Polly', 'bot')], 'Polly is a program'],
    ['somebody of another workspace', [named('U9', 'Zoé', 'outside')], 'Zoé belongs to another organisation'],
    ['somebody whose account is closed', [named('U7', 'Ugo', 'gone')], 'The account of Ugo is closed'],
    ['somebody who cannot be told', [named('U8', 'Farid', 'unreachable')], 'I cannot write to Farid yet'],
    ['two at once', [named('sacha', 'Sacha Petit'), named('omar', 'Omar Diallo')], 'One person at a time'],
    ['nobody', [], 'Say who is meant'],
  ])('%s: refused, and says why', (_, whom, why) => {
    const t = drafted()
    const before = t.proposal()

    const outcome = asks(t, camille, whom.length === 0 ? '!invite' : '!invite @x', whom)

    expect(told(outcome)).toContain(why)
    expect(t.proposal()).toBe(before)
    expect(direct(outcome)).toEqual([])
  })

  test('somebody whom the platform does not know: refused by the name that was typed', () => {
    const t = drafted()

    expect(told(asks(t, camille, '!invite @zoe', []))).toContain('I do not know who “zoe” is.')
  })

  test('who writes already, and who was asked already, are not asked again', () => {
    const [writes, asked] = [joined(), invited()]

    expect(told(asks(writes, camille, '!invite @x', [named('sacha', 'Sacha Petit')]))).toContain(
      'Sacha Petit writes this proposal already.',
    )
    expect(told(asks(asked, camille, '!invite @x', [named('sacha', 'Sacha Petit')]))).toContain(
      'has an invitation already, which holds until 7 December 2026',
    )
  })

  test('five are the most, invitations included', () => {
    const t = drafted()
    for (const n of [1, 2, 3, 4]) asks(t, camille, '!invite @x', [named(`p${n}`, `Person ${n}`)])

    const outcome = asks(t, camille, '!invite @x', [named('p5', 'Person 5')])

    expect(told(outcome)).toContain('at most 5 authors')
    expect(t.proposal().invitations).toHaveLength(4)
  })

  test('a co-author does not invite, and hears who does', () => {
    const t = joined()

    expect(told(asks(t, sacha, '!invite @x', [named('omar', 'Omar Diallo')]))).toContain(
      'Only the person in charge of the proposal can do that: Camille Roux.',
    )
  })

  test.each(['submitted', 'in-review', 'published', 'withdrawn'] as const)(
    'nobody is asked while it is %s',
    (state) => {
      const t = inState(state)

      expect(told(asks(t, camille, '!invite @x', [named('sacha', 'Sacha Petit')]))).toContain('That cannot be done now')
      expect(t.proposal().invitations).toBeUndefined()
    },
  )

  test('is a form, too, with a sentence beside its field', () => {
    const t = drafted()
    const opened = t.open(camille, 'invite')
    const fill = (whom: NamedPerson) =>
      t.act(camille, {
        type: 'filled',
        action: 'invite',
        proposal: 'MLP-2026-001',
        version: 0,
        args: {},
        fields: { person: whom.id },
        people: [whom],
      })

    expect('form' in opened && opened.form.fields).toMatchObject([{ type: 'person', name: 'person' }])
    expect(fill(named('camille', 'Camille Roux')).errors).toMatchObject({ person: expect.stringContaining('already') })
    expect(direct(fill(named('sacha', 'Sacha Petit')))).toMatchObject([{ person: 'sacha' }])
  })

  test('behind the slash command it names the proposal, or offers the drafts that one is in charge of', () => {
    const t = drafted()
    const command = (who: typeof camille, words: string) =>
      t.act(who, { type: 'commanded', words, people: [named('sacha', 'Sacha Petit')] })

    const offered = command(camille, 'invite @Sacha').effects.flatMap(({ view }) => buttonsOf(view))
    expect(offered.map(({ press }) => [press.action, press.proposal, press.opens])).toEqual([
      ['invite', 'MLP-2026-001', 'form'],
    ])
    expect(told(command(nadia, 'inviter @Sacha'))).toContain('You are in charge of no draft')
    expect(told(command(nadia, 'inviter MLP-2026-001 @Sacha'))).toContain('You are in charge of no draft')
    expect(direct(command(camille, 'inviter MLP-2026-001 @Sacha'))).toMatchObject([{ person: 'sacha' }])
  })
})

describe('where others can write', () => {
  test.each([
    ['slack', 'D0LEA', 'yes'],
    ['slack', 'C0PROJECTS', 'no'],
    ['teams', 'a:1abc', 'yes'],
    ['teams', '19:abc@thread.tacv2', 'no'],
    ['teams', '19:abc@thread.v2', 'no'],
    ['web', 'projets', 'no'],
  ] as const)('%s %s: private, %s', (platform, channel, answer) => {
    expect(isPrivate({ platform, channel })).toBe(answer === 'yes')
  })

  test('nobody is invited into a private chat, and the answer says how to go on', () => {
    const t = drafted()
    const home = { platform: 'slack', channel: 'D0LEA', thread: null } as const
    const saved = t.save()
    const moved = table('en', { ...saved, proposals: new Map([['MLP-2026-001', { ...t.proposal(), home }]]) })

    const outcome = asks(moved, camille, '!invite @x', [named('sacha', 'Sacha Petit')])

    expect(told(outcome)).toContain('in a private chat, where nobody else can write')
    expect(moved.proposal().invitations).toBeUndefined()
  })
})

describe('answering an invitation', () => {
  test('who accepts is an author at once: thread, status line, owner and they themselves hear of it', () => {
    const t = invited()

    const outcome = t.press(sacha, 'join')

    expect(t.proposal().authors).toEqual([
      { id: 'camille', name: 'Camille Roux', rights: ['write', 'decide'] },
      { id: 'sacha', name: 'Sacha Petit', rights: ['write'], timeZone: 'Europe/Paris' },
    ])
    expect(t.proposal().invitations).toEqual([])
    expect(posted(outcome)).toEqual(['Sacha Petit now takes part in the writing.'])
    expect(direct(outcome)).toMatchObject([{ person: 'camille' }])
    expect(told(outcome)).toContain('Done: you write MLP-2026-001 with Camille Roux.')
    expect(outcome.effects.find((effect) => effect.type === 'show' && effect.slot === 'root')?.view.text).toContain(
      'By Camille Roux and Sacha Petit',
    )
    expect(t.timers().map(({ name }) => name)).not.toContain('invitation-ends')
  })

  test('twice changes nothing, and says so', () => {
    const t = invited()
    t.press(sacha, 'join')
    const before = t.proposal()

    expect(told(t.press(sacha, 'join'))).toContain('You write MLP-2026-001 already.')
    expect(t.proposal()).toBe(before)
  })

  test('who declines is not an author, and the owner hears of it alone', () => {
    const t = invited()

    const outcome = t.press(sacha, 'decline')

    expect(t.proposal().authors).toHaveLength(1)
    expect(direct(outcome)).toMatchObject([{ person: 'camille', view: { text: expect.stringContaining('declined') } }])
    expect(posted(outcome)).toEqual([])
    expect(told(t.press(sacha, 'join'))).toContain('There is no invitation for you')
  })

  test('somebody else’s invitation is nobody’s to accept', () => {
    const t = invited()

    expect(told(t.press(nadia, 'join'))).toContain('There is no invitation for you')
    expect(t.proposal().authors).toHaveLength(1)
  })

  test('after fourteen days it has ended: the owner is told, once, and it cannot be accepted any more', () => {
    const t = invited()

    const due = t.until('2026-12-07T23:00:00.000Z').filter(([name]) => name === 'invitation-ends')

    expect(due).toHaveLength(1)
    expect(direct(due[0]?.[1] as Played)).toMatchObject([{ person: 'camille' }])
    expect(told(t.press(sacha, 'join'))).toContain('There is no invitation for you')
    expect(t.raise('invitation-ends', '2026-12-07T23:00:00.000Z').effects).toEqual([])
  })

  test('it does not wait for the timer, which may be late', () => {
    const t = invited()
    t.wait(15)

    expect(told(t.press(sacha, 'join'))).toContain('There is no invitation for you')
  })

  test('a submission ends it, for good', () => {
    const t = inState('changes-requested')
    asks(t, camille, '!invite @x', [named('sacha', 'Sacha Petit')])
    t.fill(camille, 'item-explain', { explanation: 'It is in section 5.' }, { item: '1.1' })
    submit(t)

    expect(told(t.press(sacha, 'join'))).toContain('The invitation has ended: MLP-2026-001 is submitted')
    t.press(camille, 'recall')
    expect(told(t.press(sacha, 'join'))).toContain('There is no invitation for you')
    expect(t.proposal().authors).toHaveLength(1)
  })

  test('the reviewer of the last version is told what accepting means, and gives the review up by it', () => {
    const t = inState('changes-requested')
    const asked = asks(t, camille, '!invite @x', [named('nadia', 'Nadia Benali')])
    expect(told(asked)).toContain('Nadia Benali reviews this proposal: accepting gives that review up.')
    expect(direct(asked)[0]?.view.text).toContain('if you accept, you can no longer review it')

    t.press(nadia, 'join')
    t.fill(camille, 'item-explain', { explanation: 'It is in section 5.' }, { item: '1.1' })
    submit(t)

    expect(t.proposal().review).toMatchObject({ reviewer: null, previous: null, reserved: null })
    expect(told(t.press(nadia, 'claim'))).toContain('your own proposal')
    const queue = t.command(nadia, 'queue').effects.flatMap(({ view }) => buttonsOf(view))
    expect(queue.map(({ press }) => press.action)).not.toContain('claim')
    expect(told(t.press(ines, 'assign', { person: 'nadia' }))).toContain('Nadia Benali writes MLP-2026-001')
  })
})

describe('writing together', () => {
  test('every author writes in the thread, finishes sections, and is named with what they wrote', () => {
    const t = joined()

    t.say(sacha, 'Deploying what the model finds, safely', 'by-sacha')
    t.press(sacha, 'done', { section: '1' })

    expect(t.proposal().sections[1].pieces).toMatchObject([{ by: 'sacha' }])
    expect(t.proposal().sections[1].mark).toBe('done')
  })

  test('a message is changed and deleted by whoever wrote it alone', () => {
    const t = joined()
    t.say(sacha, 'Deploying what the model finds', 'by-sacha')
    const before = t.proposal().sections

    expect(told(t.edit(camille, 'by-sacha', 'Something else'))).toContain('This text is Sacha Petit’s')
    expect(told(t.remove(camille, 'by-sacha'))).toContain('This text is Sacha Petit’s')
    expect(t.proposal().sections).toBe(before)
    t.edit(sacha, 'by-sacha', 'Deploying it safely')
    expect(t.proposal().sections[1].pieces).toMatchObject([{ text: 'Deploying it safely', by: 'sacha' }])
  })

  test('a section is cleared of one’s own texts; the others’ stay, and the answer says whose they are', () => {
    const t = joined()
    t.say(camille, 'A title by Camille', 'by-camille')
    t.say(sacha, 'A title by Sacha', 'by-sacha')

    const outcome = t.say(camille, '!clear 1')

    expect(told(outcome)).toContain('The other authors’ texts stay (Sacha Petit)')
    expect(t.proposal().sections[1].pieces).toMatchObject([{ by: 'sacha' }])
  })

  test('the other’s last change is undone only after one was asked', () => {
    const t = joined()
    t.say(sacha, 'A title by Sacha', 'by-sacha')

    expect(told(t.say(camille, '!undo'))).toContain('Sacha Petit')
    expect(t.proposal().sections[1].pieces).toHaveLength(1)
  })

  test.each(['submit', 'withdraw', 'invite', 'remove-author', 'hand-over'])('a co-author cannot %s', (action) => {
    const t = joined()
    const before = t.proposal()

    expect(told(t.press(sacha, action, { person: 'camille' }))).toContain('Camille Roux')
    expect(t.proposal().authors).toBe(before.authors)
    expect(t.proposal().state).toBe('drafting')
  })

  test('both find it in their lists, the co-author with whom they write it', () => {
    const t = joined()

    expect(told(t.command(camille, 'list'))).not.toContain('with Camille Roux')
    expect(told(t.command(sacha, 'list'))).toContain('with Camille Roux')
  })

  test('it does not count among the drafts that one may have', () => {
    const t = joined()
    for (let n = 0; n < 5; n += 1) t.command(sacha, 'new')

    expect(t.proposal('MLP-2026-006').owner.id).toBe('sacha')
  })

  test('the recap and the document name both', () => {
    const t = joined()

    const recap = t.press(camille, 'recap').effects.find((one) => one.type === 'show' && one.slot === 'recap#1')

    expect(recap?.view.text).toContain('Credited: Camille Roux and Sacha Petit.')
    expect(recap?.view.text).toContain('Camille Roux, who is in charge of the proposal, will submit it.')
  })
})

describe('an author goes', () => {
  test('who leaves is asked first, keeps their name unless they say otherwise, and the owner hears of it', () => {
    const [keeps, drops] = [joined(), joined()]
    expect(told(keeps.say(sacha, '!leave'))).toContain('You no longer write MLP-2026-001')
    expect(keeps.proposal().authors).toHaveLength(2)

    const outcome = keeps.fill(sacha, 'leave', { credit: 'keep' })
    drops.fill(sacha, 'leave', { credit: 'drop' })

    expect(keeps.proposal()).toMatchObject({ authors: [{ id: 'camille' }], left: [{ id: 'sacha' }] })
    expect(drops.proposal()).toMatchObject({ authors: [{ id: 'camille' }] })
    expect(drops.proposal().left).toBeUndefined()
    expect(posted(outcome)).toEqual(['Sacha Petit no longer writes this proposal. Their texts stay.'])
    expect(direct(outcome)).toMatchObject([{ person: 'camille' }])
    expect(told(keeps.say(sacha, 'More text', 'late'))).toContain('Camille Roux’s proposal')
  })

  test('the owner does not leave what they are in charge of', () => {
    const t = joined()

    expect(told(t.fill(camille, 'leave', { credit: 'drop' }))).toContain('first hand it over')
    expect(t.proposal().authors).toHaveLength(2)
  })

  test('who is removed is told, after the owner was asked, and stays credited', () => {
    const t = joined()
    const asked = asks(t, camille, '!remove @Sacha', [named('sacha', 'Sacha Petit')])
    expect(buttonsOf(asked.effects[0]?.view as never).map(({ press }) => press)).toMatchObject([
      { action: 'remove-author', args: { person: 'sacha' }, opens: 'form' },
    ])
    expect(t.proposal().authors).toHaveLength(2)

    const outcome = t.fill(camille, 'remove-author', {}, { person: 'sacha' })

    expect(direct(outcome)).toMatchObject([{ person: 'sacha' }])
    expect(t.proposal()).toMatchObject({ authors: [{ id: 'camille' }], left: [{ id: 'sacha' }] })
  })

  test('“!withdraw” and “!retirer” without a name are about the proposal', () => {
    const t = joined()

    expect(told(t.say(camille, '!retirer'))).toContain('leaves every queue')
    expect(told(asks(t, camille, '!retirer @Sacha', [named('sacha', 'Sacha Petit')]))).toContain(
      'Sacha Petit no longer',
    )
    expect(t.proposal().authors).toHaveLength(2)
  })

  test('an invitation is cancelled, and whoever was invited is told', () => {
    const t = invited()

    const outcome = t.fill(camille, 'remove-author', {}, { person: 'sacha' })

    expect(direct(outcome)).toMatchObject([{ person: 'sacha', view: { text: expect.stringContaining('cancelled') } }])
    expect(told(t.press(sacha, 'join'))).toContain('There is no invitation for you')
  })

  test.each([
    ['somebody who does not write it', 'omar', 'There is'],
    ['the owner', 'camille', 'first hand it over'],
  ])('%s cannot be removed', (_, person) => {
    const t = joined()

    expect(told(t.fill(camille, 'remove-author', {}, { person }))).not.toBe('')
    expect(t.proposal().authors).toHaveLength(2)
  })
})

describe('handing a proposal over', () => {
  test('the owner gives it to a co-author, who is told, and writes on without deciding', () => {
    const t = joined()

    const outcome = t.fill(camille, 'hand-over', { person: 'sacha' })

    expect(t.proposal()).toMatchObject({
      owner: { id: 'sacha', name: 'Sacha Petit' },
      authors: [
        { id: 'sacha', rights: ['write', 'decide'] },
        { id: 'camille', rights: ['write'] },
      ],
    })
    expect(direct(outcome)).toMatchObject([{ person: 'sacha' }])
    expect(posted(outcome)).toEqual(['Sacha Petit is now in charge of this proposal.'])
    expect(told(t.press(camille, 'withdraw'))).toContain('Sacha Petit')
  })

  test('a press alone asks first', () => {
    const t = joined()

    expect(told(t.press(camille, 'hand-over', { person: 'sacha' }))).toContain('cannot take it back yourself')
    expect(t.proposal().owner.id).toBe('camille')
  })

  test('alone there is nobody to give it to', () => {
    const t = drafted()

    expect(told(t.press(camille, 'hand-over'))).toContain('Nobody else writes this proposal')
  })

  test('a coordinator gives it to anybody, with a reason that the authors read; the owner before is credited alone', () => {
    const t = joined()
    const give = (reason: string) =>
      t.act(ines, {
        type: 'filled',
        action: 'hand-over',
        proposal: 'MLP-2026-001',
        version: 0,
        args: {},
        fields: { person: 'omar', reason },
        people: [named('omar', 'Omar Diallo')],
      })
    expect(give('').errors).toMatchObject({ reason: expect.stringContaining('Give a reason') })

    const outcome = give('Camille has left the school.')

    expect(t.proposal()).toMatchObject({
      owner: { id: 'omar' },
      authors: [{ id: 'omar' }, { id: 'sacha', rights: ['write'] }],
      left: [{ id: 'camille' }],
    })
    expect(posted(outcome).join()).toContain('Camille has left the school.')
    expect(direct(outcome).map(({ person }) => person)).toEqual(['omar', 'camille'])
  })

  test('who had it in review gives the review up in the same step', () => {
    const t = inState('in-review')

    t.act(ines, {
      type: 'filled',
      action: 'hand-over',
      proposal: 'MLP-2026-001',
      version: 1,
      args: {},
      fields: { person: 'nadia', reason: 'She built it.' },
      people: [named('nadia', 'Nadia Benali')],
    })

    expect(t.proposal()).toMatchObject({ state: 'submitted', owner: { id: 'nadia' }, review: { reviewer: null } })
    expect(told(t.press(nadia, 'claim'))).toContain('your own proposal')
  })

  test('a stranger cannot', () => {
    const t = joined()

    expect(told(t.press(nadia, 'hand-over'))).toContain('Camille Roux')
    expect(t.proposal().owner.id).toBe('camille')
  })
})
