import { z } from 'zod'

/** One labelled heading: the section a person would place what stands below it in, 0 for none, and what else would do. */
export const HeadingRow = z.object({
  doc: z.string(),
  lang: z.enum(['fr', 'en']),
  level: z.number(),
  kind: z.string(),
  text: z.string(),
  section: z.number(),
  sure: z.boolean(),
  also: z.array(z.number()),
  words_own: z.number(),
})
export type HeadingRow = z.infer<typeof HeadingRow>
