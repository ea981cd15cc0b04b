import { readFileSync } from 'node:fs'
import { z } from 'zod'
import type { Criterion } from '../rubric/criteria/criterion.ts'
import { type Rubric, rubric } from '../rubric/rubric.ts'
import { type SectionGuide, type SectionNumber, sectionNumbers } from '../rubric/section.ts'
import type { Wording } from '../text/language.ts'

/** A rubric file that cannot be used: every problem at once, each with its line and what to do. */
export class BadRubric extends Error {}

const Words = z.strictObject({ fr: z.string().min(1).optional(), en: z.string().min(1).optional() })
const Severity = z.enum(['blocking', 'major', 'minor'])

const SectionChange = z.strictObject({
  heading: Words.optional(),
  name: Words.optional(),
  ask: Words.optional(),
  example: Words.optional(),
  why: Words.optional(),
  minutes: z.number().int().min(1).max(240).optional(),
  need: z.enum(['required', 'optional', 'off']).optional(),
})

const CriterionChange = z.strictObject({
  on: z.boolean().optional(),
  severity: Severity.optional(),
  name: Words.optional(),
  problem: Words.optional(),
  ask: Words.optional(),
  why: Words.optional(),
  question: Words.optional(),
  limits: z.record(z.string(), z.number()).optional(),
})

/**
 * A programme's own rubric, as changes to the one of the guide: wording, thresholds, severities, criteria on and off, and its
 * own sections for another kind of proposal. What it does not name stays as it is.
 */
const RubricFile = z.strictObject({
  version: z.string().min(1).max(40),
  sections: z.record(z.string(), SectionChange).optional(),
  criteria: z.record(z.string(), CriterionChange).optional(),
})
type RubricFile = z.infer<typeof RubricFile>

/** Reads a programme's rubric file (JSON). Throws `BadRubric`; the program must not start with half a rubric. */
export function readRubric(path: string): Rubric {
  const text = textOf(path)
  return rubricOf(text, path)
}

/** The rubric that a file's text asks for; `name` is the file's, for the messages. */
export function rubricOf(text: string, name: string): Rubric {
  const json = parseJson(text, name)
  const file = RubricFile.safeParse(json)
  const problems = [
    ...(file.success ? [] : file.error.issues.flatMap((issue) => issueLines(text, name, issue))),
    ...unknownNames(text, name, json),
  ]
  if (problems.length > 0 || !file.success) throw new BadRubric(problems.join('\n'))
  return applyChanges(file.data)
}

function applyChanges({ version, sections = {}, criteria = {} }: RubricFile): Rubric {
  const section = (number: SectionNumber): SectionGuide =>
    withSection(rubric.sections[number], sections[String(number)])
  return {
    version,
    sections: {
      1: section(1),
      2: section(2),
      3: section(3),
      4: section(4),
      5: section(5),
      6: section(6),
      7: section(7),
      8: section(8),
      9: section(9),
      10: section(10),
    },
    criteria: rubric.criteria
      .filter(({ id }) => criteria[id]?.on !== false)
      .map((one) => withCriterion(one, criteria[one.id])),
  }
}

function withSection(base: SectionGuide, change: z.infer<typeof SectionChange> = {}): SectionGuide {
  const { heading, name, ask, example, why, minutes, need } = change
  return {
    number: base.number,
    heading: wordAnew(base.heading, heading),
    name: wordAnew(base.name, name),
    ask: wordAnew(base.ask, ask),
    example: wordAnew(base.example, example),
    why: wordAnew(base.why, why),
    minutes: minutes ?? base.minutes,
    need: need ?? base.need,
  }
}

/**
 * A programme's question replaces those for special cases too: it was written without them in mind. So does its
 * heading of a remark, or its name where it gives none.
 */
function withCriterion(base: Criterion, change: z.infer<typeof CriterionChange> = {}): Criterion {
  const { questions, problems, ...rest } = base
  const isNamedAnew = change.problem !== undefined || change.name !== undefined
  return {
    ...rest,
    ...(questions === undefined || change.question !== undefined ? {} : { questions }),
    ...(problems === undefined || isNamedAnew ? {} : { problems }),
    severity: change.severity ?? base.severity,
    name: wordAnew(base.name, change.name),
    problem: wordAnew(base.problem, change.problem ?? change.name),
    ask: wordAnew(base.ask, change.ask),
    why: wordAnew(base.why, change.why),
    question: wordAnew(base.question, change.question),
    ...(base.limits === undefined ? {} : { limits: { ...base.limits, ...change.limits } }),
  }
}

function wordAnew(base: Wording, change: z.infer<typeof Words> = {}): Wording {
  return { fr: change.fr ?? base.fr, en: change.en ?? base.en }
}

/** What zod cannot know: sections, criteria and limits that the rubric does not have; blocking by a model's word. */
function unknownNames(text: string, name: string, json: unknown): readonly string[] {
  const at = (path: readonly string[], message: string) => `${name}, line ${lineOf(text, path)}: ${message}`
  const sections = keysOf(json, 'sections').flatMap((key) =>
    sectionNumbers.some((number) => String(number) === key)
      ? []
      : [at(['sections', key], `there is no section "${key}"; use a number from 1 to 10.`)],
  )
  const criteria = keysOf(json, 'criteria').flatMap((key) => {
    const base = rubric.criteria.find(({ id }) => id === key)
    if (base === undefined)
      return [at(['criteria', key], `there is no criterion "${key}"; "npm run rubric" lists them.`)]
    return [
      ...unknownLimits(json, base).map((limit) =>
        at(
          ['criteria', key, 'limits', limit],
          `criterion ${key} has no limit "${limit}"; it has ${Object.keys(base.limits ?? {}).join(', ') || 'none'}.`,
        ),
      ),
      ...unsafe(json, base).map((message) => at(['criteria', key, 'severity'], message)),
    ]
  })
  const untitled = member(member(member(json, 'sections'), '1'), 'need') === 'off'
  return [
    ...sections,
    ...(untitled ? [at(['sections', '1', 'need'], 'section 1 holds the title and cannot be "off".')] : []),
    ...criteria,
  ]
}

function unknownLimits(json: unknown, { id, limits }: Criterion): readonly string[] {
  const change = member(member(json, 'criteria'), id)
  return keysOf(change, 'limits').filter((limit) => !Object.hasOwn(limits ?? {}, limit))
}

/** Only a criterion that code alone decides may block: no model's answer can stop a submission (PRODUCT §2). */
function unsafe(json: unknown, { id, mode, audience }: Criterion): readonly string[] {
  const severity = member(member(member(json, 'criteria'), id), 'severity')
  if (severity === 'blocking' && audience === 'reviewers')
    return [`criterion ${id} is shown to reviewers alone and cannot be blocking; use "major" or "minor".`]
  return severity === 'blocking' && mode !== 'automatic'
    ? [`criterion ${id} is judged by a model and cannot be blocking; use "major" or "minor".`]
    : []
}

function issueLines(text: string, name: string, issue: z.core.$ZodIssue): readonly string[] {
  const path = issue.path.map(String)
  const keys = issue.code === 'unrecognized_keys' ? issue.keys.map((key) => [...path, key]) : [path]
  return keys.map(
    (key) =>
      `${name}, line ${lineOf(text, key)}: ${key.join('.') || 'the file'}: ${issue.code === 'unrecognized_keys' ? 'is not a setting of the rubric; remove it or check its spelling' : issue.message}.`,
  )
}

/** The line on which the last key of a path stands, found key by key; 1 where the text has none of it. */
function lineOf(text: string, path: readonly string[]): number {
  let at = 0
  for (const key of path) {
    const found = text.indexOf(JSON.stringify(key), at)
    if (found < 0) break
    at = found + 1
  }
  return text.slice(0, at).split('\n').length
}

function keysOf(json: unknown, key: string): readonly string[] {
  const inner = member(json, key)
  return typeof inner === 'object' && inner !== null ? Object.keys(inner) : []
}

function member(json: unknown, key: string): unknown {
  return typeof json === 'object' && json !== null && Object.hasOwn(json, key) ? Reflect.get(json, key) : undefined
}

function parseJson(text: string, name: string): unknown {
  try {
    return JSON.parse(text)
  } catch (error) {
    throw new BadRubric(
      `${name}: is not JSON (${error instanceof Error ? error.message : String(error)}); correct it, or leave RUBRIC_FILE out to use the guide's own rubric.`,
    )
  }
}

function textOf(path: string): string {
  try {
    return readFileSync(path, 'utf8')
  } catch {
    throw new BadRubric(
      `${path} cannot be read; RUBRIC_FILE must be the path of a JSON file (docs/rubric.md says what it may hold).`,
    )
  }
}
