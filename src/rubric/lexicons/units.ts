import { words } from './words.ts'

/** What a quantity measures. `bare` is a number with a comparator and no unit ("PSI < 0,1"). */
export type Dimension = 'ratio' | 'time' | 'rate' | 'size' | 'money' | 'count' | 'score' | 'bare'

/**
 * Units by what they measure, folded (lower case, no accents). A trailing `*` stands for any ending.
 * To teach the coach a unit, add it here.
 */
export const units: Readonly<Record<Exclude<Dimension, 'bare'>, readonly string[]>> = {
  ratio: words(`
  %, pour cent, pourcent, pourcents, percent, per cent, pct, percentage points, points de pourcentage, pts
`),
  time: words(`
  ms, millisecondes, milliseconde, milliseconds, millisecond, s, sec, secs, secondes, seconde, seconds, second,
  min, mins, mn, minutes, minute, h, hr, hrs, heures, heure, hours, hour, j, jours, jour, days, day, demi-journees,
  demi-journee, demi journee, journees, journee, nuits, nuit, nights, night, semaines, semaine, weeks, week, wk,
  weekends, mois, months, month, trimestres, trimestre, quarters, semestres, semestre, sprints, sprint, ans, an,
  annees, annee, years, year, business days, working days, calendar days
`),
  rate: words(`
  req/s, rps, qps, tps, requetes/s, requests/s, requetes par, requests per, requests/sec, requetes/seconde
`),
  size: words(`
  ko, kb, mo, mb, go, gb, tb, gib, mib
`),
  money: words(`
  €, eur, euros, euro, $, usd, dollars, dollar, £
`),
  score: words(`
  /5, /10, /20, /100, etoiles, stars
`),
  count: words(`
  fois, times, x, clics, clic, clicks, click, commandes, commande, commands, command, deploiement*, deploi, deploy,
  deploys, deployment*, mises en production, mise en production, mises en prod, mises en service, mises a jour,
  mise a jour, updates, update, livraisons, livraison, releases, release, versions, version, rollback*,
  retours arriere, retour arriere, incidents, incident, pannes, panne, outages, outage, interruptions,
  interruption, coupures, coupure, echecs, echec, failures, failure, erreurs, erreur, errors, error, alertes,
  alerte, alerts, alert, tests, test, etapes, etape, steps, step, taches, tache, tasks, task, interventions,
  intervention, manipulations, manipulation, copies, copie, actions manuelles, action manuelle, manual steps,
  manual step, manual, manuelle, manuelles, reentrainements, reentrainement, retrainings, retraining, retrains,
  runs, run, executions, execution, pipelines, environnements, environnement, environments, environment,
  promoted versions, reviewers, relecteurs, approvals, approbations, equipe,
  commits, commit, secrets, secret, vulnerabilit*, regressions, regression en production, tickets,
  ticket, audits, audit, revues, revue, reviews, review, exercices, drills, depots, repositories, services,
  modeles en production, models in production, lignes de code, prs, pull requests
`),
}

/** Number words that may stand before a unit, folded. */
export const numberWords: Readonly<Record<string, number>> = {
  zero: 0,
  un: 1,
  une: 1,
  one: 1,
  a: 1,
  an: 1,
  deux: 2,
  two: 2,
  trois: 3,
  three: 3,
  quatre: 4,
  four: 4,
  cinq: 5,
  five: 5,
  six: 6,
  sept: 7,
  seven: 7,
  huit: 8,
  eight: 8,
  neuf: 9,
  nine: 9,
  dix: 10,
  ten: 10,
  onze: 11,
  eleven: 11,
  douze: 12,
  twelve: 12,
  quinze: 15,
  fifteen: 15,
  vingt: 20,
  twenty: 20,
  trente: 30,
  thirty: 30,
  quarante: 40,
  forty: 40,
  cinquante: 50,
  fifty: 50,
  soixante: 60,
  sixty: 60,
  'quatre-vingts': 80,
  eighty: 80,
  'quatre-vingt-dix': 90,
  'quatre-vingt-quinze': 95,
  ninety: 90,
  cent: 100,
  hundred: 100,
  'une dizaine de': 10,
  'une douzaine de': 12,
  'a dozen': 12,
  'une demi': 0.5,
  'half an': 0.5,
  'half a': 0.5,
  "un quart d'": 0.25,
  "trois quarts d'": 0.75,
  'une centaine de': 100,
  'une poignee de': 5,
  'a couple of': 2,
  'a single': 1,
  'un seul': 1,
  'une seule': 1,
}

/** "neuf sur dix", "eight in ten", "two out of three": every small part of every small whole. */
const shares: readonly string[] = [
  ...pairs('un, une, deux, trois, quatre, cinq, six, sept, huit, neuf', 'sur', 'deux, trois, quatre, cinq, dix'),
  ...pairs('one, two, three, four, five, six, seven, eight, nine', 'in', 'two, three, four, five, ten'),
  ...pairs('one, two, three, four, five, six, seven, eight, nine', 'out of', 'two, three, four, five, ten'),
]

function pairs(parts: string, between: string, wholes: string): readonly string[] {
  return words(parts).flatMap((part) => words(wholes).map((whole) => `${part} ${between} ${whole}`))
}

/** Shares and factors said in words: each is a quantity by itself, folded. */
export const fractions: readonly string[] = [
  ...shares,
  ...words(`
  un tiers, deux tiers, un quart, trois quarts, la moitie, de moitie, par deux, par trois, par quatre, par cinq,
  par dix, deux fois, trois fois, quatre fois, dix fois, one third, a third, two thirds, a quarter, one quarter,
  three quarters, half, halve, halves, halved, halving, twice, double, doubles, doubled, doubler, tripler, triple,
  tenfold, twofold, un dixieme, a tenth
`),
]

/** Lengths of time said without a number, folded. */
export const spokenTimes: readonly string[] = words(`
  la demi-heure, une demi-heure, demi-heure, la demi-journee, une demi-journee, le quart d'heure, un quart d'heure,
  quart d'heure, half an hour, half a day, half-hour, half-day, a quarter of an hour, quarter-hour
`)

/** Words that announce a bound before a number, folded. */
export const comparators: readonly string[] = words(`
  <=, >=, =<, =>, <, >, ≤, ≥, ~, ≈, ==, =, moins de, moins d', plus de, plus d', au moins, au plus, au maximum,
  maximum, minimum, sous les, sous, en dessous de, au-dessous de, au-dessus de, superieur a, superieure a,
  inferieur a, inferieure a, within, au-dela de, depasse, exceeds, exceed, under, below, above, over, at least, at most, less than, more than,
  fewer than, no more than, up to, max, min, jusqu'a, d'ici, en, in, a, to, de, by, sur
`)
