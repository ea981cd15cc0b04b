import { z } from 'zod'
import { fileFormats } from '../../flows/model/page.ts'

/** A file as the card that offers it names it, and the post that does so. A client can alter it: what may be had is asked again. */
export const OfferedFile = z.object({
  /** Empty for what is stored of the person. */
  proposal: z.string().max(60),
  version: z.int().min(0).max(100_000),
  format: z.enum(fileFormats),
  post: z.string().min(1).max(300),
})

/** What a card that offers a file carries. */
export type OfferedFile = z.output<typeof OfferedFile>
