import type { Criterion } from './criterion.ts'

/** Section 7. */
export const riskCriteria: readonly Criterion[] = [
  {
    id: 'K1',
    section: 7,
    kind: 'weak',
    severity: 'major',
    mode: 'automatic',
    name: { fr: 'Au moins trois risques', en: 'At least three risks' },
    problem: { fr: 'Trop peu de risques', en: 'Too few risks' },
    problems: {
      none: { fr: 'Aucun risque reconnu', en: 'No risk recognised' },
    },
    ask: { fr: 'La section nomme au moins 3 risques.', en: 'The section names at least 3 risks.' },
    why: {
      fr: 'Données, modèle, livraison, équipe : un projet MLOps en a toujours plusieurs.',
      en: 'Data, model, release, team: an MLOps project always has several.',
    },
    question: {
      fr: 'J’ai lu ces risques : {list}. Le guide en demande au moins {min}. En manque-t-il, du côté des données, d’une mise à jour, du coût ou des compétences ?',
      en: 'I read these risks: {list}. The guide asks for at least {min}. Are any missing, about the data, an update, the cost or the skills?',
    },
    questions: {
      one: {
        fr: 'Je n’ai lu ici qu’un seul risque : {list}. Qu’est-ce qui pourrait encore mal tourner, du côté des données, d’une mise à jour, du coût ou des compétences ?',
        en: 'I read a single risk here: {list}. What else could go wrong, with the data, an update, the cost or the skills?',
      },
      none: {
        fr: 'Je n’ai pas su lire de risque dans ce texte. Le guide en demande au moins {min}, par exemple un par ligne avec sa mitigation. Quels sont les vôtres ?',
        en: 'I could not read any risk in this text. The guide asks for at least {min}, for example one per line with its mitigation. Which are yours?',
      },
    },
    met: {
      fr: 'Dérive des sondes, version dégradée, départ du technicien.',
      en: 'Probe drift, a worse version, the technician leaving.',
    },
    unmet: { fr: 'Le retard.', en: 'Delay.' },
    samples: {
      passes: {
        fr: '- Dérive des sondes\n- Version dégradée\n- Départ du technicien',
        en: '- Probe drift\n- A worse version\n- The technician leaves',
      },
    },
    source: 'Guide, section 7',
    limits: { min: 3 },
  },
  {
    id: 'K2',
    section: 7,
    kind: 'missing',
    severity: 'major',
    mode: 'automatic-then-model',
    name: { fr: 'Une mitigation pour chaque risque', en: 'A mitigation for each risk' },
    problem: { fr: 'Risque sans mitigation', en: 'Risk without a mitigation' },
    problems: {
      apart: { fr: 'Risques et mitigations séparés', en: 'Risks and mitigations apart' },
    },
    ask: {
      fr: 'Chaque risque a sa propre mitigation, en face de lui.',
      en: 'Each risk has its own mitigation, next to it.',
    },
    why: {
      fr: 'Un risque sans mitigation inquiète sans aider.',
      en: 'A risk without a mitigation worries without helping.',
    },
    question: {
      fr: 'Que ferez-vous pour éviter ce risque, ou pour en limiter les effets s’il survient ?',
      en: 'What will you do to avoid this risk, or to limit its effects if it happens?',
    },
    questions: {
      apart: {
        fr: 'Vos risques et vos mitigations forment deux listes séparées. Quelle mitigation répond à quel risque ?',
        en: 'Your risks and your mitigations are two separate lists. Which mitigation answers which risk?',
      },
    },
    met: {
      fr: 'Dérive des sondes : contrôle des plages à chaque import.',
      en: 'Probe drift: range checks at each import.',
    },
    unmet: { fr: 'Dérive des sondes.', en: 'Probe drift.' },
    samples: {
      passes: {
        fr: '- Dérive des sondes. Mitigation : contrôle des plages à chaque import',
        en: '- Probe drift. Mitigation: range checks at each import',
      },
      fails: { fr: '- Dérive des sondes', en: '- Probe drift' },
    },
    source: 'Guide, section 7; NIST AI RMF, MANAGE 1.3',
  },
  {
    id: 'K3',
    section: 7,
    kind: 'weak',
    severity: 'major',
    mode: 'model',
    name: { fr: 'Mitigation concrète', en: 'Concrete mitigation' },
    problem: { fr: 'Mitigation trop vague', en: 'Mitigation too vague' },
    ask: {
      fr: 'Chaque mitigation dit ce qui sera fait, sur quoi, et à partir de quand ou de quelle valeur.',
      en: 'Each mitigation says what will be done, to what, and when or from which value.',
    },
    why: { fr: '« Être vigilant » ne se construit pas.', en: '“Being careful” cannot be built.' },
    question: {
      fr: 'Que mettrez-vous en place contre ce risque, et à partir de quel moment ou de quelle valeur ?',
      en: 'What will you put in place against this risk, and from which moment or value?',
    },
    met: {
      fr: 'Contrôle des plages à chaque import, alerte au-delà de 2 %.',
      en: 'Range checks at each import, alert above 2%.',
    },
    unmet: { fr: 'Faire attention aux données.', en: 'Be careful with data.' },
    source: 'NIST AI RMF, MANAGE 1.3',
  },
  {
    id: 'K4',
    section: 7,
    kind: 'missing',
    severity: 'major',
    mode: 'automatic-then-model',
    name: { fr: 'Risques propres au MLOps', en: 'MLOps-specific risks' },
    problem: { fr: 'Trop peu de risques propres au MLOps', en: 'Too few MLOps-specific risks' },
    ask: {
      fr: 'Au moins deux risques portent sur la vie d’un modèle : dérive, données, livraison, dépendances, coût, compétences.',
      en: 'At least two risks are about the life of a model: drift, data, release, dependencies, cost, skills.',
    },
    why: {
      fr: 'Les risques de tout projet (retard, budget) ne disent rien du vôtre.',
      en: 'The risks of any project (delay, budget) say nothing about yours.',
    },
    question: {
      fr: 'Qu’est-ce qui pourrait mal tourner dans la vie du modèle lui-même : données, dérive, livraison, dépendance ?',
      en: 'What could go wrong in the life of the model itself: data, drift, release, dependency?',
    },
    met: { fr: 'Dérive des sondes ; version dégradée livrée.', en: 'Probes drift; a worse version gets released.' },
    unmet: { fr: 'Manque de temps.', en: 'Lack of time.' },
    samples: {
      passes: {
        fr: '- Dérive des sondes\n- Régression après une livraison',
        en: '- Probes drift\n- A release breaks the service',
      },
    },
    source: 'Guide, section 7; ML Test Score',
    limits: { min: 2 },
  },
  {
    id: 'K5',
    section: 7,
    kind: 'missing',
    severity: 'minor',
    mode: 'automatic',
    name: { fr: 'Probabilité et impact', en: 'Likelihood and impact' },
    problem: { fr: 'Probabilité ou impact manquant', en: 'Likelihood or impact missing' },
    ask: {
      fr: 'Les risques ont une probabilité et un impact, même en trois niveaux.',
      en: 'Risks have a likelihood and an impact, even on three levels.',
    },
    why: { fr: 'On traite d’abord ce qui est probable et grave.', en: 'What is likely and serious comes first.' },
    question: {
      fr: 'Lequel de ces risques est le plus probable, et lequel ferait le plus de dégâts ?',
      en: 'Which of these risks is the most likely, and which would do the most damage?',
    },
    met: { fr: 'Dérive : probabilité élevée, impact moyen.', en: 'Drift: likelihood high, impact medium.' },
    unmet: { fr: 'Dérive.', en: 'Drift.' },
    source: 'Risk registers; NIST AI RMF, MANAGE 1.2',
  },
  {
    id: 'K6',
    section: 7,
    kind: 'missing',
    severity: 'minor',
    mode: 'automatic-then-model',
    name: { fr: 'Responsable', en: 'Owner' },
    problem: { fr: 'Aucun responsable nommé', en: 'No owner named' },
    ask: {
      fr: 'Au moins une mitigation précise qui en est chargé.',
      en: 'At least one mitigation says who is in charge of it.',
    },
    why: {
      fr: 'Ce qui est l’affaire de tous n’est fait par personne.',
      en: 'What is everybody’s business is done by nobody.',
    },
    question: {
      fr: 'Qui s’occupera de chaque mitigation : quelle personne, ou quel rôle ?',
      en: 'Who will look after each mitigation: which person, or which role?',
    },
    met: { fr: 'Responsable : la data scientist.', en: 'Owner: the data scientist.' },
    unmet: { fr: 'Quelqu’un s’en chargera.', en: 'Someone will take care of it.' },
    source: 'Risk registers',
  },
  {
    id: 'K7',
    section: 7,
    kind: 'missing',
    severity: 'minor',
    mode: 'model',
    name: { fr: 'Signal précoce', en: 'Early signal' },
    problem: { fr: 'Signal précoce manquant', en: 'Early signal missing' },
    ask: {
      fr: 'Chaque risque important indique à quoi on le verra venir.',
      en: 'Each important risk says how it will be seen coming.',
    },
    why: { fr: 'Plus tôt on voit, moins il en coûte.', en: 'The earlier it is seen, the less it costs.' },
    question: {
      fr: 'À quel signe verrez-vous que ce risque est en train de se produire ?',
      en: 'By which sign will you see that this risk is happening?',
    },
    met: { fr: 'La part de valeurs hors plage dépasse 2 %.', en: 'The share of values out of range goes above 2%.' },
    unmet: { fr: 'On verra bien.', en: 'We will see.' },
    source: 'Risk registers; NIST AI RMF, MANAGE 4.1',
  },
  {
    id: 'K8',
    section: 7,
    kind: 'weak',
    severity: 'major',
    mode: 'automatic-then-model',
    name: { fr: 'Une mitigation qui ne répète pas le risque', en: 'A mitigation that does not repeat the risk' },
    problem: { fr: 'Mitigation qui répète le risque', en: 'Mitigation that repeats the risk' },
    ask: {
      fr: 'La mitigation ne répète pas le risque à l’envers.',
      en: 'The mitigation does not just repeat the risk the other way round.',
    },
    why: {
      fr: '« Surveiller » contre « pas de surveillance » ne dit pas comment.',
      en: '“Monitoring” against “no monitoring” does not say how.',
    },
    question: {
      fr: 'Comment y arriverez-vous : avec quel moyen, à quel moment, à partir de quelle valeur ?',
      en: 'How will you get there: by what means, at which moment, from which value?',
    },
    met: {
      fr: 'Pas d’alerte : seuil sur la part de valeurs hors plage, message au caviste.',
      en: 'No alert: threshold on the share of values out of range, message to the cellar master.',
    },
    unmet: { fr: 'Manque de tests : faire des tests.', en: 'Lack of tests: write tests.' },
    samples: {
      passes: {
        fr: 'Risque : absence de tests\nMitigation : trois jeux de cas rejoués par la CI',
        en: 'Risk: no tests\nMitigation: three sets of cases replayed by the CI',
      },
      fails: {
        fr: 'Risque : absence de tests\nMitigation : mettre en place des tests',
        en: 'Risk: no tests\nMitigation: write good tests',
      },
    },
    source: 'Risk registers',
  },
  {
    id: 'K9',
    section: 7,
    kind: 'unsupported',
    severity: 'minor',
    mode: 'automatic',
    name: { fr: 'Des risques à vous', en: 'Risks of your own' },
    problem: { fr: 'Risque recopié du guide', en: 'Risk copied from the guide' },
    ask: {
      fr: 'Les risques ne se limitent pas à l’exemple du guide.',
      en: 'The risks are not only the guide’s example.',
    },
    why: { fr: 'L’exemple vaut pour tous les projets.', en: 'The example fits every project.' },
    question: {
      fr: 'C’est l’exemple du guide. Qu’a ce risque de particulier chez vous ?',
      en: 'This is the guide’s example. What is particular about this risk in your project?',
    },
    met: {
      fr: 'Les cavistes préfèrent goûter : deux semaines en parallèle, puis comparaison.',
      en: 'Cellar masters prefer to taste: two weeks in parallel, then a comparison.',
    },
    unmet: { fr: 'Résistance au changement de la part des équipes.', en: 'Resistance to change from teams.' },
    source: 'Guide, section 7',
    limits: { similarity: 0.8 },
  },
]
