import { expect, test } from 'vitest'
import { authorWords } from '../../src/flows/authors/author-words.ts'
import { unsavedWords } from '../../src/flows/history/unsaved-words.ts'
import type { Language } from '../../src/text/language.ts'
import { wordsIn } from '../../src/text/words.ts'
import { type Begin, inEachLanguage } from './in-each-language.ts'
import type { Card, Player, Stage, Thread } from './stage.ts'
import { strongSections } from './texts.ts'
import { anything, withAny } from './with-any.ts'

/** Two people who write one proposal, on every chat platform and in both languages. */
export function authorsJourney(stage: () => Stage, _clock: unknown, begin: Begin): void {
  test('somebody is invited, uninvited, invited again, writes along, and is handed the proposal', async () => {
    await inEachLanguage(begin, async (language) => {
      const pair = await begun(stage(), language)
      const old = await invitesAndCancels(pair)
      await joins(pair, old)
      await writesAlong(pair)
      await editsAtOnce(pair)
      await handsOver(pair)
      await isRemovedWhileWriting(pair)
    })
  })
}

interface Pair {
  readonly language: Language
  readonly id: string
  readonly thread: Thread
  readonly owner: Player
  readonly other: Player
}

/** A draft, and somebody who has spoken to the bot before: Teams lets it write to nobody else. */
async function begun(stage: Stage, language: Language): Promise<Pair> {
  const owner = stage.person('learner', language)
  const other = stage.person('other-learner', language)
  await other.command(language === 'fr' ? 'aide' : 'help')
  const thread = await owner.start('new')
  const id = /MLP-\d{4}-\d{3}/.exec((await owner.sees(thread, /MLP-\d{4}-\d{3}/)).text)?.[0] ?? ''
  return { language, id, thread, owner, other }
}

/** Nobody invites themselves; an invitation that is cancelled can be accepted no more. */
async function invitesAndCancels(pair: Pair): Promise<Card> {
  const { language, id, thread, owner, other } = pair
  const { invitation, refusals } = authorWords[language]
  await showsAuthors(pair)
  expect(await owner.fill(thread, 'invite', { person: owner.id })).toEqual({ person: refusals.self })
  const invited = await invites(pair)
  await showsAuthors(pair)
  await owner.fill(thread, 'remove-author', {})
  await owner.sees(thread, withAny(invitation.cancelled(other.name)))
  await other.sees('direct', withAny(invitation.youCancelled(owner.name, id)))
  await other.pressOn(invited, 'join')
  await other.sees('direct', withAny(refusals.gone(id, owner.name)))
  return invited
}

async function showsAuthors({ language, id, thread, owner }: Pair): Promise<void> {
  await owner.say(thread, language === 'fr' ? '!auteurs' : '!authors')
  await owner.sees(thread, withAny(authorWords[language].heading(id)))
}

async function invites({ language, id, thread, owner, other }: Pair): Promise<Card> {
  const { invitation } = authorWords[language]
  expect(await owner.fill(thread, 'invite', { person: other.id })).toEqual({})
  await owner.sees(thread, withAny(invitation.sent(other.name, anything)))
  return other.sees('direct', withAny(invitation.asked(owner.name, id, anything)))
}

/** The first invitation is good again as well: there is one person and one answer. */
async function joins(pair: Pair, old: Card): Promise<void> {
  const { language, id, thread, owner, other } = pair
  const { invitation, refusals } = authorWords[language]
  const invited = await invites(pair)
  await other.pressOn(invited, 'join')
  await other.sees('direct', withAny(invitation.youJoined(id, owner.name)))
  await owner.sees(thread, withAny(invitation.joined(other.name)))
  for (const card of [invited, old]) {
    await other.pressOn(card, 'join')
    await other.sees('direct', withAny(refusals.joinedAlready(id)))
  }
  expect(await heard(pair, invitation.joined(other.name))).toBe(1)
}

/** What the co-author writes counts; what only the owner may do is refused by the owner's name. */
async function writesAlong({ language, thread, owner, other }: Pair): Promise<void> {
  const words = wordsIn(language)
  await other.say(thread, strongSections(language)[1])
  await owner.sees(thread, withAny(words.card.answer(words.count.messages(1), anything, anything)))
  await other.say(thread, language === 'fr' ? '!retirer' : '!withdraw')
  await other.sees(thread, withAny(authorWords[language].refusals.onlyOwner(owner.name)))
}

/** A form that met a later change shows both texts; one press keeps both. */
async function editsAtOnce({ language, thread, owner, other }: Pair): Promise<void> {
  const words = unsavedWords[language]
  const theirs = language === 'fr' ? 'Un titre choisi à deux' : 'A title that two people chose'
  const long = `${language === 'fr' ? 'Un autre titre, plus long' : 'Another title, a longer one'} ${'mlops '.repeat(400)}`
  const message = await other.say(thread, theirs)
  await owner.sees(thread, withAny(wordsIn(language).count.messages(2)))
  await owner.fill(thread, 'edit', { section: '1', text: long }, () => other.edit(message, `${theirs}.`))
  const asked = await owner.sees(thread, withAny(`${words.stands}${anything}${theirs}.${anything}${words.yours}`))
  expect(asked.only).toBe(true)
  await owner.pressOn(asked, 'keep-text')
  await owner.sees(thread, withAny(words.done.both(1, anything)))
  await owner.sees(thread, withAny(wordsIn(language).count.messages(3)))
}

/** Whoever was in charge is so no more. */
async function handsOver(pair: Pair): Promise<void> {
  const { language, thread, owner, other } = pair
  const { handed, refusals } = authorWords[language]
  await showsAuthors(pair)
  expect(await owner.fill(thread, 'hand-over', { person: other.id })).toEqual({})
  await other.sees(thread, withAny(handed.done(other.name)))
  await owner.say(thread, language === 'fr' ? '!retirer' : '!withdraw')
  await owner.sees(thread, withAny(refusals.onlyOwner(other.name)))
  expect(await heard(pair, handed.done(other.name))).toBe(1)
}

/** What somebody typed who was removed meanwhile comes back to them, and goes nowhere else. */
async function isRemovedWhileWriting({ language, id, thread, owner, other }: Pair): Promise<void> {
  const words = authorWords[language]
  const typed = language === 'fr' ? 'Un titre que personne ne verra' : 'A title that nobody will see'
  await owner.fill(thread, 'edit', { section: '1', text: typed }, async () => {
    await other.say(thread, language === 'fr' ? '!auteurs' : '!authors')
    await other.sees(thread, withAny(words.heading(id)))
    await other.fill(thread, 'remove-author', {})
    await other.sees(thread, withAny(words.leaving.done(owner.name)))
  })
  const back = withAny(`${unsavedWords[language].refused}${anything}${typed}`)
  // On the playground, which keeps what is for one person, it stands in the thread.
  await Promise.any([owner.sees('direct', back), owner.sees(thread, back)])
  expect((await other.all(thread)).filter((card) => card.text.includes(typed))).toEqual([])
}

/** How many messages of the thread say so. */
async function heard({ thread, owner }: Pair, text: string): Promise<number> {
  return (await owner.all(thread)).filter((card) => card.text === text).length
}
