import { firstChars, tame } from '../../flows/model/visible.ts'
import type { SourceInspector } from '../../ports/source-inspector.ts'
import { judgeStatement, type SourceStatement } from '../../rubric/sources/judge-statement.ts'
import { lookedAt, ruleOn, type SourceEvidence, type SourceTrouble } from '../../rubric/sources/source-evidence.ts'
import type { DataSource } from '../../rubric/sources/source-host.ts'
import { guardedGet, type HostAnswer, type HostNetwork, type LostAnswer } from '../outside/guarded-get.ts'
import { limitedUntil } from '../outside/limited-until.ts'
import { parseBody } from '../outside/parse-body.ts'
import { askedServers, hostQuestions } from './host-questions.ts'

/** How hosts of data are asked. */
export interface SourceAccess {
  readonly network: HostNetwork
  now(): number
  /** How long one answer may take, in ms. */
  readonly patience: number
}

/** A description of a data set with all its files is seldom longer. */
const mostOfAnswer = 4 * 1024 * 1024
const leastWait = 60_000
const longestLicence = 80

/**
 * Asks each host of data what it says of a licence: one GET of an address that is made here, and none where a rule holds for
 * the whole host.
 */
export function sourceInspector(access: SourceAccess): SourceInspector {
  return {
    async inspect(source, signal) {
      const at = new Date(access.now()).toISOString()
      const rule = ruleOn(source, at)
      if (rule !== null) return rule
      const answer = await ask(source, access, signal)
      const found =
        typeof answer === 'string' ? explainLost(answer, access.now()) : readAnswer(source, answer, access.now())
      return 'why' in found
        ? { type: 'not verified', ...lookedAt(source, at), ...found }
        : tellStatement(source, found, at)
    },
  }
}

/** What a host's statement says of a source. The host's own words are cleaned and bounded: they are a stranger's. */
export function tellStatement(source: DataSource, statement: SourceStatement, at: string): SourceEvidence {
  const { licence, stated } = judgeStatement(statement)
  const words = stated === null ? '' : firstChars(tame(stated), longestLicence)
  return { type: 'told', ...lookedAt(source, at), ...licence, by: 'host', stated: words === '' ? null : words }
}

/** What is told where there is nothing to ask. */
const silence: HostAnswer = { status: 204, headers: {}, body: '' }

async function ask(source: DataSource, access: SourceAccess, signal: AbortSignal): Promise<HostAnswer | LostAnswer> {
  const question = hostQuestions[source.host.id]
  const path = question?.path(source.ids) ?? null
  if (question === undefined || path === null) return silence
  const rules = { ...access, hosts: askedServers, most: mostOfAnswer, signal }
  return guardedGet(`https://${question.server(source.portal)}${path}`, rules, { accept: 'application/json' })
}

type Unverified = { readonly why: SourceTrouble; readonly retryAt: string | null }

function readAnswer(source: DataSource, answer: HostAnswer, now: number): SourceStatement | Unverified {
  if (answer === silence) return { licences: [], access: 'free' }
  if (answer.status !== 200) return explainStatus(answer, now)
  return statementIn(source, answer.body) ?? { why: 'garbled', retryAt: null }
}

/** What the body of an answer states; null where it is not what the host promises. */
export function statementIn({ host }: DataSource, body: string): SourceStatement | null {
  const question = hostQuestions[host.id]
  return question === undefined ? null : parseBody(question.answer, body)
}

function explainStatus(answer: HostAnswer, now: number): Unverified {
  const until = limitedUntil(answer, now)
  if (until !== null) return { why: 'limited', retryAt: new Date(until).toISOString() }
  if ([401, 403, 451].includes(answer.status)) return { why: 'blocked', retryAt: null }
  // OpenML answers 412 for what it does not have.
  if ([404, 410, 412].includes(answer.status)) return { why: 'missing', retryAt: null }
  if (answer.status >= 300 && answer.status < 400) return { why: 'refused', retryAt: null }
  return explainLost('unreachable', now)
}

function explainLost(why: LostAnswer, now: number): Unverified {
  const isLasting = why === 'refused' || why === 'large' || why === 'garbled'
  return { why, retryAt: isLasting ? null : new Date(now + leastWait).toISOString() }
}
