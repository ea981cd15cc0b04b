import { readBytes, readHtml, type ReadBytes } from './read-bytes.ts'
import type { ReadingJob } from './reading-process.ts'

/**
 * The process that reads what strangers made: it can be slow, grow or crash without harm, since `reading-process.ts` ends
 * it. It gets no environment, and Node lets it read the program's own files alone.
 */
process.on('message', (job: ReadingJob) => void answer(job))
// It never outlives the program.
process.on('disconnect', () => process.exit())

async function answer(job: ReadingJob): Promise<void> {
  process.send?.((await read(job)) satisfies ReadBytes)
}

function read(job: ReadingJob): Promise<ReadBytes> {
  return job.type === 'file' ? readBytes(Buffer.from(job.bytes), job.name) : readHtml(job.html)
}
