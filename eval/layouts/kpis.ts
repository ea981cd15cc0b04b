import type { KpiRow } from '../formats/rows.ts'
import { type LaidOut, layOut } from './laid-out.ts'

interface Indicator {
  readonly name: string
  readonly cell: string
}

const sound: Readonly<Record<'fr' | 'en', readonly [Indicator, Indicator]>> = {
  fr: [
    { name: 'Taux d’automatisation des étapes', cell: '90 %' },
    { name: 'Durée d’un retour arrière', cell: '10 minutes' },
  ],
  en: [
    { name: 'Automation rate of the steps', cell: '90%' },
    { name: 'Time to go back to the previous version', cell: '10 minutes' },
  ],
}

const head = { fr: '| Indicateur | Cible |\n|---|---|\n', en: '| Metric | Target |\n|---|---|\n' } as const
const colon = { fr: '\u00a0: ', en: ': ' } as const

/** A cell of the target's column, among two sound indicators. */
export function layOutCell({ lang, ...one }: Indicator & { readonly lang: 'fr' | 'en' }): LaidOut {
  const [first, last] = sound[lang]
  const row = ({ name, cell }: Indicator): string => `| ${name} | ${cell} |\n`
  return layOut(`${head[lang]}${row(first)}`, row(one), row(last))
}

/** An indicator as a bullet among two sound ones. */
export function layOutKpi(row: KpiRow): LaidOut {
  const [first, last] = sound[row.lang].map(({ name, cell }) => `- ${name}${colon[row.lang]}${cell}\n`)
  return layOut(first ?? '', kpiBullet(row), last ?? '')
}

/** A cell behind its name and a colon; a line or a sentence as it is. */
export function kpiBullet({ lang, name, cell, text }: KpiRow): string {
  return `- ${name !== null && cell !== null ? `${name}${colon[lang]}${cell}` : text}\n`
}
