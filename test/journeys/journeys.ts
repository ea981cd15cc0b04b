import { setTimeout } from 'node:timers/promises'
import { describe, expect, test } from 'vitest'
import { sectionNumbers } from '../../src/rubric/section.ts'
import { languages } from '../../src/text/language.ts'
import { wordsIn } from '../../src/text/words.ts'
import { eventually } from '../support/eventually.ts'
import type { Player, Stage, Thread } from './stage.ts'
import { strongSections } from './texts.ts'

/** Texts that somebody already has, written for this: five passages, of which the last one has no place. */
const wholeText = {
  fr: '# Peser les ruches\n\n## Contexte\n\nLes pesées sont faites à la main.\n\n## Buts du projet\n\n- Peser chaque ruche toutes les heures\n\n## Points de vigilance\n\n- Capteur en panne : alerter après 3 heures\n\n## Planning\n\nTrois mois, du printemps à l’été.',
  en: '# Weigh the hives\n\n## Background\n\nHives are weighed by hand.\n\n## Goals\n\n- Weigh each hive every hour of the day\n\n## Known limitations\n\n- A sensor fails: tell somebody after 3 hours\n\n## Planning\n\nThree months, from spring to summer.',
}

/** The conversations that every chat platform must carry, in both languages. */
export function journeys(stage: () => Stage): void {
  describe.each(languages)('in %s', (language) => {
    const words = wordsIn(language)
    const person = (role: Parameters<Stage['person']>[0]): Player => stage().person(role, language)

    test('a proposal goes from the first word to the catalogue', async () => {
      const [learner, reviewer, reader] = [person('learner'), person('reviewer'), person('other-learner')]
      const strong = strongSections(language)
      const texts = { ...strong, 3: `${strong[3]}\n\n${table}`, 5: `${strong[5]}\n\n${plan}` }

      const thread = await learner.start('new')
      await writeAll(learner, thread, texts)
      await learner.sees(thread, has(words.recap.ready))
      await learner.press(thread, 'submit')
      await learner.sees(thread, has(words.submitted.done(1)))

      const id = idIn((await learner.sees(thread, /MLP-\d{4}-\d{3}/)).text)
      await reviewer.sees('reviewers', has(id))
      await reviewer.press('reviewers', 'claim')
      await learner.sees(thread, has(words.turns.reviewer(reviewer.name)))
      await reviewer.press('reviewers', 'read')
      await reviewer.sees('direct', has(firstLine(texts[10])))
      await readsDocument(reviewer)

      const quote = firstLine(texts[4])
      const request = language === 'fr' ? 'Précisez qui valide la mise en service.' : 'Say who approves a release.'
      // Where it is read, each section has its form; what is noted can be changed until it is sent.
      await reviewer.fill('direct', 'add-item', { section: '4', request: 'Qui valide ? Who approves?', quote })
      await reviewer.sees('reviewers', has(words.count.requests(1)))
      await reviewer.press('reviewers', 'requests')
      await reviewer.sees('reviewers', has('Who approves?'))
      await reviewer.fill('reviewers', 'edit-request', { request, quote })
      await reviewer.sees('reviewers', has(words.review.requestEdited))
      await reviewer.fill('reviewers', 'review', { decision: 'changes', checklist: ['practical'] })
      await learner.sees(
        thread,
        new RegExp(words.outcome.changes(reviewer.name, 'MLP-\\d{4}-\\d{3}', words.count.requests(1))),
      )
      await learner.sees(thread, has(request))
      await reviewer.sees('direct', has(words.review.allFindings))

      await learner.press(thread, 'section')
      await learner.say(thread, language === 'fr' ? 'La data scientist valide.' : 'The data scientist approves.')
      await learner.press(thread, 'item-done')
      await learner.say(thread, language === 'fr' ? 'soumettre' : 'submit')
      await learner.press(thread, 'submit')
      await reviewer.sees('direct', has(words.review.difference(1)))

      await reviewer.press('reviewers', 'claim')
      await learner.sees(thread, has(words.turns.reviewer(reviewer.name)))
      await reviewer.fill('reviewers', 'review', { decision: 'approve' })
      await learner.sees(thread, has(words.outcome.published(id, 2)))
      const post = await reader.sees('catalogue', has(id))
      const document = await reader.open(post)
      expect(document).toContain(`# ${firstLine(texts[1])}`)
      for (const number of sectionNumbers) expect(document).toContain(phrase(texts[number]))
    })

    test('of two reviewers who claim at once, one has it and the other is told who', async () => {
      const [learner, first, second] = [person('learner'), person('reviewer'), person('other-reviewer')]
      const thread = await learner.start('new')
      await writeAll(learner, thread, strongSections(language))
      await learner.press(thread, 'submit')
      const id = idIn((await learner.sees(thread, /MLP-\d{4}-\d{3}/)).text)
      const card = await first.sees('reviewers', has(id))
      const sameCard = await second.sees('reviewers', has(id))

      await Promise.all([first.pressOn(card, 'claim'), second.pressOn(sameCard, 'claim')])

      const claimed = await learner.sees(thread, new RegExp(`${escape(id)}.*(${first.name}|${second.name})`))
      const [winner, loser] = claimed.text.includes(first.name) ? [first, second] : [second, first]
      await winner.sees('reviewers', has(words.review.yours(id)))
      await loser.sees('reviewers', has(words.review.takenBy(winner.name)))

      await loser.fill('reviewers', 'conflict', {})
      await loser.sees('reviewers', has(words.review.conflictNoted))
      await loser.press('reviewers', 'no-conflict')
      await loser.sees('reviewers', has(words.review.noConflict(id)))
    })

    test('the coach points at a weak objective with its words, and keeps quiet once it is set aside', async () => {
      const learner = person('learner')
      const weak = language === 'fr' ? 'Améliorer le déploiement du modèle' : 'Improve the deployment of the model'
      const thread = await learner.start('new')
      await learner.say(thread, '!section 4')
      // The card of section 1 has the same button until that of section 4 is the newest.
      await learner.sees(thread, /Section 4\/10/)
      await learner.say(thread, `- ${weak}\n- ${weak} 2`)
      await learner.press(thread, 'done')
      await learner.sees(thread, has(`> ${weak}`))
      await learner.press(thread, 'explain')
      await learner.sees(thread, has(words.coach.explained.example))

      // A busy machine answers in time that it takes longer than usual, and to try again.
      await eventually(async () => {
        const refused = await learner.fill(thread, 'dismiss', { reason: '' })
        expect(refused).toEqual({ reason: words.forms.errors.empty })
      })
      await learner.fill(thread, 'dismiss', { reason: 'ok' })

      await learner.sees(thread, has(words.coach.dismissedCount(1)))
    })

    test('messages can be edited, deleted and brought back while drafting', async () => {
      const learner = person('learner')
      const thread = await learner.start('new')
      const message = await learner.say(thread, 'un deux trois')
      await learner.sees(thread, has(words.count.words(3)))
      await learner.edit(message, 'un deux')
      await learner.sees(thread, has(words.count.words(2)))

      await learner.remove(message)
      await learner.sees(thread, has(words.answers.removed(1)))
      await learner.press(thread, 'undo')

      await learner.sees(thread, has(words.history.changes.deleted))
      await learner.sees(thread, has(words.count.words(2)))
    })

    test('a text that was edited is undone by name, made again, and taken back from the history', async () => {
      const learner = person('learner')
      const thread = await learner.start('new')
      const message = await learner.say(thread, 'un deux trois')
      await learner.edit(message, 'un deux')
      await learner.sees(thread, has(words.count.words(2)))

      await learner.say(thread, language === 'fr' ? '!annuler' : '!undo')
      await learner.sees(thread, has(words.history.changes.edited))
      await learner.sees(thread, has(words.count.words(3)))
      await learner.press(thread, 'redo')
      await learner.sees(thread, has(words.count.words(2)))

      await learner.say(thread, language === 'fr' ? '!historique 1' : '!history 1')
      await learner.sees(thread, has(words.history.total(2)))
      await learner.press(thread, 'take-text')
      await learner.sees(thread, has(words.count.words(3)))
      await learner.press(thread, 'undo')
      await learner.sees(thread, has(words.count.words(2)))
    })

    test('thanks and asides are told to their author, and added by one press that is undone by another', async () => {
      const learner = person('learner')
      const thread = await learner.start('new')
      await learner.say(thread, 'un deux')
      await learner.say(thread, language === 'fr' ? 'merci !' : 'thanks!')
      await learner.sees(thread, has(words.answers.apart.courtesy(language === 'fr' ? 'merci !' : 'thanks!')))
      await learner.say(thread, language === 'fr' ? '!aparté trois quatre cinq' : '!aside trois quatre cinq')
      await learner.sees(thread, has(words.answers.apart.sign))

      await learner.press(thread, 'add-anyway')
      await learner.sees(thread, has(words.count.words(5)))
      await learner.press(thread, 'undo')

      await learner.sees(thread, has(words.count.words(2)))
    })

    test('a question is no part of the answer, and is met with what helps', async () => {
      const learner = person('learner')
      const thread = await learner.start('new')
      await learner.say(thread, language === 'fr' ? 'un deux trois' : 'one two three')

      await learner.say(thread, language === 'fr' ? 'C’est quoi un KPI ?' : 'What is a KPI?')

      await learner.sees(thread, has(language === 'fr' ? 'La section 1 (Titre) attend ceci' : 'Section 1 (Title) asks'))
      await learner.press(thread, 'example')
      await learner.sees(thread, has(language === 'fr' ? 'affinage de fromages' : 'cheese-ripening'))
      await learner.sees(thread, has(words.count.words(3)))
      await learner.press(thread, 'add-anyway')
      await learner.sees(thread, has(words.answers.added(1)))
    })

    test('a whole text is shown as it would be shared out, moved about, imported, and taken back at once', async () => {
      const learner = person('learner')
      const thread = await learner.start('new')
      await learner.say(thread, wholeText[language])
      await learner.sees(thread, has(words.imports.heading))

      await learner.fill(thread, 'import-move', { block: '4', target: '10' })
      await learner.sees(thread, has(language === 'fr' ? 'ira dans la section 10' : 'will go into section 10'))
      await learner.press(thread, 'import-apply')
      const done = await learner.sees(thread, has(language === 'fr' ? 'dans 5 sections' : 'in 5 sections'))
      await learner.say(thread, language === 'fr' ? '!voir 10' : '!show 10')
      await learner.sees(thread, /Planning[^]*(?:Trois mois|Three months)/)

      await learner.pressOn(done, 'undo')

      await learner.sees(thread, has(words.history.changes.imported))
      await learner.say(thread, '!section 4')
      await learner.sees(thread, has(words.card.empty))
    })

    test('a table that was pasted with tabs is read by its columns, in whatever order they stand', async () => {
      const learner = person('learner')
      const thread = await learner.start('new')
      const [header, bare] =
        language === 'fr' ? ['Ce que nous ferons\tRisque', 'à discuter'] : ['Mitigation\tRisk', 'tbc']
      await learner.say(thread, '!section 7')
      await learner.sees(thread, /Section 7\/10/)
      await learner.say(thread, `${header}\nalerte > 2 %\tpanne\n${bare}\tdérive\nrollback < 5 min\trégression`)
      await learner.pressOn(await learner.sees(thread, /Section 7\/10[^]*1 message/), 'done')

      const coach = await learner.sees(thread, new RegExp(`${bare} · dérive`))
      expect(coach.text).not.toContain('rollback')
    })

    test('a stranger is told once that the thread is somebody’s proposal', async () => {
      const [learner, stranger] = [person('learner'), person('other-learner')]
      const thread = await learner.start('new')
      await stranger.say(thread, 'hello')
      await stranger.sees(thread, has(words.answers.stranger(learner.name)))
      await stranger.say(thread, 'hello again')
      await learner.say(thread, 'one two')
      await learner.sees(thread, has(words.count.words(2)))

      const told = (await stranger.all(thread)).filter((card) => card.only)
      expect(told).toHaveLength(1)
    })

    test('the card of an earlier draft that comes down takes no answer from the next', async () => {
      const learner = person('learner')
      const earlier = await learner.start('new')
      await learner.say(earlier, 'one two')
      const above = await learner.sees(earlier, has(words.count.words(2)))
      const next = await learner.start('new')

      await eventually(async () => {
        const counting = (await learner.all(earlier)).filter(({ text }) => has(words.count.words(2)).test(text))
        expect(counting.some(({ id }) => id !== above.id)).toBe(true)
      })
      // What a chat notes of a message, it notes after it stands.
      await setTimeout(500)
      await learner.say(next, 'one two three four')

      await learner.sees(next, has(words.count.words(4)))
    })

    test('a request for changes takes no answer from the draft that is being written', async () => {
      const [learner, reviewer] = [person('learner'), person('reviewer')]
      const thread = await learner.start('new')
      await writeAll(learner, thread, strongSections(language))
      await learner.press(thread, 'submit')
      await learner.sees(thread, has(words.submitted.done(1)))
      const id = idIn((await learner.sees(thread, /MLP-\d{4}-\d{3}/)).text)
      const next = await learner.start('new')
      await learner.say(next, 'one two')

      await reviewer.pressOn(await reviewer.sees('reviewers', has(id)), 'claim')
      await reviewer.fill('reviewers', 'add-item', { section: '4', request: 'Say who approves.' })
      await reviewer.fill('reviewers', 'review', { decision: 'changes', checklist: [] })
      await learner.sees(
        thread,
        new RegExp(words.outcome.changes(reviewer.name, 'MLP-\\d{4}-\\d{3}', words.count.requests(1))),
      )
      // What a chat notes of a message, it notes after it stands.
      await setTimeout(500)
      await learner.say(next, 'three four')

      await learner.sees(next, has(words.count.words(4)))
    })

    test('an old card answers, and changes nothing', async () => {
      const learner = person('learner')
      const thread = await learner.start('new')
      await writeAll(learner, thread, strongSections(language))
      const recap = await learner.sees(thread, has(words.recap.ready))
      await learner.pressOn(recap, 'submit')
      await learner.sees(thread, has(words.submitted.done(1)))

      await learner.pressOn(recap, 'submit')

      const id = idIn((await learner.sees(thread, /MLP-\d{4}-\d{3}/)).text)
      await learner.sees(thread, has(words.refusals.stale(id, words.states.submitted)))
    })
  })
}

const table = '| Rang | Outil |\n|---|---|\n| **1** | Airflow |'
const plan = '- Airflow\n  - relance\n\n```yaml\nschedule: weekly\n```\n\n[MLflow](https://mlflow.org/docs)'

/** What was written in Markdown is drawn, where the chat draws it, and nobody reads its signs. */
async function readsDocument(reviewer: Player): Promise<void> {
  const cards = await reviewer.all('direct')
  for (const { text } of cards) expect(text).not.toMatch(/\|---|```|\*\*/)
  const drawn = cards.flatMap((card) => card.drawn ?? [])
  if (cards.every((card) => card.drawn === null)) return
  for (const kind of ['table', 'item', 'nested item', 'code', 'link to https://mlflow.org/docs'] as const)
    expect(drawn).toContain(kind)
}

async function writeAll(learner: Player, thread: Thread, texts: ReturnType<typeof strongSections>): Promise<void> {
  for (const number of sectionNumbers) {
    await learner.say(thread, texts[number])
    await learner.say(thread, '!next')
  }
}

/** The text as a screen reader would come across it, whatever stands around it. */
function has(text: string): RegExp {
  return new RegExp(escape(text))
}

function escape(text: string): string {
  return text.replace(/[.*+?^${}()|[\]\\]/g, String.raw`\$&`)
}

function idIn(text: string): string {
  return /MLP-\d{4}-\d{3}/.exec(text)?.[0] ?? ''
}

function firstLine(text: string): string {
  return text.split('\n').find((line) => line.trim() !== '') ?? ''
}

/** The first words of a text without any sign among them, which stand in all that is made of it. */
function phrase(text: string): string {
  return /[\p{L}\p{N}’ ]{12,}/u.exec(text)?.[0].trim() ?? ''
}
