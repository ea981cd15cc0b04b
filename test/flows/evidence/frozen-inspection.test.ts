import { expect, test } from 'vitest'
import { frozenInspection } from '../../../src/flows/evidence/frozen-inspection.ts'
import { inspected } from '../../support/inspected.ts'

test('a frozen inspection keeps its facts, but for files that may hold a secret', () => {
  const seen = { sight: 'seen', count: 1 } as const
  const missing = { type: 'not inspected', asked: 'ada/web', why: 'missing', at: '', retryAt: null } as const
  const container = { id: 'container', ...seen, paths: ['Dockerfile'] } as const
  const evidence = inspected([container, { id: 'secret-file', ...seen, paths: ['.env'] }])

  const asked = { run: 2, status: 'found', cards: 1, of: '', since: '', tries: 0 } as const

  const frozen = frozenInspection({ ...asked, repositories: [evidence, missing] })

  expect(frozen).toEqual({ ...asked, repositories: [{ ...evidence, facts: [container] }, missing] })
  expect(JSON.stringify(frozen)).not.toContain('.env')
})
