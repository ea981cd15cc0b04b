import { setTimeout } from 'node:timers/promises'

import { afterAll, beforeAll, describe, expect, test } from 'vitest'

import type { Words } from '../../src/text/en.ts'
import { type Language, languages } from '../../src/text/language.ts'
import { type CoachedProgram, startCoachedProgram } from '../journeys/coach-program.ts'
import { type CoachMessage, isByModel, openWriter, type Writer } from '../journeys/coach-writer.ts'
import { eventually } from '../support/eventually.ts'
import type { Behaviour } from '../support/fake-model/behaviour.ts'
import { PlaygroundClient } from '../support/playground-client.ts'

/** What a model does, how often it is asked before the reading ends, and what the learner reads then. */
interface Row {
  readonly model: string
  readonly behaviour: Behaviour | 'away'
  readonly requests: number
  /** `notAssessed`: it read the text, and could not judge one criterion. */
  readonly reads: keyof Words['coach']['troubles'] | 'notAssessed'
}

const error = (status: number, more = {}): Behaviour => ({ type: 'error', status, ...more })
const spoil = (how: Extract<Behaviour, { type: 'spoil' }>['how']): Behaviour => ({ type: 'spoil', how })

const rows: readonly Row[] = [
  { model: 'refuses', behaviour: { type: 'refuse' }, requests: 1, reads: 'refused' },
  {
    model: 'stops at max_output_tokens',
    behaviour: { type: 'incomplete', reason: 'length' },
    requests: 1,
    reads: 'incomplete',
  },
  {
    model: 'is stopped by a content filter',
    behaviour: { type: 'incomplete', reason: 'content_filter' },
    requests: 1,
    reads: 'refused',
  },
  { model: '429, Retry-After: 1', behaviour: error(429, { retryAfter: '1' }), requests: 3, reads: 'rate-limited' },
  { model: '429, Retry-After: 60', behaviour: error(429, { retryAfter: '60' }), requests: 1, reads: 'rate-limited' },
  { model: '500', behaviour: error(500), requests: 3, reads: 'unavailable' },
  { model: 'breaks off in its answer', behaviour: { type: 'cut-off' }, requests: 3, reads: 'unavailable' },
  { model: 'refuses the connection', behaviour: 'away', requests: 0, reads: 'unavailable' },
  { model: 'writes prose', behaviour: { type: 'text', text: 'My reading: {' }, requests: 1, reads: 'malformed' },
  { model: 'answers half a body', behaviour: { type: 'half-json' }, requests: 1, reads: 'malformed' },
  { model: 'breaks the schema', behaviour: spoil('schema'), requests: 1, reads: 'malformed' },
  { model: 'an id that is unknown', behaviour: spoil('unknown-id'), requests: 2, reads: 'notAssessed' },
  { model: 'an id twice', behaviour: spoil('twice'), requests: 2, reads: 'notAssessed' },
  { model: 'a sentence out of range', behaviour: spoil('sentence-out-of-range'), requests: 2, reads: 'notAssessed' },
  {
    model: 'a wrong key: 401',
    behaviour: error(401, { code: 'invalid_api_key' }),
    requests: 1,
    reads: 'misconfigured',
  },
  {
    model: 'an unknown model: 404',
    behaviour: error(404, { code: 'model_not_found' }),
    requests: 1,
    reads: 'misconfigured',
  },
  { model: 'a proxy’s page', behaviour: { type: 'page' }, requests: 1, reads: 'misconfigured' },
]

describe('when the model fails, the automatic checks stand, and the coach can be asked again', () => {
  let program: CoachedProgram
  const read = new Map<Row, Record<Language, string>>()
  beforeAll(async () => {
    program = await startCoachedProgram()
  })
  afterAll(async () => {
    for (const line of matrix(read)) console.log(line)
    await program.remove()
  })

  test.each(rows)('$model', async (row) => {
    program.model.clear()
    if (row.behaviour === 'away') await program.takeModelAway()
    else program.model.otherwise(row.behaviour)
    const writers = await Promise.all(languages.map((language) => check(program, language, row)))

    const failed = await Promise.all(writers.map(ended))
    const asked = program.model.requests.length
    for (const [index, { words }] of writers.entries()) {
      const message = failed[index]
      expect(message?.notes.slice(-2).join(' ')).toContain(sentence(words, row))
      expect(message?.text).toContain(words.coach.severities.major)
      expect(message?.label).toBe('automatic')
    }
    expect(asked).toBe(row.behaviour === 'away' ? 0 : row.requests * languages.length)

    // The next click works, and another reading succeeds in a message of its own.
    await Promise.all(writers.map((writer) => writer.press('next').then(() => writer.sees('Section 5/10'))))
    if (row.behaviour === 'away') await program.bringModelBack()
    program.model.clear()
    await Promise.all(writers.map((writer) => writer.press('coach')))
    for (const [index, writer] of writers.entries()) {
      const { actions, id } = await writer.reads(isByModel)
      expect(actions).not.toContain('coach')
      const messages = await writer.coachMessages()
      expect(messages.map((message) => message.id)).toEqual([failed[index]?.id, id])
      expect(messages[0]?.text).toContain(writer.words.coach.superseded(4))
    }
    expect(program.model.requests).toHaveLength(2 * languages.length)
    expect(program.model.problems).toEqual([])
    read.set(row, { fr: lastSentence(failed[0]), en: lastSentence(failed[1]) })
  })

  test('what a coordinator must mend is told to coordinators, once', async () => {
    const { messages } = await new PlaygroundClient(program.url(), 'claire').messages({ room: 'coordination' })

    expect(messages.map(({ body }) => body.text)).toEqual([expect.stringContaining('npm run doctor')])
  })

  test('while it hangs, everything else goes on, and the message says that it reads', async () => {
    program.model.clear()
    program.model.behave({ type: 'hang' })
    const hanging = await openWriter(program.url, 'fr')
    await hanging.say('- Améliorer le suivi du modèle')
    await hanging.done()
    const first = await hanging.reads(hanging.words.coach.reading)
    await eventually(() => expect(program.model.requests).toHaveLength(1))
    await hanging.press('next')
    await hanging.sees('Section 5/10')
    await hanging.say('Airflow relance l’entraînement chaque lundi.')
    await hanging.press('done')
    await hanging.sees('Section 5 · ')

    const [message, ...others] = await hanging.coachMessages()
    expect(others).toEqual([])
    expect(message).toEqual(first)
    expect(message?.label).toBe('automatic')
    expect(message?.text).toContain('> Améliorer le suivi du modèle')
  })

  test('those who wait for it, and ask again meanwhile, hold up nobody else', async () => {
    program.model.clear()
    program.model.behave({ type: 'hang' }, { type: 'hang' })
    for (const what of ['le suivi', 'les coûts']) {
      const waiting = await openWriter(program.url, 'fr')
      await waiting.say(`- Améliorer ${what} du modèle de tri`)
      await waiting.done()
      await waiting.say('- Améliorer aussi la documentation')
      await waiting.done()
    }
    await eventually(() => expect(program.model.requests).toHaveLength(2))
    // So long that looking whether a lane is free would have used up what the line of readings may do in a minute.
    await setTimeout(3_500)

    const other = await openWriter(program.url, 'fr', 4, 'karim')
    await other.say('- Améliorer les mises à jour du modèle de tri')
    await other.done()
    await other.reads(isByModel)
  })
})

const weak: Readonly<Record<Language, readonly [string, (hours: number) => string]>> = {
  fr: ['Améliorer le déploiement du modèle', (hours) => `Détecter une dérive du modèle en ${hours} heures`],
  en: ['Improve the deployment of the model', (hours) => `Detect drift of the model within ${hours} hours`],
}

/** A text of its own for each row: one that was read already would be asked for no more. */
async function check({ url }: CoachedProgram, language: Language, row: Row): Promise<Writer> {
  const writer = await openWriter(url, language, 4, { fr: 'lea', en: 'karim' }[language])
  const [vague, measurable] = weak[language]
  await writer.say(`- ${vague}\n- ${measurable(rows.indexOf(row) + 2)}`)
  await writer.done()
  return writer
}

/** The coach's one message once the reading has ended. */
async function ended(writer: Writer): Promise<CoachMessage> {
  const message = await writer.reads(({ text }) => !text.includes(writer.words.coach.reading))
  expect(await writer.coachMessages()).toHaveLength(1)
  return message
}

function sentence({ coach }: Words, { reads }: Row): string {
  return reads === 'notAssessed' ? coach.notAssessed(1) : `${coach.troubles[reads]} ${coach.checksStand}`
}

function lastSentence(message: CoachMessage | undefined): string {
  return message?.notes.at(-1) ?? ''
}

/** The table of `docs`: what the model does, how often it is asked, what the learner reads. */
function matrix(read: ReadonlyMap<Row, Readonly<Record<Language, string>>>): readonly string[] {
  const lines = [...read].map(([{ model, requests }, { fr, en }]) => `| ${model} | ${requests} | ${fr} | ${en} |`)
  return ['| the model | asked | the learner reads | in English |', '|---|---|---|---|', ...lines]
}
