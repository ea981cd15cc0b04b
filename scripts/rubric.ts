import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import { BadRubric, readRubric } from '../src/start/rubric.ts'
import { prefixOf } from '../src/rubric/prompt/request.ts'
import { rubric } from '../src/rubric/rubric.ts'
import { lexiconsReport } from './rubric/lexicons.ts'
import { rubricPage } from './rubric/page.ts'

/** Prints the rubric in force: `npm run rubric -- [--lang fr|en]`; with `--write` it renews `docs/rubric.md` from the data, with `--lexicons` it counts the words of each list, with `--prompt` it prints what every request to a model begins with. */
function main(): number {
  try {
    const { values } = parseArgs({
      options: {
        lang: { type: 'string' },
        write: { type: 'boolean' },
        lexicons: { type: 'boolean' },
        prompt: { type: 'boolean' },
      },
    })
    if (values.write === true) {
      writeFileSync(join(import.meta.dirname, '../docs/rubric.md'), rubricPage(rubric, 'en'))
      return 0
    }
    if (values.lexicons === true) {
      process.stdout.write(lexiconsReport())
      return 0
    }
    const file = process.env['RUBRIC_FILE'] ?? ''
    const inForce = file === '' ? rubric : readRubric(file)
    process.stdout.write(
      values.prompt === true ? prefixOf(inForce) : rubricPage(inForce, values.lang === 'fr' ? 'fr' : 'en'),
    )
    return 0
  } catch (error) {
    if (!(error instanceof BadRubric || (error instanceof TypeError && 'code' in error))) throw error
    process.stderr.write(`${error.message}\n`)
    return 2
  }
}

process.exitCode = main()
