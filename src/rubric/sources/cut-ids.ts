/** Cuts the ids of a data set out of an address; null where it leads to none. */
export type CutIds = (address: URL) => readonly string[] | null

const plain = /^[A-Za-z0-9][\w.@-]{0,150}$/

/** So many parts behind a word of the path: `/datasets/OWNER/NAME`. */
export function cutBehind(word: string, count: number): CutIds {
  return (address) => {
    const parts = partsOf(address)
    const at = parts.indexOf(word)
    const ids = parts.slice(at + 1, at + 1 + count)
    return at >= 0 && ids.length === count && ids.every((id) => plain.test(id)) ? ids : null
  }
}

/** The first of several ways that finds any. */
export function cutByFirst(...ways: readonly CutIds[]): CutIds {
  return (address) => ways.map((way) => way(address)).find((ids) => ids !== null) ?? null
}

/** Hugging Face: `/datasets/OWNER/NAME`, or `/datasets/NAME` of those that nobody owns, with pages below either. */
export function cutHuggingFace(address: URL): readonly string[] | null {
  const [head, owner = '', name = ''] = partsOf(address)
  if (head !== 'datasets' || !plain.test(owner)) return null
  if (name === '' || huggingFacePages.has(name)) return [owner]
  return plain.test(name) ? [owner, name] : null
}

const huggingFacePages = new Set(['tree', 'blob', 'resolve', 'raw', 'viewer', 'discussions', 'settings'])

/** Kaggle's addresses of before `/datasets/`: `/OWNER/NAME`. */
export function cutOldKaggle(address: URL): readonly string[] | null {
  const parts = partsOf(address)
  const [owner = ''] = parts
  return parts.length === 2 && !kagglePages.has(owner.toLowerCase()) && parts.every((id) => plain.test(id))
    ? parts
    : null
}

const kagglePages = new Set(
  'datasets competitions c code kernels models learn discussions discussion organizations docs api users notebooks general search work settings account benchmarks'.split(
    ' ',
  ),
)

/** A number of this form behind a word of the path, or as a parameter of the query. */
export function cutNumber(word: string, parameter: string | null, form: RegExp): CutIds {
  return (address) => {
    const asked = parameter === null ? null : address.searchParams.get(parameter)
    const id = asked ?? cutBehind(word, 1)(address)?.[0] ?? ''
    return form.test(id) ? [id] : null
  }
}

/** The last number of the path: `/articles/dataset/TITLE/NUMBER/VERSION`. */
export function cutLastNumber(address: URL): readonly string[] | null {
  const id = partsOf(address).findLast((part) => /^\d{4,12}$/.test(part))
  return id === undefined ? null : [id]
}

/** The DOI that stands in the path or the query, without `doi:`. */
export function cutDoi({ pathname, search }: URL): readonly string[] | null {
  const [found] = /10\.\d{4,9}\/[A-Za-z0-9][\w.():;/-]{1,150}/.exec(decode(pathname + search)) ?? []
  const id = found?.replace(/[).,;:/]+$/, '')
  return id === undefined || id.includes('..') || id.includes('//') ? null : [id]
}

/** Mendeley Data: `/datasets/ID/VERSION` is the DOI 10.17632/ID.VERSION. */
export function cutMendeley(address: URL): readonly string[] | null {
  const [, id = '', version = '1'] = partsOf(address)
  return /^[a-z0-9]{10}$/.test(id) && /^\d{1,3}$/.test(version) ? [`10.17632/${id}.${version}`] : null
}

/** OSF: `/abcde` is the DOI 10.17605/OSF.IO/ABCDE. */
export function cutOsf(address: URL): readonly string[] | null {
  const [id = ''] = partsOf(address)
  return /^[a-z0-9]{5}$/i.test(id) ? [`10.17605/OSF.IO/${id.toUpperCase()}`] : null
}

/** A page that is told by its host alone, where the path begins so. */
export function cutNothing(start = '/'): CutIds {
  return ({ pathname }) => (pathname.startsWith(start) ? [] : null)
}

/** The parts of the path as they are written: what is encoded fits no id. */
function partsOf({ pathname }: URL): readonly string[] {
  return pathname.split('/').filter((part) => part !== '')
}

function decode(text: string): string {
  try {
    return decodeURIComponent(text)
  } catch {
    return ''
  }
}
