/** What a program says on `/metrics`. */
export interface Scraped {
  readonly text: string
  /** The names of what it exports, with those that a histogram's parts have. */
  readonly names: ReadonlySet<string>
  /** The sum of the samples of that name whose labels hold these. */
  readonly sum: (name: string, labels?: Readonly<Record<string, string>>) => number
}

/** Reads `/metrics` of the program at the address. */
export async function scrape(address: string): Promise<Scraped> {
  const text = await (await fetch(`${address}/metrics`)).text()
  return {
    text,
    names: namesIn(text),
    sum: (name, labels = {}) =>
      text
        .split('\n')
        .filter((line) => line.startsWith(`${name}{`) || line.startsWith(`${name} `))
        .filter((line) => Object.entries(labels).every(([label, value]) => line.includes(`${label}="${value}"`)))
        .reduce((sum, line) => sum + Number(line.split(' ').at(-1)), 0),
  }
}

function namesIn(text: string): ReadonlySet<string> {
  const types = [...text.matchAll(/^# TYPE (\S+) (\S+)$/gm)].map(([, name = '', type]) => ({ name, type }))
  const parts = ['_bucket', '_sum', '_count']
  return new Set(types.flatMap(({ name, type }) => (type === 'histogram' ? parts.map((part) => name + part) : [name])))
}
