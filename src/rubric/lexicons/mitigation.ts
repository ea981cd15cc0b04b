import { withShared } from './shared.ts'

/** How a sentence of prose begins that answers the risk before it, folded. */
export const answerOpeners: readonly string[] = withShared(
  'answer-opener',
  `
  pour y repondre, pour y remedier, pour cela, pour l'eviter, pour eviter, pour limiter, pour reduire,
  pour prevenir, pour pallier, pour parer, afin de, nous mettons, nous mettrons, on mettra, notre reponse,
  notre parade, en reponse, contre cela, face a cela, si cela arrive, le cas echeant, to address, to mitigate,
  to avoid, to limit, to reduce, to prevent, to handle, to counter, against this, against that, our answer,
  our response, in response, if this happens, in that case, in which case
`,
)

/** What must or shall be done, folded. */
export const obligations: readonly string[] = withShared(
  'obligation',
  `
  must, should be, has to be, have to be, il faut, il faudra, doit etre, doivent etre, devra, devront, on va,
  on fera, grace a, thanks to, d'ou, hence, couvert par, covered by, compense* par
`,
)

/** Words, folded, of something going wrong. */
export const riskWords: readonly string[] = withShared(
  'danger',
  `
  risque*, risk*, menace*, threat*, probleme*, problem*, danger*,
  pression, pressure, faux, fausse*, wrong, errone*, incorrect*, casse*, broken, breaks, inutilisable*, unusable,
  cher, costly, perdu*, lost, slow*, bloqu* l'equipe, sur-dependance, amendes, fines, peut, peuvent, pourrait,
  pourraient, risquent, might, could, can fail, perte*, loss*, manque*, lack*, absence, fails, difficult*, issue*,
  unforeseen, imprevu*, mauvais*, bad, inquiet*, crain*, redout*, worr*, fear*, concern*, crainte*
`,
)
