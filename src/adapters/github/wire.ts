import { z } from 'zod'

const sha = z.string().regex(/^(?:[0-9a-f]{40}|[0-9a-f]{64})$/)
const fullName = z.string().regex(/^[A-Za-z0-9][\w-]{0,98}\/(?!\.{1,2}$)[\w.-]{1,100}$/)

/** `GET /repos/OWNER/NAME`. Whether it is private must be said: what does not say so is not read. */
export const repositoryAnswer = z.object({
  full_name: fullName,
  private: z.boolean(),
  visibility: z.string().default('public'),
  archived: z.boolean().default(false),
  fork: z.boolean().default(false),
  parent: z.object({ full_name: fullName }).optional(),
  default_branch: z.string().min(1).max(255),
  license: z.object({ spdx_id: z.string().max(80).nullable() }).nullish(),
})

/** `GET /repos/OWNER/NAME/commits`, the newest first. */
export const commitsAnswer = z.array(
  z.object({
    sha,
    author: z.object({ login: z.string() }).nullish().catch(null),
    commit: z.object({
      author: z.object({ email: z.string() }).nullish(),
      committer: z.object({ date: z.iso.datetime({ offset: true }) }).nullish(),
    }),
  }),
)

/** `GET /repos/OWNER/NAME/actions/runs`, the newest first. */
export const runsAnswer = z.object({
  workflow_runs: z.array(
    z.object({
      path: z.string().max(300),
      status: z.string().nullable(),
      conclusion: z.string().max(80).nullable(),
      head_sha: sha,
      created_at: z.iso.datetime({ offset: true }),
    }),
  ),
})
