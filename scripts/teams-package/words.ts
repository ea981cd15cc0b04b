/** How the app is called and described in Teams' catalogue. Microsoft's limits: 30 and 100, 80 and 4,000 characters. */
export const words = {
  en: {
    name: { short: 'MLOps Proposal', full: 'MLOps Proposal: write your project proposal' },
    description: {
      short: 'An AI assistant that guides you through an MLOps project proposal.',
      full: 'MLOps Proposal is an AI assistant that guides learners through the ten sections of an MLOps project proposal. It checks each section, quotes what is weak and asks one question about it. The finished draft goes to reviewers, who ask for changes or approve it; what is approved is published in the programme’s catalogue. Only people review, and only people approve. To start, write “mlops-proposal” to it.',
    },
  },
  fr: {
    name: { short: 'MLOps Proposal', full: 'MLOps Proposal : rédigez votre proposition de projet' },
    description: {
      short: 'Un assistant IA qui vous guide dans une proposition de projet MLOps.',
      full: 'MLOps Proposal est un assistant IA qui guide les personnes en formation dans les dix sections d’une proposition de projet MLOps. Il vérifie chaque section, cite ce qui est faible et pose une question à ce sujet. Le brouillon terminé va à l’équipe de relecture, qui demande des modifications ou l’approuve ; ce qui est approuvé paraît dans le catalogue du programme. Seules des personnes relisent, et seules des personnes approuvent. Pour commencer, écrivez-lui « mlops-proposal ».',
    },
  },
} as const

/** The commands that Teams offers. They are typed as they stand in every language. */
export const commands = [
  {
    title: 'mlops-proposal',
    description: { en: 'Start a proposal, or list yours', fr: 'Commencer une proposition, ou lister les vôtres' },
  },
  {
    title: 'mlops-proposal list',
    description: {
      en: 'Your open proposals and whose turn it is',
      fr: 'Vos propositions en cours et à qui est le tour',
    },
  },
  {
    title: 'mlops-proposal catalogue',
    description: { en: 'Search what is published', fr: 'Chercher parmi ce qui est publié' },
  },
  {
    title: 'mlops-proposal queue',
    description: { en: 'What waits for a review', fr: 'Ce qui attend une relecture' },
  },
  {
    title: 'mlops-proposal privacy',
    description: { en: 'What is stored, and what is not', fr: 'Ce qui est enregistré, et ce qui ne l’est pas' },
  },
  {
    title: 'mlops-proposal help',
    description: { en: 'What you can write', fr: 'Ce que vous pouvez écrire' },
  },
] as const
