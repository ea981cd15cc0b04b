/** The guide's three example objectives, folded, in both languages. */
export const objectiveExamples: readonly string[] = [
  'reduire le temps de deploiement des modeles de x a y jours',
  'automatiser x% du pipeline de test et de deploiement',
  'mettre en place un systeme de detection de drift avec un temps de reponse de x heures',
  'reduce model deployment time from x to y days',
  'automate x% of the testing and deployment pipeline',
  'implement a drift detection system with a response time of x hours',
]

/** The guide's example of a risk, folded, in both languages. */
export const riskExamples: readonly string[] = [
  'resistance au changement de la part des equipes',
  'resistance to change from teams',
]
