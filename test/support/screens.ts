import type { Command } from '../../src/flows/acts/act.ts'
import { commands, forms } from './acts.ts'
import type { Form, View } from '../../src/flows/model/view.ts'
import { isOnClaim } from '../../src/rubric/facts/claim-findings.ts'
import { findingId } from '../../src/rubric/finding.ts'
import { rubric } from '../../src/rubric/rubric.ts'
import { sectionNumbers } from '../../src/rubric/section.ts'
import { absentView } from '../../src/flows/screens/presence.ts'
import type { Language } from '../../src/text/language.ts'
import { joined } from './authors.ts'
import { overview } from './overview.ts'
import { programme } from './programme.ts'
import { offerToBring } from '../../src/flows/acts/bring.ts'
import { codeView, linkedView, pairingView, unlinkedView } from '../../src/flows/linking/pairing-views.ts'
import { lifeOrder } from '../../src/flows/model/proposal.ts'
import { inState, submit, written } from './stages.ts'
import { people, table, type Table } from './table.ts'
import { withClaim } from './with-claim.ts'

const { camille, sacha, nadia, ines } = people
const coach = { ...camille, id: 'mlops-proposal', name: 'mlops-proposal', roles: [] }

/** What people are shown in the whole life of a proposal, in one language; every button stands on one of them. */
export function screens(language: Language): readonly View[] {
  const tables = [
    ...lifeOrder.map((state) => inState(state, language)),
    drafting(language),
    undone(language),
    ...imported(language),
    reviewed(language),
    weak(language),
    revised(language),
    noted(language),
    withPages(language),
    away(language),
    illustrated(language),
    stuck(language),
    unread(language),
    together(language),
    moved(language),
    ...claiming(language),
  ]
  const seen = tables.flatMap((t) => t.seen.map(({ view }) => view))
  const held = inState('in-review', language).proposal()
  const leaving = absentView(language, '2026-12-20', [held, { ...held, id: 'MLP-2026-002' }], 1)
  return [...seen, ...linkedViews(language), leaving, ...commands.flatMap((command) => answerTo(command, language))]
}

/** What links accounts of two platforms, and a draft that is offered to move from one to the other. */
function linkedViews(language: Language): readonly View[] {
  const proposal = inState('drafting', language).proposal()
  const actor = { ...camille, language }
  const place = { platform: 'slack', channel: 'D1', thread: null } as const
  const event = { type: 'commanded', words: '' } as const
  const envelope = { id: '', at: proposal.touchedAt, tenant: 'other', place, actor, event }
  const draft = { proposal, platform: 'teams', person: camille.id, here: { [camille.id]: 'U1' } } as const
  const { effects } = offerToBring({ ...programme, envelope, known: {} }, draft)
  const outcomes = ['wrong', 'used', 'expired', 'own', 'too-often', 'public', 'same-programme', 'contradicts'] as const
  const account = { platform: 'teams', name: 'Camille' } as const
  return [
    ...effects.flatMap((effect) => ('view' in effect ? [effect.view] : [])),
    codeView('ABCD2345', language),
    ...outcomes.map((type) => pairingView({ type }, language)),
    pairingView({ type: 'linked', with: account }, language),
    linkedView(account, language),
    unlinkedView([account], language),
    unlinkedView([], language),
  ]
}

/** What the buttons under the first question about a claim carry. */
function claimArgs(t: Table): { readonly section: string; readonly remark: string } {
  const asked = t.proposal().findings.find((one) => isOnClaim(one) && one.life === 'open')
  if (asked === undefined) throw new Error('a claim that nothing shows is not asked about')
  return { section: '5', remark: findingId(asked) }
}

/** Questions about what a repository does not show, and their answers. */
function claiming(language: Language): readonly Table[] {
  const [first, second] = [withClaim(language), withClaim(language)]
  for (const t of [first, second]) {
    const args = claimArgs(t)
    t.press(camille, 'say-adding', args)
    if (t === first) t.press(camille, 'say-later', args)
    else t.fill(camille, 'say-elsewhere', { link: 'https://github.com/ada/service', keep: ['add'] }, args)
  }
  return [first, second]
}

/** Asked for elsewhere, in a place that was closed, moved there, and written to in the old thread. */
function moved(language: Language): Table {
  const t = inState('drafting', language)
  const { id, version } = t.proposal()
  const asking = () => t.act(camille, { type: 'commanded', words: `open ${id}` }, { channel: 'elsewhere' })
  asking()
  t.act(coach, { type: 'access', proposal: id, channel: 'projets', is: 'archived' })
  asking()
  t.act(camille, { type: 'pressed', action: 'move', proposal: id, version, args: {} }, { channel: 'elsewhere' })
  t.say(camille, 'One more sentence, in the old thread.')
  return t
}

/** What a command is answered with, in each state where it may mean something else. */
export function answerTo(
  { words, argument }: Pick<Command, 'words' | 'argument'>,
  language: Language,
): readonly View[] {
  return lifeOrder.flatMap((state) =>
    samples[argument].flatMap((sample) => {
      const { effects } = inState(state, language).say(camille, `!${words[0]} ${sample}`)
      return effects.map(({ view }) => view)
    }),
  )
}

/** What may stand behind a command's word. */
const samples: Readonly<Record<Command['argument'], readonly string[]>> = {
  none: [''],
  section: ['4', ''],
  'section-or-all': ['4', 'all'],
  language: ['fr', 'en', 'de'],
  format: ['md', 'json', 'pdf'],
  reference: [''],
  assignment: [''],
  filter: [''],
  time: ['', '2 semaines', 'hier'],
  switch: ['', 'non', 'peut-être'],
  person: ['', '@nobody'],
  invitation: [''],
  code: [''],
  search: [''],
}

const wholeText = '# T\n\n## Contexte\nx\n\n## Objectifs\n- y\n\n## Risques\n- z\n\n## Planning\n'.padEnd(260, 'w ')

/** A text that waits to be shared out. */
function pasted(language: Language): Table {
  const t = table(language)
  t.command(camille)
  t.say(camille, wholeText, 'pasted')
  return t
}

/** A whole text that was pasted: offered, moved about, imported over what there was, put aside, kept as an answer. */
function imported(language: Language): readonly Table[] {
  const [first, second, third] = [written(language), table(language), table(language)]
  for (const t of [second, third]) t.command(camille, 'import')
  for (const t of [first, second, third]) t.say(camille, wholeText, 'pasted')
  first.say(camille, '!import')
  first.fill(camille, 'import-move', { block: '4', target: '9' }, { import: '1' })
  first.press(camille, 'import-apply', { import: '1', how: 'replace' })
  second.press(camille, 'import-drop', { import: '1' })
  third.press(camille, 'import-keep', { import: '1', section: '2' })
  return [first, second, third]
}

/** A text that was replaced, undone, made again and looked up, and what is said where there is nothing. */
function undone(language: Language): Table {
  const t = written(language)
  t.fill(camille, 'edit', { text: 'Another title' }, { section: '1' })
  t.press(camille, 'section', { section: '1' })
  for (const words of ['!undo', '!redo', '!redo', '!history', '!undo', '!undo', '!undo']) t.say(camille, words)
  t.press(camille, 'read-text', { section: '1', revision: '1' })
  t.press(camille, 'take-text', { section: '1', revision: '1' })
  t.press(camille, 'take-text', { section: '1', revision: '99' })
  for (let n = 0; n < 7; n += 1) t.fill(camille, 'edit', { text: `Title ${n}` }, { section: '1' })
  t.say(camille, '!history')
  return t
}

/** A published proposal that is revised. */
function revising(language: Language): Table {
  const t = inState('published', language)
  t.press(camille, 'revise')
  return t
}

function drafting(language: Language): Table {
  const t = written(language)
  t.say(camille, '!nxet')
  t.press(camille, 'clear', { section: '9' })
  t.say(sacha, 'Hello')
  t.press(camille, 'recap')
  t.say(camille, 'Where does this go?', 'aside')
  for (const words of ['', 'help', 'list', 'open MLP-2026-001', 'privacy', 'language', 'queue', 'nxet']) {
    t.command(camille, words)
  }
  t.act(camille, { type: 'pressed', action: 'receive-data', proposal: '', version: 0, args: {} })
  t.command(camille, 'données effacer')
  t.act(camille, {
    type: 'filled',
    action: 'erase-data',
    proposal: '',
    version: 0,
    args: {},
    fields: { confirm: 'MLP-2026-001' },
  })
  for (const person of [nadia, ines]) t.command(person, 'help')
  return t
}

function reviewed(language: Language): Table {
  const t = inState('changes-requested', language)
  t.fill(camille, 'item-explain', { explanation: 'It is in section 5.' }, { item: '1.1' })
  submit(t)
  t.press(nadia, 'claim')
  t.press(nadia, 'read', { version: '2' })
  t.press(nadia, 'findings')
  t.press(nadia, 'conflict')
  t.fill(nadia, 'conflict', {})
  t.press(nadia, 'no-conflict')
  t.command(nadia, 'queue')
  t.command(ines, 'admin')
  t.command(sacha, 'catalogue')
  return t
}

/** A reviewer who goes away with a review in hand, and comes back. */
function away(language: Language): Table {
  const t = inState('in-review', language)
  for (const words of ['absent', 'absent hier', 'present', 'absent 2 semaines']) t.command(nadia, words)
  t.command(camille, 'absent 2 semaines')
  t.press(ines, 'release')
  t.press(ines, 'assign')
  t.press(ines, 'assign', { person: 'nadia' })
  t.press(nadia, 'claim')
  t.press(nadia, 'release-all', {}, 0, '')
  t.command(ines, 'admin')
  t.command(nadia, 'present')
  return t
}

/** Two who write together, one who is asked to, and what each can do about it. */
function together(language: Language): Table {
  const t = joined(language)
  t.fill(camille, 'invite', { person: 'nobody' })
  t.act(camille, { ...inviting, people: [{ id: nadia.id, name: nadia.name }] }, { thread: 'MLP-2026-001' })
  for (const person of [camille, sacha]) t.say(person, '!authors')
  for (const words of ['!remove @Sacha', '!handover', '!invite', 'invite']) t.say(camille, words)
  for (const words of ['!leave', '!handover', '!remove @Camille']) t.say(sacha, words)
  t.command(camille, 'invite')
  // A form met a later change.
  for (const text of ['A title', '!clear 1']) t.say(sacha, text)
  for (const text of ['Mine', 'Another']) t.fill(camille, 'edit', { text }, { section: '1', upto: 'gone' })
  for (const how of ['theirs', 'mine', 'both'])
    t.press(camille, 'keep-text', { section: '1', revision: '-1000001', how, stands: '2' })
  t.fill(camille, 'edit', { text: 'Late' }, { section: '1', upto: 'gone' })
  t.press(camille, 'recap')
  t.press(nadia, 'decline')
  t.command(ines, 'handover MLP-2026-001')
  t.fill(camille, 'hand-over', { person: 'sacha' })
  t.fill(camille, 'leave', { credit: 'keep' })
  t.say(sacha, '!authors')
  return t
}

const inviting = { type: 'said', message: 'again', text: '!invite @Nadia', mentions: 'person' } as const

/** A review whose page can be reached, asked for by who has claimed it and by who has not. */
function withPages(language: Language): Table {
  const saved = inState('in-review', language).save()
  const t = table(language, saved, undefined, undefined, undefined, undefined, ['web'])
  t.command(ines, 'queue')
  t.command(ines, 'queue page')
  t.command(ines, 'admin')
  t.command(ines, 'dashboard')
  t.press(nadia, 'release')
  t.press(nadia, 'claim')
  for (const person of [nadia, ines]) t.press(person, 'desk')
  return t
}

/** A section with a picture that was sent, and diagrams: drawn, with a slip, and of a kind that is not drawn here. */
function illustrated(language: Language): Table {
  const t = table(language)
  t.command(camille)
  t.say(camille, '!section 5')
  t.say(camille, '![](attachment:0123456789abcdef) ![A whiteboard](attachment:fedcba9876543210)')
  const texts = ['flowchart LR\n  A --> B', 'flowchart LR\n  A -> B', 'mindmap\n  root']
  const asked = t.say(camille, texts.map((one) => `\`\`\`mermaid\n${one}\n\`\`\``).join('\n'))
  const outcomes = [
    { type: 'drawn', hash: 'a'.repeat(64), width: 400, height: 200 },
    { type: 'refused', why: 'arrow', line: 2, mended: true },
    { type: 'undrawn', why: 'kind' },
  ]
  const diagrams = outcomes.map((outcome, index) => ({ key: String(index), outcome }))
  const [errand] = asked.drawings
  const outcome = { type: 'answered', answer: { diagrams } } as const
  if (errand) t.act(coach, { type: 'returned', proposal: 'MLP-2026-001', errand, outcome })
  return t
}

/** Requests that a reviewer has noted and goes on with. */
function noted(language: Language): Table {
  const t = inState('in-review', language)
  for (const request of ['Who is told?', 'By when?']) t.fill(nadia, 'add-item', { section: '4', request, quote: '' })
  t.press(nadia, 'move-request', { item: '1.2', to: 'up' })
  t.fill(nadia, 'edit-request', { request: 'By which day?', quote: '' }, { item: '1.2' })
  t.press(nadia, 'remove-request', { item: '1.2' })
  return t
}

function weak(language: Language): Table {
  const t = table(language)
  t.command(camille)
  t.press(camille, 'section', { section: '4' })
  t.say(camille, ['quality', 'speed', 'trust', 'teamwork'].map((word) => `- Improve ${word}`).join('\n'))
  t.press(camille, 'done')
  t.press(camille, 'see-all', { section: '4' })
  t.press(camille, 'recap')
  return t
}

/** A published proposal that is revised, put back, taken down and restored. */
function revised(language: Language): Table {
  const t = inState('published', language)
  t.press(camille, 'revise')
  submit(t)
  t.command(nadia, 'queue')
  t.press(camille, 'drop-revision')
  t.fill(camille, 'drop-revision', {})
  t.command(sacha, 'catalogue')
  t.fill(ines, 'take-down', { reason: 'Licence.' })
  t.fill(ines, 'restore', { reason: 'Licence found.' })
  return t
}

/** The same passage in three rounds, and a question to the coordinators that waits for its answer. */
function stuck(language: Language): Table {
  const t = table(language)
  t.command(camille)
  t.press(camille, 'section', { section: '4' })
  t.say(camille, '- Improve the deployment of the model', 'objective')
  const rounds = ['first', 'second', 'third']
  rounds.forEach(() => t.press(camille, 'done', { section: '4' }))
  t.fill(camille, 'ask-human', { question: 'What counts as measurable?' }, { section: '4' })
  return t
}

/** The AI coach was asked to read a section, and could not. */
function unread(language: Language): Table {
  const t = table(language, undefined, overview, rubric, 'model')
  t.command(camille)
  t.press(camille, 'section', { section: '4' })
  t.say(camille, '- Improve the deployment of the model')
  const [asked] = t.press(camille, 'done', { section: '4' }).readings
  if (asked === undefined) throw new Error('nobody asked the coach')
  const outcome = { type: 'failed', trouble: 'unavailable' } as const
  t.act(coach, { type: 'returned', proposal: t.proposal().id, errand: asked, outcome })
  return t
}

/** Every form that a state of a proposal has for somebody. */
export function everyForm(language: Language): readonly Form[] {
  const tables = [
    ...lifeOrder.map((state) => inState(state, language)),
    ...[drafting, weak, stuck, revising, pasted, noted, illustrated, joined].map((of) => of(language)),
  ]
  const asks = sectionNumbers.map((number) => ({
    section: String(number),
    item: '1.1',
    question: '1',
    message: 'aside',
    import: '1',
    picture: '0123456789abcdef',
    person: sacha.id,
  }))
  const alone = [inState('published', language), table(language)].flatMap((t) => {
    const asked = t.openAlone(camille, 'erase-data')
    return 'form' in asked ? [asked.form] : []
  })
  const about = tables.flatMap((t) =>
    forms.flatMap((action) =>
      [camille, sacha, nadia, ines].flatMap((person) =>
        asks.flatMap((args) => {
          const asked = t.open(person, action, args)
          return 'form' in asked ? [asked.form] : []
        }),
      ),
    ),
  )
  const claim = withClaim(language)
  const elsewhere = claim.open(camille, 'say-elsewhere', claimArgs(claim))
  return [...about, ...alone, ...('form' in elsewhere ? [elsewhere.form] : [])]
}
