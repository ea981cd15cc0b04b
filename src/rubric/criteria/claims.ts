import type { Criterion } from './criterion.ts'

/** What a linked repository bears out. No text decides it alone: the questions are those of `facts/claim-questions.ts`. */
export const claimCriteria: readonly Criterion[] = [
  {
    id: 'X14',
    section: 'all',
    kind: 'unsupported',
    severity: 'major',
    mode: 'automatic',
    name: { fr: 'Ce qui est dit se voit dans le dépôt', en: 'What is said can be seen in the repository' },
    problem: { fr: 'Pas vu dans le dépôt', en: 'Not seen in the repository' },
    problems: {
      together: { fr: 'Décrit, et pas vu dans le dépôt', en: 'Described, and not seen in the repository' },
    },
    ask: {
      fr: 'Ce que le texte dit déjà en place se voit dans un dépôt lié.',
      en: 'What the text says is in place can be seen in a linked repository.',
    },
    why: {
      fr: 'Une relectrice ouvrira le dépôt et y cherchera ce que vous annoncez\u00A0; il lui faut savoir où regarder, ou que c’est pour plus tard.',
      en: 'A reviewer will open the repository and look for what you tell of: they need to know where to look, or that it comes later.',
    },
    question: {
      fr: 'Je ne vois pas dans le dépôt ce que dit ce passage. Est-ce ailleurs, ou encore à venir\u00A0?',
      en: 'I do not see in the repository what this passage says. Is it elsewhere, or still to come?',
    },
    met: {
      fr: 'Le service tourne dans Docker\u00A0; le dépôt a un Dockerfile.',
      en: 'The service runs in Docker; the repository has a Dockerfile.',
    },
    unmet: {
      fr: 'Nous avons mis le service sous Docker\u00A0; le dépôt n’a ni Dockerfile ni fichier compose.',
      en: 'We have put the service into Docker; the repository has no Dockerfile and no compose file.',
    },
    source: 'Guide, section 6: a proof of concept that reviewers can open',
  },
]
