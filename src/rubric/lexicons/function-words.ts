import { words } from './words.ts'

/** Small words that only one of the two languages has, folded. */
export const functionWords = {
  fr: words(`
  le, la, les, des, du, de, une, un, et, est, sont, dans, pour, par, avec, sans, sur, que, qui, ce, cette, ces,
  nos, notre, nous, vous, au, aux, en, d, l, plus, pas, ne, se, chaque, ou, mise, donnees, modele, modeles, projet,
  risque, temps, taux, moins, a, il, elle, leur, son, sa, ses, etre, entre
`),
  en: words(`
  the, of, and, to, is, are, with, without, for, from, by, this, that, these, our, we, you, it, its, be, will,
  must, should, at, each, every, when, which, not, or, data, models, project, risk, time, rate, less, than, on, in,
  as, has, have, can, their, under, into, across, per, testing, deployment
`),
} as const
