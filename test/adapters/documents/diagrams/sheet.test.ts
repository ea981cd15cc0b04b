import { afterAll, describe, expect, test } from 'vitest'
import { openRenderer } from '../../../../src/adapters/documents/renderer/renderer.ts'
import { isNotPainted } from '../../../../src/flows/figures/mermaid-kinds.ts'
import type { Log } from '../../../../src/ports/log.ts'
import { diagramTexts } from '../../../support/diagram-texts.ts'

const log: Log = { debug() {}, info() {}, warn() {}, error() {} }
const renderer = openRenderer(log)
afterAll(() => renderer.close())

async function becomes(text: string): Promise<string> {
  if (isNotPainted(text)) return 'kind'
  const rendered = await renderer.render('diagram', { text })
  if (rendered.type === 'failed') return `${rendered.why}: ${rendered.cause}`
  const { made } = rendered
  return made.type === 'refused' && made.mended ? 'refused, mended' : made.type
}

describe('Mermaid texts as learners write them', () => {
  test.each(diagramTexts.map((one) => [one.name, one] as const))('%s', async (_, { text, becomes: wanted }) => {
    expect(await becomes(text)).toBe(wanted)
  })
})
