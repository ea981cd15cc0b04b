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

/** An indicator as a bullet, its target behind a colon, among two sound ones. */
export function layOutBullet({ lang, ...one }: Indicator & { readonly lang: 'fr' | 'en' }): LaidOut {
  return layOutKpiLine({ lang, text: `${one.name}${colon[lang]}${one.cell}` })
}

/** A line or a sentence as a bullet among two sound indicators. */
export function layOutKpiLine({ lang, text }: { readonly lang: 'fr' | 'en'; readonly text: string }): LaidOut {
  const [first, last] = sound[lang].map(({ name, cell }) => `- ${name}${colon[lang]}${cell}\n`)
  return layOut(first ?? '', `- ${text}\n`, last ?? '')
}
