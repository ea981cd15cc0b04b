import { words } from './words.ts'

/** What a label or a column says that its text is. `name` is the entry itself: the risk, the objective, the indicator. */
export type PartRole =
  | 'name'
  | 'mitigation'
  | 'probability'
  | 'impact'
  | 'owner'
  | 'current'
  | 'target'
  | 'window'
  | 'source'
  | 'action'
  | 'deadline'
  | 'detail'

/** The words, folded, by which people name each role in a list of objectives, risks or indicators alike. */
export const commonRoles: readonly (readonly [PartRole, readonly string[]])[] = [
  [
    'owner',
    words(
      'owner*, responsable*, resp, porteur*, porte par, pilote*, qui, who, assignee*, assigne*, en charge, charge de, proprietaire*, referent*, lead, personne en charge',
    ),
  ],
  [
    'current',
    words(
      "aujourd'hui, actuel*, actuelle*, actuellement, valeur actuelle, etat actuel, situation actuelle, a ce jour, current, currently, today, now, baseline, avant, before, depart, point de depart, valeur de depart, valeur initiale, initial*, from, as is, starting point, start, situation, etat des lieux, reference, present",
    ),
  ],
  [
    'deadline',
    words(
      'echeance*, deadline*, date, dates, date limite, date cible, pour quand, quand, when, by, due, due date, time-bound, time bound, temporel*, temporellement defini, horizon, jalon*, milestone*, calendrier, terme, planning, timeline, timeframe',
    ),
  ],
  [
    'detail',
    words(
      'description*, definition*, detail*, contexte, context, pourquoi, why, raison*, reason*, justification*, commentaire*, remarque*, note*, nota, nb, exemple*, example*, cause*, origine*, declencheur*, trigger*, signal*, signaux, critere*, criteria, criterion, statut, status, phase, type, types, categorie*, category, domaine*, domain, famille*, family, id, ref, n°, no, #, atteignable, achievable, realiste, realistic, relevant, pertinent*, residuel*, residual, risque residuel, residual risk, benefice*, benefit*, perimetre, scope, hors perimetre, out of scope, explication*, explanation, enjeu*, hypothese*, assumption*, dependance*, themes, theme*, axe, budget, composant*, component*',
    ),
  ],
]

const measured: readonly (readonly [PartRole, readonly string[]])[] = [
  [
    'target',
    words(
      'cible*, target*, vise, visee*, valeur visee, valeur cible, objectif vise, objectif chiffre, niveau vise, a atteindre, attendu*, resultat attendu, expected, expected result, apres, after, to be, vers, to, demain, fin de projet, arrivee',
    ),
  ],
  ['window', words('fenetre*, window, periode*, period, periodicite, frequence de mesure, frequence de suivi')],
]

/** The words of the roles that stand for something else in another section, by section. */
export const rolesOfSection: Readonly<Record<4 | 7 | 8, readonly (readonly [PartRole, readonly string[]])[]>> = {
  4: [
    [
      'name',
      words(
        "objectif*, objective*, goal*, but, buts, aim, aims, o, specifique*, specific*, ce que nous voulons*, ce que l'on veut*, ce qu'on veut*, what we want*, what we will change, kr, key result*, resultat cle*, intitule, libelle",
      ),
    ],
    ...measured,
    [
      'target',
      words(
        'mesurable*, measurable*, mesure de succes, succes, success, success criterion, indicateur*, indicator*, kpi*, metrique*, metric*, gain*, seuil*, threshold*',
      ),
    ],
    [
      'action',
      words(
        'action*, moyen, moyens, means, how, comment, outil*, tool*, approche*, approach*, methode*, method*, livrable*, deliverable*, etape*, step*, mise en oeuvre, mecanisme*, mechanism*, levier*, solution*, implementation, plan, technique*',
      ),
    ],
    ['source', words('mesure*, source*')],
    ['impact', words('impact*, effet*, priorite*, priority')],
  ],
  7: [
    [
      'name',
      words(
        "risque*, risk*, menace*, threat*, danger*, evenement*, event*, scenario*, probleme*, problem*, challenge*, defi*, difficulte*, alea*, ce qui peut arriver, ce qui pourrait*, ce qu'on craint, ce que l'on craint, ce que nous craignons, what could*, what can*, what might*, what may*, intitule",
      ),
    ],
    [
      'mitigation',
      words(
        "mitigation*, attenuation*, mesure*, measure*, parade*, reponse*, response*, solution*, remediation*, prevention*, traitement*, treatment*, plan, plans, plan d'action, plan d'actions, plan b, action*, strategie*, strategy, strategies, contre-mesure*, contremesure*, countermeasure*, counter-measure*, reduction, reduction du risque, ce que nous ferons, ce que nous faisons, ce que nous prevoyons, ce qu'on fait, ce qu'on fera, ce qu'on prevoit, ce que l'on fait, ce que l'on fera, ce qui est prevu, what we*, what we do, what we plan, what we will do, what is done, how we*, our answer, comment on l'evite, comment l'eviter, comment nous*, que faire, que fait-on, on fait quoi, maitrise*, controle*, control, controls, fallback*, contingency, answer*, mitigated by, protection*, palliatif*, correctif*, remede*, remedy, precaution*, repli, garde-fou*, safeguard*",
      ),
    ],
    [
      'probability',
      words(
        'probabilite*, proba, prob, probability, likelihood, vraisemblance, occurrence, frequence, frequency, chance*, p, l',
      ),
    ],
    [
      'impact',
      words(
        'impact*, gravite, severite, severity, g, i, consequence*, effet*, effect*, criticite, criticality, niveau*, level, score, cotation, priorite*, priority, exposition, exposure',
      ),
    ],
    ['detail', words('surveillance, monitoring, indicateur*, indicator*, seuil*, threshold*')],
  ],
  8: [
    [
      'name',
      words(
        'kpi*, indicateur*, indicator*, metrique*, metric*, nom, name, intitule, kr, key result*, resultat cle*, o, objective*, ce que nous mesurons, ce que l’on mesure, what we measure',
      ),
    ],
    ...measured,
    ['target', words('objectif*, goal*, but, seuil*, threshold*, alerte, limite')],
    [
      'source',
      words(
        'source*, mesure*, measure, measured, measurement, comment on le mesure, comment on mesure, comment nous*, how*, methode*, method*, formule*, formula, calcul*, mode de calcul, mode de mesure, moyen de mesure, outil*, tool*, unite*, unit, units, ou, where, provenance',
      ),
    ],
    ['window', words('frequence, frequency, cadence, rythme')],
    ['action', words('action*, moyen, moyens')],
    ['impact', words('impact*, priorite*, priority')],
  ],
}

/** Words, folded, that may stand beside a role's own in its label: "mesure prévue", "plan d'action proposé". */
export const besideRole: ReadonlySet<string> = new Set(
  words(
    'le, la, les, l, un, une, de, du, des, d, a, au, the, of, for, and, et, ou, or, to, an, our, my, notre, nos, on, it, du risque, risque, risk, prevu, prevue, prevus, prevues, propose, proposee, proposees, envisagee, envisagees, envisage, choisie, retenue, planned, proposed, vise, visee, cible, mesure, valeur, value, actuelle, actuel, attendu, attendue, mlops, principal, principale, main, estimee, estime, estimated, action, actions, plan, strategie, strategy, mesures, moyen, niveau, level, number, numero, n°, expected, current, possible, possibles, associee, associe',
  ),
)

/** The words, folded, of a heading that names a whole list: "Nos objectifs", "Matrice des risques". */
export const collectionWords: readonly string[] = words(
  'objectifs, objectives, goals, buts, aims, risques, risks, menaces, threats, kpis, indicateurs, indicators, metriques, metrics, mitigations, mesures, reponses, actions, parades, challenges, defis, matrice*, registre*, tableau*, synthese, register, matrix, mitigation, okr, okrs, criteres, key results, strategies',
)

/** The nouns, folded, that an introduction counts: "quatre objectifs", "three risks". */
export const countedNouns =
  '(?:objectifs?|objectives?|goals?|aims?|buts?|axes?|risques?|risks?|menaces?|threats?|dangers?|kpis?|indicateurs?|indicators?|metriques?|metrics?|mesures|figures|measures|chiffres|choses|things|points|cibles|targets|ambitions|engagements|resultats|results|problemes|problems|difficultes)'
