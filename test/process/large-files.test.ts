import { execFile } from 'node:child_process'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { expect, test } from 'vitest'
import { dataFolder } from '../support/data-folder.ts'

const script = join(import.meta.dirname, '../support/store-large-file.ts')
/** As `npm start` has them. */
const memory = ['--max-semi-space-size=16', '--max-old-space-size=256']

test('the largest files go into the embedded database within the memory of the program, which lives on', async () => {
  const folder = await dataFolder()

  const { stdout } = await promisify(execFile)(process.execPath, [...memory, script, folder.path])

  const { turns, stored } = JSON.parse(stdout) as { turns: number; stored: number }
  expect(stored).toBe(5)
  // Between two files at the least.
  expect(turns).toBeGreaterThanOrEqual(stored)
  await folder.remove()
})
