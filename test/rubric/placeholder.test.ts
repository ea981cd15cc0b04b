import { describe, expect, test } from 'vitest'
import { placeholdersOf } from '../../src/rubric/detectors/placeholder.ts'
import { fold, spanOf } from '../../src/rubric/reading/fold.ts'

const found = (raw: string): string[] => {
  const text = fold(raw)
  return placeholdersOf(text.plain)
    .map(({ start, end }) => spanOf(text, start, end))
    .map(({ start, end }) => raw.slice(start, end))
}

describe('a word left from the template is found', () => {
  test.each([
    ['de X à Y jours', ['de X à Y jours']],
    ['from X to Y days', ['from X to Y days']],
    ['Automatiser X% du pipeline', ['X%']],
    ['réponse en N heures', ['N heures']],
    ['Délai : à définir', ['à définir']],
    ['Target: TBD', ['TBD']],
    ['[...] puis ???', ['[...]', '???']],
    ['[votre modèle]', ['[votre modèle]']],
    ['from XX to YY', ['from XX to YY']],
    ['Passer de N alertes par semaine à X', ['de N alertes par semaine à X']],
    ['Alerter en moins de <x> minutes', ['<x>']],
    ['Rejouer {part} % des runs', ['{part}']],
    ['Mitigation : <à compléter>', ['<à compléter>']],
    ['Our <kind of model> scores parcels.', ['<kind of model>']],
    ['Cible : (seuil à préciser)', ['(seuil à préciser)']],
    ['The alert goes to (write the team here).', ['(write the team here)']],
    ['https://github.com/your-name/your-project', ['your-name/your-project']],
  ])('%s', (raw, expected) => {
    expect(found(raw)).toEqual(expected)
  })
})

describe('ordinary words are not placeholders', () => {
  test.each([
    'plan B et axe X',
    'GET /score/{parcel} renvoie un score',
    'Le script lit ${DATA_DIR} et écrit modele:<sha du commit>',
    'https://github.com/user-centrics/repository-tools',
    'les n premiers modèles',
    'générer un fichier XML',
    '[un lien](https://a.example)',
    'Y a-t-il une alerte ?',
    'définir un seuil d’alerte',
    'Generation X',
  ])('%s', (raw) => {
    expect(found(raw)).toEqual([])
  })
})

describe('a template is left only where a value stands', () => {
  test.each([
    'Automatiser __ % du pipeline',
    'Ramener le délai de … à … jours',
    'Atteindre [pourcentage] de réussite',
    'Passer de XX à YY heures',
    'Délai visé : ?? h',
    'Cible : à déterminer',
    'Alerter en moins de X min',
    'Réduire de N % les échecs',
    'Taux de réussite : … %',
    'Responsable : à préciser',
    'Seuil de dérive à fixer.',
    'Retour arrière en [durée]',
    'POC : [lien]',
    'Mise en service toutes les x semaines',
    'Coût mensuel : XX €',
    'Livrer en ... jours',
    'Porter la couverture à [X] %',
    'Chaîne MLOps pour <cas d’usage>',
    'Objectif 2 : à compléter',
    'Échéance : TBD',
    'Budget : ____ €',
    'Fréquence : à définir avec l’équipe',
    'Un modèle de [domaine] en production',
    '- À compléter',
    'Nombre d’incidents : # par mois',
    'Données : URL à ajouter',
    'Responsable : Prénom Nom',
    'Délai de X jours à Y jours',
    'Détecter en n heures',
    'Rollback en ??? minutes',
    '| Délai | à définir |',
    'Taux d’échec : x,x %',
    'Cut lead time from X to Y hours',
    'Automate __% of the steps',
    'Detect drift in under [N] minutes',
    'Target: TBD',
    'Owner: to be confirmed',
    'Rollback within ?? min',
    'Raise coverage to XX%',
    'Data: [link]',
    'A pipeline for [use case]',
    'MLOps for <name of the project>',
    'Success rate: ... %',
    'Deadline: to be decided',
    'Ship every N weeks',
    'Cost: $XX per month',
    'Threshold to be defined.',
    'TODO: write the objectives',
    'Owner: {{owner}}',
    'Uptime: x.x %',
    'Reduce failures by [percentage]',
    'Value: to be determined after the first month',
    'Ship within TBD days',
  ])('%s', (raw) => {
    expect(found(raw)).toHaveLength(1)
  })
})

describe('the same words as an action, a name, a quotation or a formula are harmless', () => {
  test.each([
    'Aider l’analyste à définir les seuils en moins d’une heure',
    'Obliger l’auteur à compléter la fiche avant chaque livraison',
    'La caméra XX-200 envoie une image par minute',
    'Une chaîne MLOps qui aide à déterminer quand réentraîner',
    'Chaque lot est à confirmer par deux relecteurs en 4 h',
    'L’outil invite à préciser la source des données',
    'Le plan X du robot passe de 4 à 1 réglage',
    'Le champ « à renseigner » reste vide dans 12 % des fiches',
    'La colonne N/A est rejetée',
    'Le lot est marqué TODO tant que la revue n’est pas faite',
    'Version N-1 restaurée en 5 min',
    'Les n derniers lots sont rejoués',
    'On garde [train] et [test] séparés',
    'Alerte… puis retour arrière en 10 min',
    'Pourquoi réentraîner ? Parce que les données changent',
    'La fonction f(x, y) est testée',
    'Le rapport dit <b>rouge</b> si le seuil est passé',
    'Un titre court & <at>sûr</at>, relu par <mark>Marie</mark>',
    'Voir [le guide](https://exemple.org/guide) et [1]',
    'Les étapes à définir sont listées dans la CI',
    'Le modèle apprend à compléter les séries manquantes',
    'def __init__ est testé dans le dépôt',
    'De l’étape X du plan à l’étape Y, 3 jours au lieu de 9',
    'Le poste Y h24 est surveillé',
    'Un dossier à compléter déclenche un rappel en 2 h',
    'L’équipe Z livre chaque semaine',
    'Le tramway T3 et la ligne X',
    'Entrée (type de capteur) validée par un schéma',
    '- [x] Retour arrière testé',
    'Le DAG lit {{ ds }} à chaque exécution',
    'Alert to be confirmed by two analysts',
    'Fill in the model card automatically',
    'The XX-200 camera sends 30 frames per second',
    'Help the analyst to define thresholds in an hour',
    'Cards marked TBD are rejected by the CI',
    'Every label still to be determined after 30 days is dropped',
    'Plan B takes 5 minutes',
    'The x and y coordinates are checked',
    'Tag [stable] is moved on each release',
    'Run N-1 is restored in 5 minutes',
    'A TODO in the DAG fails the build',
    'The gateway Y forwards 40 messages per second',
    'Generation X is over-represented',
    'Models:/churn/<alias> is read at start',
    'The batch says “???” where a sensor is down',
    'Use the `__main__` entry point',
    'Drafts to be completed by the author are listed daily',
    'Fields (kind of sensor) are validated',
    'Signed images only: [x] enforced',
  ])('%s', (raw) => {
    expect(found(raw)).toEqual([])
  })
})
