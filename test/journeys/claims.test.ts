import { afterAll, beforeAll, expect, test, vi } from 'vitest'
import type { Language } from '../../src/text/language.ts'
import { dataFolder } from '../support/data-folder.ts'
import { eventually } from '../support/eventually.ts'
import { fakeGithub } from '../support/fake-github/fake-github.ts'
import { type Program, startProgram } from '../support/program.ts'
import { inEachLanguage } from './in-each-language.ts'
import type { Player, Thread } from './stage.ts'
import { webStage } from './web-stage.ts'

vi.setConfig({ testTimeout: 600_000, hookTimeout: 240_000 })

const said: Readonly<Record<Language, string>> = {
  fr: 'Nous avons mis le service sous Docker.',
  en: 'We have put the service into Docker.',
}

const saidOtherwise: Readonly<Record<Language, string>> = {
  fr: 'Nous avons mis tout le service sous Docker.',
  en: 'We have put the whole service into Docker.',
}

let github: Awaited<ReturnType<typeof fakeGithub>>
let folder: Awaited<ReturnType<typeof dataFolder>>
let program: Program

beforeAll(async () => {
  const files = { 'README.md': '# Demand', 'tests/test_api.py': 'def test_api():\n    assert True' }
  const charts = { 'README.md': '# Charts' }
  github = await fakeGithub([repository('ada/demand', files), repository('ada/charts', charts)], 1_000)
  folder = await dataFolder()
  const evidence = { EVIDENCE: 'on', GITHUB_STAND_IN: String(github.port) }
  program = await startProgram({ DATA_DIR: folder.path, MAX_OPEN_DRAFTS: '100', ...evidence })
})

function repository(name: string, files: Readonly<Record<string, string>>) {
  return { name, files, licence: 'MIT' }
}

afterAll(async () => {
  program.kill('SIGTERM')
  await program.exit
  await folder.remove()
  expect(github.complaints).toEqual([])
  github.close()
})

test('what a text says and no repository shows is asked about until its author says that it comes later, and again once the passage changed', async () => {
  const stage = webStage(() => program.address)
  await inEachLanguage('one after the other', (language) => playClaim(stage.person('learner', language), language))
})

async function playClaim(learner: Player, language: Language): Promise<void> {
  const thread = await learner.start('new')
  await learner.say(thread, '!section 5')
  await learner.sees(thread, /Section 5\/10/)
  await learner.say(thread, said[language])
  await learner.press(thread, 'done')
  await learner.say(thread, '!section 6')
  await learner.sees(thread, /Section 6\/10/)
  await learner.say(thread, 'POC : https://github.com/ada/demand')
  await learner.press(thread, 'done')

  const asked = await learner.sees(thread, /(?:je ne vois pas de|I see no) Dockerfile/)
  expect(asked.actions).toEqual(expect.arrayContaining(['say-elsewhere', 'say-later', 'say-adding']))
  await learner.press(thread, 'say-later')
  await learner.sees(thread, language === 'fr' ? /c’est pour plus tard\. L’équipe/ : /that comes later\. The reviewers/)
  await eventually(async () => expect(await questions(learner, thread)).toEqual([]))

  // Another repository has everything looked at again: nothing more is seen of Docker.
  await learner.say(thread, '!section 6')
  await learner.say(thread, 'Et aussi : https://github.com/ada/charts')
  await learner.sees(thread, /ada\/charts, commit /)
  await learner.say(thread, '!coach 5')
  await learner.sees(
    thread,
    language === 'fr' ? /vérification plus récente de la section 5/ : /newer check of section 5/,
  )
  expect(await questions(learner, thread)).toEqual([])

  await learner.say(thread, '!section 5')
  await learner.fill(thread, 'edit', { section: '5', text: saidOtherwise[language] })
  await learner.say(thread, '!coach 5')
  await learner.sees(thread, withPassage(language))
}

function withPassage(language: Language): RegExp {
  return language === 'fr'
    ? /tout le service sous Docker[^]*ada\/charts[^]*je ne vois pas/
    : /the whole service into Docker[^]*ada\/charts[^]*I see no/
}

/** The messages that ask about the claim now. */
async function questions(learner: Player, thread: Thread): Promise<readonly string[]> {
  const all = await learner.all(thread)
  return all.flatMap(({ text }) => (/(?:je ne vois pas de|I see no) Dockerfile/.test(text) ? [text] : []))
}
