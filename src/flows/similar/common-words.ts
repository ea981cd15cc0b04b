import { words } from '../../rubric/lexicons/words.ts'

/** Words, folded, that a proposal of any subject may hold: sharing them makes no two alike. A `*` stands for any ending. */
export const commonWords: readonly string[] = words(`
  projet*, project*, modele*, model*, machine learning, deep learning, apprentissage, learning, algorithm*, ia, ai,
  intelligence artificielle, donnee*, data, dataset*, jeu de donnees, prevoi*, prevision*, predi*, forecast*, estim*,
  class*, detect*, repere*, repera*, reconn*, recogni*, entrain*, train*, reentrain*, retrain*, notebook*, script*,
  jour*, semaine*, hebdo*, mois, mensuel*, trimestr*, annee*, annuel*, heure*, minute*, seconde*, nuit*, matin*,
  day*, daily, week*, month*, year*, hour*, night*, morning*, today, aujourd'hui, actuel*, current*, saison*, season*,
  nouveau*, nouvel*, new, ancien*, old, main, hand, mains, hands, manuel*, manual*, personne, nobody, someone, quelqu*,
  mettre, met, mise, mis, place, apport*, ajout*, add, adds, added, adding, bring*, build*, cree*, creat*, want*, veut,
  objectif*, objective*, goal*, aim*, vise*, afin, permet*, permett*, allow*, reduire, reduit, reduce*, reduc*,
  amelior*, improve*, garanti*, ensure*, fiab*, reliab*, outil*, tool*, service*, systeme*, system*, process*,
  qualite*, quality, performance*, erreur*, error*, resultat*, result*, utilis*, use, used, uses, using, user*,
  temps, time, reel, real, chaque, each, every, entreprise*, company, companies, equipe*, team*, approche*, approach*,
  bout, end, grace, aussi, also, ainsi, lorsque, quand, when, dont, leur*, toute*, tout, tous, all, any, where, while,
  fait, faire, make*, doit, must, peut, can, cannot, existant*, existing, complet*, complete*, plusieurs, several,
  besoin*, need*, exige*, suivi, suivre, suit, suivent, watch*, follow*, mesur*, measur*, calcul*, comput*, nombre,
  number*, part, partie, poste*, ordinateur*, laptop*, computer*, site*, ligne, line, base, cas, case*, etape*, step*,
  tourne*, runs, run, running, lance*, relance*, start*, arrive*, arrival, change*, chang*, ecart*, differen*, perdu*,
  gagne*, gain*, cout*, cost*, avant, apres, before, after, between, entre, deux, trois, quatre, cinq, six, dix, two,
  three, four, five, ten, fois, once, twice, seul*, only, last, next, dernier*, premier*, prochain*, prix, price*
`)
