import type { Written } from '../model/batch/write-requests.ts'
import type { RequestTokens } from '../model/count-tokens.ts'

/** What is still to be asked, and how to go on. */
export function openLines(written: readonly Written[], open: number, tokens: RequestTokens | null): readonly string[] {
  if (open === 0) return ['Nothing is open: no further request is needed.']
  if (written.length === 0)
    return [`${counted(open, 'question')} open: add --batch-out next.jsonl to have them written.`]
  const files = written.map(({ path, requests }) => `${counted(requests, 'request')} written to ${path}`)
  return [
    `${files.join(', ')}; send them, and come back with all answers so far in --batch-in.`,
    ...(tokens === null
      ? []
      : [
          `Input tokens of these (o200k): ${amount(tokens.all)}, ${amount(tokens.prefix)} of them in the shared prefix.`,
        ]),
  ]
}

function counted(count: number, what: string): string {
  return `${amount(count)} ${what}${count === 1 ? '' : 's'}`
}

function amount(value: number): string {
  return value.toLocaleString('en-GB')
}
