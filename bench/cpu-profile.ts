/** A CPU profile, as V8 writes it: nodes of a tree of calls, and in which of them each sample was taken. */
export interface CpuProfile {
  readonly nodes: readonly {
    readonly id: number
    readonly callFrame: { readonly functionName: string; readonly url: string; readonly lineNumber: number }
    readonly children?: readonly number[]
  }[]
  readonly samples: readonly number[]
  readonly timeDeltas: readonly number[]
}

type Frame = CpuProfile['nodes'][number]['callFrame']

/**
 * The parts of a turn, by the files that do them, the first that fits. What has no part of its own, such as a function of
 * Node, counts to whoever called it.
 */
const parts: readonly (readonly [string, RegExp])[] = [
  [
    'receive: signature, parsing, intake',
    /adapters\/slack\/in\/|adapters\/postgres\/intake|start\/listen|node_modules\/(hono|@hono|zod)\//,
  ],
  ['render: view → blocks', /adapters\/slack\/render\//],
  ['post: pace, rows, what stands', /adapters\/slack\/out\/|adapters\/chat\//],
  [
    'SDK client and HTTP out',
    /node_modules\/(@slack|axios|undici|form-data|follow-redirects)\/|internal\/deps\/undici|node:_http_client|node:_http_agent|lib\/_http_client/,
  ],
  ['SQL: making statements', /node_modules\/kysely\//],
  ['SQL: sending, reading', /node_modules\/pg|adapters\/postgres\/pool|node_modules\/pgpass/],
  ['SQL: the store', /adapters\/postgres\//],
  ['step: flows, rubric, text', /src\/(flows|rubric|text)\//],
  ['jobs', /adapters\/bullmq|node_modules\/bullmq/],
  ['logging', /node_modules\/(pino|sonic-boom)|start\/log/],
  ['shell', /src\/(app|timing|ports|start)\//],
]

/** ms of the processor by part; `idle` time is left out. */
export function costByPart(profile: CpuProfile): ReadonlyMap<string, number> {
  return tally(profile, (frame, above) => {
    if (frame.functionName === '(garbage collector)') return 'garbage collection'
    if (frame.functionName === '(idle)') return null
    if (frame.functionName === '(program)') return 'V8 and the system'
    return parts.find(([, files]) => files.test(frame.url))?.[0] ?? above ?? 'Node’s own'
  })
}

/** ms of the processor by the function itself. */
export function costByFunction(profile: CpuProfile): ReadonlyMap<string, number> {
  return tally(profile, ({ functionName, url, lineNumber }) =>
    functionName === '(idle)'
      ? null
      : `${functionName || '(anonymous)'} ${url.replace(/^.*\/(?=node_modules|src)/, '')}:${lineNumber + 1}`,
  )
}

function tally(
  { nodes, samples, timeDeltas }: CpuProfile,
  nameOf: (frame: Frame, above: string | null) => string | null,
): ReadonlyMap<string, number> {
  const known = new Map(nodes.map((node) => [node.id, node]))
  const names = new Map<number, string | null>()
  const name = (id: number, above: string | null): void => {
    const node = known.get(id)
    if (node === undefined) return
    const own = nameOf(node.callFrame, above)
    names.set(id, own)
    for (const child of node.children ?? []) name(child, own)
  }
  const [root] = nodes
  if (root !== undefined) name(root.id, null)
  const ms = new Map<string, number>()
  for (const [index, id] of samples.entries()) {
    const one = names.get(id) ?? null
    if (one !== null) ms.set(one, (ms.get(one) ?? 0) + (timeDeltas[index] ?? 0) / 1_000)
  }
  return ms
}
