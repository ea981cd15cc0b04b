import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { z } from 'zod'
import { checkSection } from '../../src/rubric/checks/check-section.ts'

const Row = z.object({
  lang: z.enum(['fr', 'en']),
  risk: z.string(),
  mitigation: z.string(),
  answered: z.boolean(),
})

/** Risks of our own, with what stands in the answer's place. An empty one is told in the risk's own sentence, or lacks. */
const rows = readFileSync(join(import.meta.dirname, 'risks.jsonl'), 'utf8')
  .split('\n')
  .filter((line) => line !== '')
  .map((line) => Row.parse(JSON.parse(line)))

type Entry = Pick<z.infer<typeof Row>, 'risk' | 'mitigation'>

/** Two risks that have their answer stand before the one that is looked at. */
const before: Readonly<Record<'fr' | 'en', readonly Entry[]>> = {
  fr: [
    { risk: 'Le jeton du dépôt expire', mitigation: 'Rappel automatique dix jours avant' },
    { risk: 'Les photos sont trop sombres', mitigation: 'Contrôle de la luminosité, rejet sous 30' },
  ],
  en: [
    { risk: 'The access token expires', mitigation: 'Automatic reminder ten days before' },
    { risk: 'Pictures are too dark', mitigation: 'Brightness check, rejected below 30' },
  ],
}

const behind = (sign: string, { risk, mitigation }: Entry): string =>
  mitigation === '' ? risk : risk + sign + mitigation

const layouts: Readonly<Record<string, (entries: readonly Entry[]) => string>> = {
  'blocks of labels': (entries) => entries.map((entry) => `Risque : ${behind('\nMitigation : ', entry)}`).join('\n\n'),
  'a table': (entries) =>
    `| N° | Risk | Impact | Mitigation |\n|---|---|---|---|\n${entries
      .map(({ risk, mitigation }, index) => `| ${index + 1} | ${risk} | medium | ${mitigation} |`)
      .join('\n')}`,
  'a spreadsheet pasted with tabs': (entries) =>
    `Risque\tMitigation\n${entries.map(({ risk, mitigation }) => `${risk}\t${mitigation}`).join('\n')}`,
  arrows: (entries) => entries.map((entry) => `- ${behind(' → ', entry)}`).join('\n'),
  dashes: (entries) => entries.map((entry) => `- ${behind(' — ', entry)}`).join('\n'),
  colons: (entries) => entries.map((entry) => `- ${behind(' : ', entry)}`).join('\n'),
  brackets: (entries) =>
    entries.map((entry) => `- ${behind(' (', entry)}${entry.mitigation === '' ? '' : ')'}`).join('\n'),
  'nested bullets': (entries) => entries.map((entry) => `- ${behind('\n  - Parade : ', entry)}`).join('\n'),
  'headings with labels': (entries) =>
    entries.map((entry, index) => `### Risque ${index + 1} : ${behind('\n**Mitigation :** ', entry)}`).join('\n\n'),
  'numbers with a line below': (entries) =>
    entries.map((entry, index) => `${index + 1}. ${behind('\n→ ', entry)}`).join('\n'),
}

describe.each(Object.entries(layouts))('K2 in %s', (_, layOut) => {
  test.each(rows.map((row) => [`${row.risk} | ${row.mitigation}`, row] as const))('%s', (__, row) => {
    const { findings, entries } = checkSection(7, layOut([...before[row.lang], row]))
    const raised = findings.flatMap(({ criterion, item }) => (criterion === 'K2' ? [item] : []))

    expect(entries.length).toBe(3)
    expect(raised).toEqual(row.answered ? [] : [3])
  })
})
