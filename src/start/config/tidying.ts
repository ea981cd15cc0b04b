import { z } from 'zod'

/** Days after which something goes, or `off` for never. */
const days = (least: number) => {
  const sentence = `must be off, or a whole number of days from ${least} to 9999`
  return z
    .string()
    .regex(/^(?:off|\d{1,4})$/, sentence)
    .transform((typed) => (typed === 'off' ? null : Number(typed)))
    .refine((value) => value === null || value >= least, sentence)
}

/**
 * The variables of what is taken away once it is old. The coordinators' figures look back on ninety days of the audit log,
 * and what is told by a message that is known as sent may come for a month.
 */
export const tidyingVariables = {
  AUDIT_DAYS: days(100).default(null),
  DELIVERED_DAYS: days(31).default(90),
} as const

type TidyingVariables = Readonly<z.output<z.ZodObject<typeof tidyingVariables>>>

/** How many days what a table holds stays; null where it stays for ever. */
export interface TidyingConfig {
  readonly auditDays: number | null
  readonly deliveredDays: number | null
}

/** What is taken away when. */
export function tidyingConfigOf({ AUDIT_DAYS, DELIVERED_DAYS }: TidyingVariables): TidyingConfig {
  return { auditDays: AUDIT_DAYS, deliveredDays: DELIVERED_DAYS }
}
