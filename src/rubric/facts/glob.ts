/** A pattern for whole paths. */
export interface PathPattern {
  test(path: string): boolean
}

/**
 * A pattern for whole paths in lower case, from the notation of .gitignore files: `*` stands for any part of a name, `**`
 * and a slash for any folders or none, `{a,b}` for one of them. Most paths are told by their last name alone, so that many
 * take little time.
 */
export function globPattern(globs: readonly string[]): PathPattern {
  const inside = unionInside(globs.flatMap((glob) => folderOf(glob) ?? []))
  const parts = globs.filter((glob) => folderOf(glob) === null).map((glob) => ({ glob, last: lastNameOf(glob) }))
  const anywhere = parts.filter(({ glob, last }) => glob === `**/${last}`)
  const placed = parts.filter(({ glob, last }) => glob !== `**/${last}`)
  const name = union(anywhere.map(({ last }) => last))
  const maybe = union(placed.map(({ last }) => last))
  const whole = union(placed.map(({ glob }) => glob))
  return {
    test(path) {
      const last = path.slice(path.lastIndexOf('/') + 1)
      return name.test(last) || (maybe.test(last) && whole.test(path)) || inside.test(path)
    },
  }
}

/** The folder that a glob says anything may lie in, wherever that is: `a` of a `**` before and behind it; null where it says more. */
function folderOf(glob: string): string | null {
  const [, folder = null] = /^\*\*\/((?:(?!\*\*).)+)\/\*\*$/.exec(glob) ?? []
  return folder
}

/** The part of a glob behind its last slash, and behind the braces that hold it. */
function lastNameOf(glob: string): string {
  const slash = glob.lastIndexOf('/')
  const open = glob.indexOf('{', slash)
  const close = glob.indexOf('}', slash)
  const braced = close >= 0 && (open < 0 || close < open)
  return glob.slice((braced ? close : slash) + 1)
}

/** What lies in any of these folders. One look from left to right: none is begun anew for each folder of a path. */
function unionInside(folders: readonly string[]): RegExp {
  return folders.length === 0 ? nothing : new RegExp(`(?:^|/)(?:${folders.map(sourceOf).join('|')})/.+$`)
}

/** Fails at once: without its anchor it would fail at each character. */
const nothing = /^(?!)/

/** None of nothing: an empty union would match an empty name. */
function union(globs: readonly string[]): RegExp {
  return globs.length === 0 ? nothing : new RegExp(`^(?:${globs.map(sourceOf).join('|')})$`)
}

const parts: Readonly<Record<string, string>> = {
  '**/': '(?:[^/]+/)*',
  '**': '.+',
  '*': '[^/]*',
  '{': '(?:',
  '}': ')',
  ',': '|',
}

function sourceOf(glob: string): string {
  return glob.replace(/\*\*\/|\*\*$|[*{},]|[.+?^$()|[\]\\]/g, (part) => parts[part] ?? `\\${part}`)
}
