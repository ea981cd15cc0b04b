import { spawn } from 'node:child_process'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { text } from 'node:stream/consumers'

const script = join(import.meta.dirname, '../../scripts/doctor.ts')

/** What `npm run doctor` prints with these variables alone, in a folder that has no `.env` unless one is given; its exit code. */
export async function runDoctor(
  env: Readonly<Record<string, string>>,
  folder: string = tmpdir(),
): Promise<{ readonly out: string; readonly code: number }> {
  const child = spawn(process.execPath, [script], {
    cwd: folder,
    env: { PATH: process.env['PATH'], ...env },
    stdio: ['ignore', 'pipe', 'inherit'],
  })
  const [out, code] = await Promise.all([
    text(child.stdout),
    new Promise<number>((resolve) => child.on('close', (status) => resolve(status ?? -1))),
  ])
  return { out, code }
}
