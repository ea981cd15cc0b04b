import type { Judged } from '../../src/rubric/judge/judged.ts'
import { judgeSection } from '../../src/rubric/judge/judge-section.ts'
import { rubric } from '../../src/rubric/rubric.ts'
import { eachSection } from '../../src/rubric/section.ts'
import type { Reading } from '../reading.ts'
import { converse } from './converse.ts'
import { delimiterFor } from './delimiter.ts'
import type { Exchange } from './exchange.ts'
import { sideBySide } from './side-by-side.ts'

/** What a model's reading of one passage came to. */
export interface Outcome {
  readonly reading: Reading
  /** Null while a question of it is open. */
  readonly judged: Judged | null
  readonly seconds: number
  /** Whether the same answers gave the same result each time. */
  readonly steady: boolean
}

/** Beside the first time: five in all. */
const repeats = 4

/** Reads each passage as the section that its labels are about, with the other sections empty, as far as there are answers. */
export async function readPassages(readings: readonly Reading[], exchange: Exchange): Promise<readonly Outcome[]> {
  return sideBySide(readings, async (reading) => {
    const begun = performance.now()
    const judged = await readOnce(reading, exchange)
    const seconds = (performance.now() - begun) / 1000
    return { reading, judged, seconds, steady: judged === null || (await isSame(reading, exchange, judged)) }
  })
}

/** The answers are kept by the exchange: this costs nothing. */
async function isSame(reading: Reading, exchange: Exchange, judged: Judged): Promise<boolean> {
  const others = await Promise.all(Array.from({ length: repeats }, () => readOnce(reading, exchange)))
  return others.every((other) => JSON.stringify(other) === JSON.stringify(judged))
}

function readOnce({ passage, section }: Reading, exchange: Exchange): Promise<Judged | null> {
  const dialogue = judgeSection({
    section,
    texts: eachSection((number) => (number === section ? passage.text : '')),
    language: passage.lang,
    rubric,
    delimiter: delimiterFor(passage.text),
    people: [],
    known: new Set(),
  })
  return converse(dialogue, exchange)
}
