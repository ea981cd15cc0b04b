import { execFileSync } from 'node:child_process'
import { basename, resolve } from 'node:path'
import { Unusable } from '../../eval/unusable.ts'
import { chooseFiles } from '../../src/rubric/facts/choose-files.ts'
import type { FileTexts, TreeFile } from '../../src/rubric/facts/fact.ts'
import type { RepositorySnapshot, RepositoryState } from '../../src/rubric/facts/repository.ts'

/** A file as Git lists it, with the id of its content. */
interface ListedFile extends TreeFile {
  readonly blob: string
}

/** Reads the newest commit of a Git folder of this machine. Nothing of it is run, and nothing is fetched for it. */
export function readGitFolder(folder: string): RepositorySnapshot {
  const listed = listFiles(folder)
  const tree = { files: listed.map(({ path, size, kind }) => ({ path, size, kind })), extent: 'whole' as const }
  const chosen = new Set(chooseFiles(tree).map(({ path }) => path))
  const texts = readTexts(
    folder,
    listed.filter(({ path }) => chosen.has(path)),
  )
  return { state: readState(folder), tree, texts }
}

function readState(folder: string): RepositoryState {
  const [commit = '', committedAt = ''] = git(folder, ['log', '-1', '--format=%H%n%cI', 'HEAD']).toString().split('\n')
  const authors = git(folder, ['log', '-100', '--format=%ae', 'HEAD']).toString().trim().split('\n')
  return {
    name: basename(resolve(folder)),
    formerName: null,
    standing: 'kept up',
    forkOf: null,
    licence: null,
    branch: git(folder, ['rev-parse', '--abbrev-ref', 'HEAD']).toString().trim(),
    commit,
    committedAt,
    commits: { count: Number(git(folder, ['rev-list', '--count', 'HEAD']).toString()), reach: 'exact' },
    authors: new Set(authors).size,
    runs: null,
  }
}

/** `mode type id size\tpath`, each ended by a zero byte, so that a path may hold anything else. */
function listFiles(folder: string): readonly ListedFile[] {
  return git(folder, ['ls-tree', '-r', '-l', '-z', 'HEAD'])
    .toString()
    .split('\0')
    .flatMap((line) => {
      const [, mode, blob = '', size, path] = /^(\d+) \w+ ([0-9a-f]+) +(\S+)\t([^]+)$/.exec(line) ?? []
      if (path === undefined) return []
      const kind = mode === '160000' ? 'submodule' : mode === '120000' ? 'link' : 'file'
      const bytes = Number(size)
      return [{ path, blob, kind, size: Number.isNaN(bytes) ? null : bytes }]
    })
}

/** `id type size`, a line break, the content, a line break; or `id missing`, of what a partial copy lacks. */
function readTexts(folder: string, files: readonly ListedFile[]): FileTexts {
  const texts = new Map<string, string>()
  if (files.length === 0) return texts
  const told = git(folder, ['cat-file', '--batch'], `${files.map(({ blob }) => blob).join('\n')}\n`)
  let at = 0
  for (const { path } of files) {
    const end = told.indexOf('\n', at)
    const size = Number(/ blob (\d+)$/.exec(told.toString('utf8', at, end))?.[1])
    at = end + 1
    if (Number.isNaN(size)) continue
    const text = told.toString('utf8', at, at + size)
    if (!text.includes('\0')) texts.set(path, text)
    at += size + 1
  }
  return texts
}

function git(folder: string, args: readonly string[], input?: string): Buffer {
  try {
    return execFileSync('git', ['-C', folder, ...args], {
      input,
      maxBuffer: 256 * 1024 * 1024,
      stdio: ['pipe', 'pipe', 'ignore'],
      env: { ...process.env, GIT_NO_LAZY_FETCH: '1', GIT_OPTIONAL_LOCKS: '0' },
    })
  } catch {
    throw new Unusable(
      `${folder} is no Git folder with a commit; expected a clone: run git clone first, then try again.`,
    )
  }
}
