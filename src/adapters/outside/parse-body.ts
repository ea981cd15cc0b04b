import type { z } from 'zod'

/** What a body says, by its schema; null where it is something else. */
export function parseBody<T>(schema: z.ZodType<T>, body: string): T | null {
  try {
    return schema.safeParse(JSON.parse(body)).data ?? null
  } catch {
    return null
  }
}
