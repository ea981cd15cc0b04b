import { type LaidOut, layOut } from './laid-out.ts'

/** A risk and its answer, empty where it has none. */
interface Pair {
  readonly risk: string
  readonly mitigation: string
}

/** How risks stand beside their answers. An answer that is not there leaves its mark out as well. */
export interface RiskLayout {
  readonly name: string
  /** Whether it has a place of its own for the answer, which a remedy in the risk's own sentence leaves empty: asking is fair there. */
  readonly hasCell?: true
  readonly head: Readonly<Record<'fr' | 'en', string>>
  readonly item: (pair: Pair, lang: 'fr' | 'en', number: number) => string
}

const none = { fr: '', en: '' } as const
const colon = { fr: '\u00a0:', en: ':' } as const
const word = { fr: 'Risque', en: 'Risk' } as const

/** Each risk as a block of lines with a label. */
export const labelBlocks: RiskLayout = {
  name: 'label blocks',
  head: none,
  item: ({ risk, mitigation }, lang) =>
    `${word[lang]}${colon[lang]} ${risk}\n${optional(mitigation, `Mitigation${colon[lang]} ${mitigation}\n`)}\n`,
}

/** Every layout that people were seen to use for pairs. */
export const riskLayouts: readonly RiskLayout[] = [
  labelBlocks,
  {
    name: 'table',
    hasCell: true,
    head: { fr: '| Risque | Mitigation |\n|---|---|\n', en: '| Risk | Mitigation |\n|---|---|\n' },
    item: ({ risk, mitigation }) => `| ${risk} | ${mitigation} |\n`,
  },
  {
    name: 'tab-separated paste',
    hasCell: true,
    head: { fr: 'Risque\tMitigation\n', en: 'Risk\tMitigation\n' },
    item: ({ risk, mitigation }) => `${risk}\t${mitigation}\n`,
  },
  bullets('arrow bullets', (risk, mitigation) => `${bare(risk)} → ${mitigation}`),
  bullets('dash', (risk, mitigation) => `${bare(risk)} — ${mitigation}`),
  bullets('brackets', (risk, mitigation) => `${bare(risk)} (${bare(mitigation)})`),
  bullets('colon', (risk, mitigation, lang) => `${bare(risk)}${colon[lang]} ${mitigation}`),
  bullets('nested bullets', (risk, mitigation, lang) => `${risk}\n  - Mitigation${colon[lang]} ${mitigation}`),
  {
    name: 'headings with labelled body',
    head: none,
    item: ({ risk, mitigation }, lang, number) =>
      `### ${word[lang]} ${number}${colon[lang]} ${bare(risk)}\n**Impact${colon[lang]}** ${{ fr: 'fort', en: 'high' }[lang]}\n${optional(mitigation, `**Mitigation${colon[lang]}** ${mitigation}\n`)}\n`,
  },
  {
    name: 'numbered with bodies',
    head: none,
    item: ({ risk, mitigation }, lang, number) =>
      `${number}. ${risk}\n${optional(mitigation, `   Mitigation${colon[lang]} ${mitigation}\n`)}`,
  },
]

function bullets(name: string, joined: (risk: string, mitigation: string, lang: 'fr' | 'en') => string): RiskLayout {
  return {
    name,
    head: none,
    item: ({ risk, mitigation }, lang) => `- ${mitigation === '' ? risk : joined(risk, mitigation, lang)}\n`,
  }
}

const sound: Readonly<Record<'fr' | 'en', readonly [Pair, Pair]>> = {
  fr: [
    {
      risk: 'Un fournisseur livre des fichiers incomplets après un férié',
      mitigation: 'refuser tout lot où plus de 3 % des lignes manquent et prévenir l’ingénieur de données',
    },
    {
      risk: 'Une version moins bonne est promue',
      mitigation: 'la faire tourner 48 h à l’essai et bloquer la promotion si l’erreur monte de 3 %',
    },
  ],
  en: [
    {
      risk: 'A supplier delivers incomplete files after a bank holiday',
      mitigation: 'reject any batch with more than 3% missing rows and page the data engineer',
    },
    {
      risk: 'A worse version gets promoted',
      mitigation: 'run it in the shadow for 48 h and block the promotion if the error rises by 3%',
    },
  ],
}

/** A risk among two sound ones in a layout. */
export function layOutRisk(
  { head, item }: RiskLayout,
  { lang, ...pair }: Pair & { readonly lang: 'fr' | 'en' },
): LaidOut {
  const [first, last] = sound[lang]
  return layOut(`${head[lang]}${item(first, lang, 1)}`, item(pair, lang, 2), item(last, lang, 3))
}

function optional(value: string, line: string): string {
  return value === '' ? '' : line
}

/** Without the full stop, where more follows in the line. */
function bare(text: string): string {
  return text.replace(/\.$/, '')
}
