import { existsSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { killPrograms, runProgram, startProgram } from '../support/program.ts'

describe('the program with a rubric of its own', () => {
  let folder: string
  beforeAll(() => {
    folder = mkdtempSync(join(tmpdir(), 'mlops-rubric-'))
  })
  afterAll(() => {
    killPrograms()
    rmSync(folder, { recursive: true, force: true })
  })

  function rubricFile(text: string): string {
    const path = join(folder, 'rubric.json')
    writeFileSync(path, text)
    return path
  }

  test('says which one is in force', async () => {
    const path = rubricFile('{ "version": "autumn", "sections": { "7": { "need": "off" } } }')
    const program = await startProgram({ DATA_DIR: join(folder, 'data'), RUBRIC_FILE: path })

    expect(program.output()).toContain(`Coach: automatic checks, with the rubric in ${path}`)
  })

  test('does not start with half of one: every problem has its line, and nothing is opened', async () => {
    const path = rubricFile('{ "version": "autumn",\n"sections": { "11": {} },\n"criteria": { "Q9": {} } }')
    const program = runProgram({ DATA_DIR: join(folder, 'never'), RUBRIC_FILE: path })

    expect(await program.exit).toBe(1)
    expect(program.output().trim().split('\n')).toEqual([
      expect.stringContaining('line 2: there is no section "11"'),
      expect.stringContaining('line 3: there is no criterion "Q9"'),
    ])
    expect(existsSync(join(folder, 'never'))).toBe(false)
  })
})
