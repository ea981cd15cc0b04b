import { countedNouns } from './part-roles.ts'

const few =
  '(?:deux|trois|quatre|cinq|six|sept|huit|neuf|dix|two|three|four|five|six|seven|eight|nine|ten|plusieurs|several|[2-9]|1\\d|les|nos|our|ces|these|following|suivants?)'

/** A sentence, folded, that counts what follows and says nothing of it: "Nous avons identifié trois risques." */
export const countsThem = new RegExp(`(?<![a-z0-9])${few}\\s(?:[a-z-]{3,16}\\s){0,2}${countedNouns}(?![a-z])`)

/** A sentence, folded, that names one of those it counts: "Parmi les risques, le plus probable est une panne." */
export const singlesOut =
  /^[^a-z]{0,4}(?:parmi|among|of) |(?:^|[^a-z])(?:le|la|the|celui|most|plus) ?(?:plus |most )?(?:probable|grave|grand|important|likely|serious|main|principal|biggest|worst|severe)[a-z]* (?:est|is|sera|vient|concerne|tient)(?![a-z])/

/** A line, folded, under the name of one entry, whatever it counts: "Risque : les mesures manquent". */
export const oneNamed =
  /^[^a-z0-9]{0,4}(?:risque|risk|objectif|objective|kpi|indicateur|indicator|metrique|metric) ?(?:n?°? ?\d{1,2} ?)?: ?[a-z]/

/** How a sentence, folded, begins that announces a list. */
export const announces =
  /^[^a-z0-9]{0,4}(?:voici|ci-dessous|ci-apres|voila|here (?:are|is)|below|we (?:list|present)|nous (?:listons|presentons)|cotation|echelle|scale|legende|legend|la section|cette section|this section|by the end|the table|le tableau)(?![a-z])/

/** How a line, folded, begins that speaks of the list above it. */
export const looksBack =
  /^[^a-z0-9]{0,4}(?:ces|celles-ci|ceux-ci|ces derniers|ils|elles|tous ces|toutes ces|l'ensemble de ces|tous (?:les|sont)|chacun|chacune|chaque (?:objectif|risque|indicateur)|nous les|on les|nous (?:suivrons|reverrons|relirons|releverons) (?:ces|les)|les (?:deux|trois|quatre) (?:premiers?|premieres?|derniers?|dernieres?)|les valeurs|les chiffres|les (?:objectifs|risques|indicateurs|mesures)|le premier et|these|they|those|all (?:of these|four|three|five|these)|each of|the (?:first|last) (?:two|three|four)|the (?:values|figures|numbers|four|three|risks|objectives|metrics|targets)|we (?:will )?(?:review|check|track|revisit|read) (?:them|these|it)|cette liste|this list)(?![a-z])/

/** A label, folded, that says something of the whole list and begins no entry. */
export const noteLabel =
  /^[^a-z0-9]{0,4}(?:perimetre|hors perimetre|precision|precisions|remarque|remarques|note|notes|nota|nb|n\.b\.|deadline|echeance|echeances|date|dates|date limite|scope|out of scope|contexte|context|legende|legend|rappel|reminder|planning|calendrier|timeline|budget|methode|sources?|les (?:deux|trois|quatre|cinq|six|sept|huit|neuf|dix|\d+) [a-z]+|the (?:two|three|four|five|six|seven|eight|nine|ten|\d+) [a-z]+|hypothese|hypotheses|assumptions?|prerequis|prerequisites?|cotation|echelle|scale|etapes|steps|perimeter|equipe|team|suivi|en resume|in short|bilan|total)[^a-z0-9]{0,4}$/

/** How a sentence, folded, begins that names one of several: "Le deuxième…", "Enfin, …". */
export const oneOfSeveral =
  /^[^a-z0-9]{0,6}(?:(?:le|la|notre|l'|un|une|the|our|a)?\s?(?:premiere?|deuxieme|seconde?|troisieme|quatrieme|cinquieme|sixieme|derniere?|autre|first|second|third|fourth|fifth|sixth|last|final|another|other)(?![a-z])|premierement|deuxiemement|secondement|troisiemement|quatriemement|cinquiemement|tout d'abord|d'abord|ensuite|puis|enfin|finalement|pour finir|en premier|en second|en dernier|firstly|secondly|thirdly|fourthly|lastly|finally|then|next|also|to begin|to start|on veut aussi|nous voulons aussi|de plus|par ailleurs|le risque (?:le|principal)|the (?:main|biggest|most likely) risk)(?![a-z])/

/** A short name in front of an entry, in the raw text: "R1", "**O2**", "AI-R03", "KR 1", "Risque n° 2". */
export const entryCode =
  /^[*_\s]{0,4}(?:(?:[A-Z]{1,3}-?[A-Z]{0,2}|[Oo]bjecti[fv]e?|OBJECTI[FV]E?|[Bb]ut|[Gg]oal|[Rr]isque|[Rr]isk|RISQUE|[Ii]ndicateur|[Ii]ndicator|[Mm][ée]trique|[Mm]etric|KPI|[Kk]ey [Rr]esult|[Rr][ée]sultat cl[ée])\s?(?:n[°o]\.?\s?)?-?\d{1,3})(?![\d,.%]\d|\d)[*_]{0,3}(?=$|\s|[.:)(–—-])/u

/** A key result's name, in the raw text. */
export const keyResult =
  /^[*_\s]{0,4}(?:KR|kr|[Kk]ey [Rr]esult|[Rr][ée]sultat [Cc]l[ée])s?[\s-]?[A-Za-z]?\d{0,2}(?:\.\d)?[*_\s]{0,4}[:.)–—-]/u

/** Tags of HTML that stand before the words of a line. */
export const tagsBefore =
  /^(?:<\/?(?:table|thead|tbody|tfoot|tr|td|th|ul|ol|li|p|div|span|section|details|summary|b|strong|em|i|br)(?:\s[^<>]{0,120})?\/?>\s{0,8}){1,12}/i
/** And those that stand behind them. */
export const tagsBehind =
  /(?:\s{0,8}<\/(?:table|thead|tbody|tfoot|tr|td|th|ul|ol|li|p|div|span|section|details|summary|b|strong|em|i)>){1,12}\s*$/i
