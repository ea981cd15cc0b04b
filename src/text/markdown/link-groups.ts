import type { MarkdownRun, MarkdownWords } from './document.ts'

/** Runs beside one another that lead to the same place, or to none. */
export interface LinkGroup {
  readonly link: string | null
  readonly runs: readonly MarkdownRun[]
}

/** The words as links and what stands between them, so that a link of several looks is one. */
export function linkGroups(words: MarkdownWords): readonly LinkGroup[] {
  const groups: { readonly link: string | null; readonly runs: MarkdownRun[] }[] = []
  for (const run of words) {
    const last = groups.at(-1)
    if (last !== undefined && last.link === run.link) last.runs.push(run)
    else groups.push({ link: run.link, runs: [run] })
  }
  return groups
}
