import type { Event } from '../../../flows/model/event.ts'

/** Ids, numbers and short codes; anything else may be a learner's words. */
const code = /^[\w.:-]{1,40}$/

/**
 * What the audit log keeps of an event beside who, when and on what: enough to see what was done, none of the text.
 * The text itself is in the proposal and its versions, and goes with them.
 */
export function auditDetail(event: Event): Readonly<Record<string, unknown>> {
  switch (event.type) {
    case 'commanded':
      return { characters: event.words.length }
    case 'said':
    case 'edited':
      return { message: event.message, characters: event.text.length }
    case 'deleted':
      return { message: event.message }
    case 'pressed':
      return { action: event.action, version: event.version, args: codes(event.args) }
    case 'filled':
      return {
        action: event.action,
        version: event.version,
        args: codes({ ...remarkIn(event.fields), ...event.args }),
        fields: Object.keys(event.fields),
      }
    case 'published':
      return { version: event.version }
    case 'returned':
      return returnedDetail(event)
    case 'due':
      return { name: event.name, at: event.at }
    case 'displayed':
    case 'unreachable':
      return {}
    case 'unreadable':
      return { proposal: event.proposal }
    case 'set-aside':
      return { why: event.why, tells: event.tells }
    case 'misconfigured':
      return { kind: event.kind }
    case 'access':
    case 'account':
      return { is: event.is }
    case 'opened':
    case 'blocked':
      return { room: event.room }
  }
  event satisfies never
  return {}
}

function returnedDetail({ errand, outcome }: Extract<Event, { type: 'returned' }>): Readonly<Record<string, unknown>> {
  const { kind, subject, run } = errand
  const trouble = outcome.type === 'failed' ? { trouble: outcome.trouble } : {}
  return { kind, subject, run, outcome: outcome.type, ...trouble }
}

/** Which remark a form is about, where it was chosen there: by its id, which holds no word of anybody's. */
function remarkIn({ finding }: Extract<Event, { type: 'filled' }>['fields']): Readonly<Record<string, string>> {
  return typeof finding === 'string' && /^[A-Z]+\d+-[a-z\d]{1,8}$/.test(finding) ? { remark: finding } : {}
}

function codes(args: Readonly<Record<string, string>>): Record<string, string> {
  return Object.fromEntries(Object.entries(args).filter(([, value]) => code.test(value)))
}
