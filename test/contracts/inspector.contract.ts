import { afterEach, describe, expect, test } from 'vitest'
import type { Inspected, Inspector } from '../../src/ports/inspector.ts'
import type { FactId } from '../../src/rubric/facts/fact-rules.ts'
import { factOf } from '../../src/rubric/facts/find-facts.ts'
import type { RepositoryName } from '../../src/rubric/facts/repository-name.ts'

/** A place with one repository of these files, and how it is inspected. */
export interface InspectedPlace {
  readonly inspector: Inspector
  readonly repository: RepositoryName
  close(): void
}

/** What every inspector promises, wherever the repository lies. */
export function inspectorContract(
  name: string,
  open: (files: Readonly<Record<string, string>>) => Promise<InspectedPlace>,
): void {
  const places: InspectedPlace[] = []

  afterEach(() => {
    for (const place of places.splice(0)) place.close()
  })

  async function inspect(files: Readonly<Record<string, string>>): Promise<Inspected> {
    const place = await open(files)
    places.push(place)
    const found = await place.inspector.inspect(place.repository, new AbortController().signal)
    if (found.type !== 'inspected') throw new Error(`Not inspected (${found.why}); expected facts.`)
    return found
  }

  function sightsOf({ facts }: Inspected, ...ids: readonly FactId[]) {
    return ids.map((id) => factOf(facts, id).sight)
  }

  describe(`an inspector: ${name}`, () => {
    test('tells the facts of a repository from its tree and the texts of its files', async () => {
      const found = await inspect({
        'README.md': '```\nmake demo\n```',
        Dockerfile: 'FROM python:3.12',
        'requirements.txt': 'mlflow==2.9.2',
        'src/api/main.py': 'app = FastAPI()',
        '.github/workflows/ci.yml': '- run: pytest',
        'tests/test_api.py': 'def test_api():\n    pass',
      })

      expect(sightsOf(found, 'run-steps', 'container', 'serving', 'ci-tests', 'tests', 'tracking', 'compose')).toEqual([
        'seen',
        'seen',
        'seen',
        'seen',
        'seen',
        'declared',
        'absent',
      ])
      expect(factOf(found.facts, 'ci-tests').paths).toEqual(['.github/workflows/ci.yml'])
    })

    test('names the commit, how many there are, and how many people made them', async () => {
      const { state } = await inspect({ 'README.md': 'Demand' })

      expect(state.commit).toMatch(/^[0-9a-f]{40}$/)
      expect(state.committedAt).toMatch(/^\d{4}-\d\d-\d\dT/)
      expect(state.branch).toBe('main')
      expect(state.commits.count).toBeGreaterThan(0)
      expect(state.authors).toBeGreaterThan(0)
      expect(JSON.stringify(state)).not.toContain('@example.org')
    })

    test('reads the chosen files alone, whatever letters their paths have', async () => {
      const found = await inspect({
        'src/modèle #1 & co?/train 100%.py': 'mlflow.start_run()',
        'docs/notes.md': 'nothing',
        'data/x.csv': '1',
      })

      expect(found.read).toEqual(['src/modèle #1 & co?/train 100%.py'])
      expect(sightsOf(found, 'tracking')).toEqual(['seen'])
    })

    test('takes an empty file for none, and what is no text for unread', async () => {
      const found = await inspect({ Dockerfile: '', 'src/train.py': 'mlflow.start_run()\0' })

      expect(found.read).toEqual([])
      expect(sightsOf(found, 'container', 'tracking')).toEqual(['absent', 'unknown'])
    })

    test('says of a repository that is not there that it was not inspected', async () => {
      const place = await open({ 'README.md': 'x' })
      places.push(place)

      const found = await place.inspector.inspect({ owner: 'nobody', name: 'nothing' }, new AbortController().signal)

      expect(found).toMatchObject({ type: 'not inspected', why: 'missing', retryAt: null })
    })
  })
}
