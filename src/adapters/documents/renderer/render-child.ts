import type { RenderJob, RenderKind, RenderKinds, RenderReply } from './render-kinds.ts'

/**
 * The process that renders: everything that a text or a file of somebody could make slow, large or stuck. Each kind is
 * loaded with its first job. It gets no environment, and Node lets it read the program's own files alone.
 */
const works: { readonly [Kind in RenderKind]: (job: RenderKinds[Kind]['job']) => Promise<RenderKinds[Kind]['made']> } =
  {
    diagram: async ({ text }) => (await import('../diagrams/draw-diagram.ts')).drawDiagram(text),
    picture: async ({ bytes }) => (await import('../pictures/clean-picture.ts')).cleanPicture(bytes),
    document: async (job) => (await import('../writing/write-document.ts')).writeDocument(job),
    sources: async (job) => (await import('../writing/write-document.ts')).listSources(job),
  }

process.on('message', (job: RenderJob) => void answer(job))
// It never outlives the program.
process.on('disconnect', () => process.exit())

async function answer({ kind, job }: RenderJob): Promise<void> {
  // Kind and job came together: a job is what its kind takes.
  const work = works[kind] as (given: typeof job) => Promise<RenderKinds[RenderKind]['made']>
  process.send?.(await render(() => work(job)))
}

async function render(work: () => Promise<RenderKinds[RenderKind]['made']>): Promise<RenderReply> {
  try {
    return { type: 'made', made: await work() }
  } catch (error) {
    return { type: 'failed', why: 'broken', cause: String(error).slice(0, 800) }
  }
}
