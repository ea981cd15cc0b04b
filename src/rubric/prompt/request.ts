import type { Language } from '../../text/language.ts'
import type { Rubric } from '../rubric.ts'
import { answerSchema } from './answer.ts'
import type { Draft } from './draft.ts'
import { modelCriteria, prefixOf } from './prefix.ts'
import type { Prompt } from './prompt.ts'
import { promptVersion } from './version.ts'

/** What every prompt of one reading shares. */
export interface Frame {
  readonly rubric: Rubric
  /** The language of the proposal: questions are asked in it. */
  readonly language: Language
  /**
   * What the draft is fenced with: letters and digits that its author cannot guess, drawn by the shell. Any will do for the
   * same text: it is no part of `promptKey`, so a kept answer serves under every delimiter.
   */
  readonly delimiter: string
}

const languageNames = { fr: 'French', en: 'English' } as const

/** A prompt: the shared prefix, then head, then the fenced lines. */
export function promptFor(
  frame: Frame,
  task: Prompt['task'],
  head: readonly string[],
  lines: readonly string[],
  tail: readonly string[] = [],
): Prompt {
  const { prefix, schema, cacheKey } = staticPart(frame.rubric)
  const input = [
    `task ${task}`,
    ...head,
    `answer language ${languageNames[frame.language]}`,
    `<draft ${frame.delimiter}>`,
    ...lines,
    `</draft ${frame.delimiter}>`,
    ...tail,
  ].join('\n')
  return { task, prefix, input, schema, schemaName: 'reading', cacheKey }
}

type Static = Pick<Prompt, 'prefix' | 'schema' | 'cacheKey'>

const built = new WeakMap<Rubric, Static>()

/** Built once per rubric: the same bytes, and the same schema object. */
function staticPart(inForce: Rubric): Static {
  const known = built.get(inForce)
  if (known !== undefined) return known
  const made: Static = {
    prefix: prefixOf(inForce),
    schema: answerSchema(modelCriteria(inForce).map(({ id }) => id)),
    cacheKey: `rubric ${inForce.version} prompt ${promptVersion}`,
  }
  built.set(inForce, made)
  return made
}

/** The lines of a draft, and that it goes on where it was cut. */
export function linesOfDraft({ lines, cut }: Draft): readonly string[] {
  return cut ? [...lines, '…'] : lines
}
