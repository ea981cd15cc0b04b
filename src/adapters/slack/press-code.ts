import { z } from 'zod'
import type { Place } from '../../flows/model/event.ts'
import type { Press } from '../../flows/model/view.ts'
import { limits } from './limits.ts'

/** NUL and lone surrogates cannot be stored as text, and no press of ours holds them. */
const plain = (most: number) =>
  z
    .string()
    .max(most)
    .refine((text) => text.isWellFormed() && !text.includes('\0'), 'text that cannot be stored')

/** A press as a row, so that the ones in a menu fit the 150 characters that Slack gives them. */
const Row = z.tuple([
  z.string().regex(/^[a-z][a-z0-9-]{0,63}$/),
  plain(64),
  z.int().min(0),
  z.record(z.string().regex(/^[A-Za-z][A-Za-z0-9_-]{0,63}$/), plain(limits.buttonValue)),
  z.enum(['act', 'form']),
])

const Origin = z.object({
  press: Row.transform(pressOf),
  place: z.object({ platform: z.literal('slack'), channel: plain(64), thread: plain(64).nullable() }),
  message: plain(64).nullable(),
  tenant: plain(64).optional(),
})

/** What a modal must remember: the press that it carries, where it was opened from, and the ts of the card, if any. */
export interface Origin {
  readonly press: Press
  readonly place: Place
  readonly message: string | null
  /** The tenant in which it was opened; modals of before do not say. */
  readonly tenant?: string | undefined
}

/** How every `action_id` of ours begins; what stands behind it makes it unique within its message. */
const prefix = 'press:'

/**
 * A press as a button carries it: `value` is at most 2,000 characters, and holds all of it. Throws a `RangeError` for a
 * longer one: presses hold ids and short arguments.
 */
export function encodePress(press: Press): { readonly action_id: string; readonly value: string } {
  const value = JSON.stringify(rowOf(press))
  if (value.length > limits.buttonValue) throw new RangeError(`the press “${press.action}” is too long for a button`)
  return { action_id: `${prefix}${press.action}`, value }
}

/** The press behind a button's `action_id` and `value`, or a menu's and its chosen option's; null for anything else. */
export function decodePress(actionId: string, value: string): Press | null {
  if (!actionId.startsWith(prefix) || value.length > limits.buttonValue) return null
  const row = Row.safeParse(jsonOf(value))
  return row.success ? pressOf(row.data) : null
}

/** The `action_id` of a button that tells which tenant's bot shows it, whoever presses. */
export function nameTenant(actionId: string, tenant: string): string {
  return `${actionId}@${tenant}`
}

/** The tenant that a button of ours names; null for any other, and for those of before. */
export function tenantNamed(actionId: string): string | null {
  return /^press:[^@]*@(slack-[A-Z0-9]{1,40})$/.exec(actionId)?.[1] ?? null
}

/** The origin as a modal's `private_metadata`, at most 3,000 characters. Throws a `RangeError` for a longer one. */
export function encodeOrigin({ press, place, message, tenant }: Origin): string {
  const text = JSON.stringify({ press: rowOf(press), place, message, tenant })
  if (text.length > limits.privateMetadata) throw new RangeError(`the press “${press.action}” is too long for a form`)
  return text
}

/** The origin in a modal's `private_metadata`; null for anything that we did not write. */
export function decodeOrigin(text: string): Origin | null {
  if (text.length > limits.privateMetadata) return null
  const origin = Origin.safeParse(jsonOf(text))
  return origin.success ? origin.data : null
}

function rowOf({ action, proposal, version, args, opens }: Press): z.infer<typeof Row> {
  return [action, proposal, version, args, opens]
}

function pressOf([action, proposal, version, args, opens]: z.infer<typeof Row>): Press {
  return { action, proposal, version, args, opens }
}

function jsonOf(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return null
  }
}
