import { readFileSync } from 'node:fs'
import { join } from 'node:path'

import type { Inbox } from '../../ports/inbox.ts'
import type { Language, Wording } from '../../text/language.ts'
import { buttonsOf, type PlaygroundAnswerer, type SeenMessage, Visitor, waitFor, waitUntil } from './visitor.ts'

interface DemoParts {
  readonly answer: PlaygroundAnswerer
  readonly inbox: Pick<Inbox, 'threadsOf'>
  readonly tenant: string
  readonly language: Language
}

type Story = 'draft' | 'submitted' | 'in-review' | 'published'

/** Who writes which proposal; whoever opens the page finds something to do as each of the five. */
const owners: Readonly<Record<Story, string>> = {
  published: 'karim',
  'in-review': 'lea',
  submitted: 'karim',
  draft: 'lea',
}

const commands = {
  start: { fr: '/mlops-proposal nouveau', en: '/mlops-proposal new' },
  done: { fr: '!fini', en: '!done' },
  next: { fr: '!suivant', en: '!next' },
  submit: { fr: '!soumettre', en: '!submit' },
} satisfies Record<string, Wording>

const words = {
  question: {
    fr: 'Mes deux premiers objectifs sont signalés. Faut-il les chiffrer tous les deux, ou puis-je n’en garder qu’un ?',
    en: 'My first two objectives are marked. Do both need a figure, or may I keep only one of them?',
  },
  request: {
    fr: 'Précisez qui reçoit l’alerte la nuit, et ce que cette personne doit faire.',
    en: 'Say who gets the alert at night, and what that person has to do.',
  },
  approval: {
    fr: 'Très clair : chaque objectif a sa mesure et chaque risque sa mitigation. Merci !',
    en: 'Very clear: each objective has its measure and each risk its mitigation. Thank you!',
  },
} satisfies Record<string, Wording>

/**
 * Fills the playground with a draft, a submitted, a reviewed and a published proposal: the five personas write, press
 * and review by the playground's own requests. Done twice, it changes nothing, and what was interrupted goes on: each act
 * has an id of its own.
 */
export async function fillPlayground(parts: DemoParts): Promise<void> {
  // The last thing that is done: where it stands, all was.
  if (await stands(visitor(parts, 'claire'), 'coordination', words.question[parts.language])) return
  await publish(parts)
  await startReview(parts)
  await submitStory(parts, 'submitted')
  await askForHelp(parts)
}

/** Thomas approves Karim's proposal, and it stands in the catalogue. */
async function publish(parts: DemoParts): Promise<void> {
  const story = 'published'
  const title = titleOf(parts, story)
  const thomas = visitor(parts, 'thomas')
  if (await stands(thomas, 'catalogue', title)) return
  await submitStory(parts, story)
  await claim(parts, thomas, story)
  const button = { action: 'review', room: 'relecture', matches: mentions(title) }
  const checklist = ['practical', 'understanding', 'production', 'teaching']
  const fields = { decision: 'approve', checklist, comment: words.approval[parts.language] }
  const isPublished = () => stands(thomas, 'catalogue', title)
  await thomas.press(idOf(parts, story, 'approve'), button, isPublished, fields)
  await waitUntil(isPublished, 'the post in the catalogue')
}

/** Sophie has claimed Léa's proposal, and noted one request that she has not sent yet. */
async function startReview(parts: DemoParts): Promise<void> {
  const story = 'in-review'
  const sophie = visitor(parts, 'sophie')
  await submitStory(parts, story)
  await claim(parts, sophie, story)
  const button = { action: 'add-item', room: 'relecture', matches: mentions(titleOf(parts, story)) }
  // Whoever has decided it meanwhile needs no request.
  const isDecided = async () => !(await offers(parts, story, 'add-item'))
  const fields = { section: '8', request: words.request[parts.language] }
  await sophie.press(idOf(parts, story, 'request'), button, isDecided, fields)
}

/** Léa's draft stops at weak objectives, and she has asked the coordinators about them. */
async function askForHelp(parts: DemoParts): Promise<void> {
  const story = 'draft'
  const lea = visitor(parts, owners[story])
  const thread = await write(parts, story)
  // A person is offered where the same remark came back.
  for (const again of ['again1', 'again2'])
    await lea.say(idOf(parts, story, again), commands.done[parts.language], 'projets', thread)
  const button = { action: 'ask-human', room: 'projets', thread }
  const question = words.question[parts.language]
  const isAsked = () => stands(visitor(parts, 'claire'), 'coordination', question)
  await lea.press(idOf(parts, story, 'question'), button, isAsked, { question })
}

/** Its owner has submitted the proposal: its card stands in the reviewers' room. */
async function submitStory(parts: DemoParts, story: Story): Promise<void> {
  const owner = visitor(parts, owners[story])
  const reviewer = visitor(parts, 'sophie')
  const title = titleOf(parts, story)
  if (await stands(reviewer, 'relecture', title)) return
  const thread = await write(parts, story)
  await owner.say(idOf(parts, story, 'recap'), commands.submit[parts.language], 'projets', thread)
  const isSubmitted = () => stands(reviewer, 'relecture', title)
  await owner.press(idOf(parts, story, 'submit'), { action: 'submit', room: 'projets', thread }, isSubmitted)
  await waitUntil(isSubmitted, 'the card of the reviewers')
}

/** Claims the proposal, unless somebody did, and waits until its card says so. */
async function claim(parts: DemoParts, reviewer: Visitor, story: Story): Promise<void> {
  const button = { action: 'claim', room: 'relecture', matches: mentions(titleOf(parts, story)) }
  const isClaimed = async () => !(await offers(parts, story, 'claim'))
  if (await isClaimed()) return
  await reviewer.press(idOf(parts, story, 'claim'), button, isClaimed)
  await waitUntil(isClaimed, 'the claim on the card of the reviewers')
}

/** Whether the reviewers' card of the story has that button. */
async function offers(parts: DemoParts, story: Story, action: string): Promise<boolean> {
  const cards = await visitor(parts, 'sophie').read('relecture', null)
  const card = cards.findLast(mentions(titleOf(parts, story)))
  return card !== undefined && buttonsOf(card).some(({ press }) => press.action === action)
}

/** Writes what there is of the story, section by section, in its thread. */
async function write(parts: DemoParts, story: Story): Promise<string> {
  const { language } = parts
  const owner = visitor(parts, owners[story])
  await owner.say(idOf(parts, story, 'start'), commands.start[language], 'projets', null)
  const texts = sectionsOf(parts, story)
  const thread = await threadOf(parts, owner, idOf(parts, story, 'text1'))
  for (const [index, text] of texts.entries()) {
    const at = index + 1
    await owner.say(idOf(parts, story, `text${at}`), text, 'projets', thread)
    // One word a section: a section that is done without a remark goes on by itself, and a second word would skip the next.
    const then = at < texts.length ? ('next' as const) : ('done' as const)
    await owner.say(idOf(parts, story, `${then}${at}`), commands[then][language], 'projets', thread)
  }
  return thread
}

/** The thread that holds the story's first message, or the owner's that holds nobody's yet, once it stands. */
async function threadOf(parts: DemoParts, owner: Visitor, first: string): Promise<string> {
  return waitFor(async () => {
    const roots = (await owner.read('projets', null)).filter(({ author }) => author.kind === 'bot')
    const own = await parts.inbox.threadsOf(parts.tenant, owner.persona)
    let empty: string | null = null
    for (const { id } of roots) {
      const messages = await owner.read('projets', id)
      if (messages.some((message) => message.id === first)) return id
      const isOwn = own.some(({ thread }) => thread?.thread === id)
      if (isOwn && messages.every(({ author }) => author.kind === 'bot')) empty = id
    }
    return empty
  }, 'the thread of a proposal')
}

function visitor({ answer, language }: DemoParts, persona: string): Visitor {
  return new Visitor(answer, persona, language)
}

function idOf({ language }: DemoParts, story: Story, step: string): string {
  return `demo-${language}-${story}-${step}`
}

async function stands(who: Visitor, room: string, text: string): Promise<boolean> {
  return (await who.read(room, null)).some(mentions(text))
}

function mentions(text: string): (message: SeenMessage) => boolean {
  return ({ body }) => body.text.includes(text)
}

function titleOf(parts: DemoParts, story: Story): string {
  return sectionsOf(parts, story)[0] ?? ''
}

function sectionsOf({ language }: DemoParts, story: Story): readonly string[] {
  const text = readFileSync(join(import.meta.dirname, `${story}.${language}.md`), 'utf8')
  return text
    .split(/^## \d+$/m)
    .slice(1)
    .map((section) => section.trim())
}
