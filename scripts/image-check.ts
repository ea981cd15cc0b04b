import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import { makeBase } from './image-check/base-root.ts'
import { buildImage } from './image-check/build-image.ts'
import { findLacks } from './image-check/find-lacks.ts'
import { run } from './image-check/run.ts'
import { tryImage } from './image-check/try-image.ts'

/**
 * `npm run image:check`: builds what the Dockerfile says into a folder, without an engine, starts it as Compose does (as the
 * user node, its root read only, without any right of root's) and asks it whether it works. `--base FOLDER` takes a Debian
 * that is there already. What stands for the base image is Debian of the same version with this project's Node and npm.
 */
async function main(): Promise<void> {
  const { values } = parseArgs({ options: { base: { type: 'string' } } })
  const lacks = findLacks(values.base)
  if (lacks !== null) throw new Error(lacks)
  const folder = mkdtempSync(join(tmpdir(), 'mlops-image-'))
  try {
    const base = makeBase(folder, values.base ?? null)
    const image = buildImage(folder, base)
    for (const [what, path] of [
      ['the image', image.root],
      ['its base', base],
    ] as const)
      console.log(`${what}: ${run('du', ['-sm', '--one-file-system', path]).split('\t')[0]} MB`)
    await tryImage(folder, image)
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
  console.log('image: ok')
}

try {
  await main()
} catch (error) {
  console.error(`image: ${error instanceof Error ? error.message : String(error)}`)
  process.exitCode = 1
}
