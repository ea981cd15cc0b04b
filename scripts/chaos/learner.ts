import { setTimeout } from 'node:timers/promises'
import type { Delays } from './delays.ts'
import type { Done, Writing } from './history.ts'
import type { LearnerTurn } from './plan.ts'
import { poisonWord } from './poison-word.ts'
import type { Sent, Writer } from './writer.ts'

/** What somebody who lives through the history notes what they do in. */
export interface Diary {
  readonly done: Done
  readonly delays: Delays
  /** When it began, by `performance.now()`. */
  readonly start: number
}

/** From one thing that is sent to the next, in ms: what comes within one has no order in Teams. */
const apartMs = 20
/** Words in each text: an edit changes none of their number. */
const wordsInText = 13

/**
 * Lives through the turns. Whoever was not acknowledged to leaves the turn, for nobody knows where what follows would
 * stand; the next begins by going to its section.
 */
export async function liveAsLearner(writer: Writer, turns: readonly LearnerTurn[], diary: Diary): Promise<void> {
  for (const turn of turns) {
    await setTimeout(Math.max(0, diary.start + turn.at - performance.now()))
    await takeTurn(writer, turn, diary)
  }
}

async function takeTurn(writer: Writer, turn: LearnerTurn, diary: Diary): Promise<void> {
  const { section, texts, edits, press } = turn
  if (!(await goTo(writer, section, diary))) return
  const sent: Promise<boolean>[] = []
  for (let text = 0; text < texts; text += 1) {
    sent.push(write(writer, section, diary))
    await setTimeout(apartMs)
  }
  const edit = edits === null ? [] : [change(writer, diary, edits)]
  const isTaken = (await Promise.all([...sent, ...edit])).every(Boolean)
  watch(writer, section, diary)
  if (isTaken && press !== null) await pressThere(writer, section, press, diary)
}

async function goTo(writer: Writer, section: number, { done }: Diary): Promise<boolean> {
  const { id, acknowledged } = writer.say(`!section ${section}`)
  const deed = { learner: writer.name, key: writer.keyOf(id), tried: 1, acknowledged: 0 }
  done.deeds.push(deed)
  deed.acknowledged = (await acknowledged) ? 1 : 0
  return deed.acknowledged === 1
}

async function write(writer: Writer, section: number, { done }: Diary): Promise<boolean> {
  const text = textOf(done.writings.length, 0)
  const { id, acknowledged } = writer.say(text)
  return note({ learner: writer.name, id, section, versions: [] }, text, acknowledged, done)
}

async function note(writing: Writing, text: string, acknowledged: Sent['acknowledged'], done: Done): Promise<boolean> {
  const version = { text, isAcknowledged: false }
  writing.versions.push(version)
  if (!done.writings.includes(writing)) done.writings.push(writing)
  version.isAcknowledged = await acknowledged
  return version.isAcknowledged
}

/** One edit after the other, none waiting for the one before. */
async function change(writer: Writer, { done }: Diary, { times, which }: LearnerTurn['edits'] & {}): Promise<boolean> {
  const mine = done.writings.filter(({ learner }) => learner === writer.name)
  const writing = mine[Math.max(0, mine.length - 1 - which)]
  if (writing === undefined) return true
  const number = done.writings.indexOf(writing)
  const edits: Promise<boolean>[] = []
  for (let time = 0; time < times; time += 1) {
    const text = textOf(number, writing.versions.length)
    edits.push(note(writing, text, writer.edit(writing.id, text), done))
    await setTimeout(apartMs)
  }
  return (await Promise.all(edits)).every(Boolean)
}

async function pressThere(writer: Writer, section: number, action: string, { done }: Diary): Promise<void> {
  const pressed = await writer.press(action, section)
  if (pressed === null) return
  const { key, isAcknowledged } = pressed
  const known = key === null ? undefined : done.deeds.find((deed) => deed.key === key)
  const deed = known ?? { learner: writer.name, key, tried: 0, acknowledged: 0 }
  if (known === undefined) done.deeds.push(deed)
  deed.tried += 1
  deed.acknowledged += isAcknowledged ? 1 : 0
}

/** Until the card tells of all the words that are written there by now. */
function watch(writer: Writer, section: number, { done, delays }: Diary): void {
  const texts = done.writings.filter((one) => one.learner === writer.name && one.section === section).length
  delays.watch(() => (writer.words(section) ?? -1) >= texts * wordsInText)
}

/** Writes what ends the program between two texts that are worth keeping. */
export async function liveWithPoison(writer: Writer, at: number, diary: Diary): Promise<void> {
  const { done, start } = diary
  await setTimeout(Math.max(0, start + at - performance.now()))
  if (!(await goTo(writer, 4, diary)) || !(await write(writer, 4, diary))) return
  const { id, acknowledged } = writer.say(`Servir la ${poisonWord} à la fin du banquet`)
  const poison = { learner: writer.name, id, isAcknowledged: false }
  done.poisons.push(poison)
  poison.isAcknowledged = await acknowledged
  if (poison.isAcknowledged) await write(writer, 4, diary)
}

/** Thirteen words, of which two name the text. */
function textOf(number: number, version: number): string {
  return `Ramener l’étape n${number} v${version} de neuf jours à deux jours avant le printemps.`
}
