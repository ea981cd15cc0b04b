import type { Language } from '../../src/text/language.ts'

const en = {
  description: 'Guides you through an MLOps project proposal, section by section, to reviewers and a catalogue.',
  longDescription:
    'Write your MLOps project proposal in a thread: ten sections, each with what is asked and how it is judged. ' +
    'Automatic checks and an AI coach ask about weak objectives and risks without a mitigation; you answer, and decide. ' +
    'The finished proposal goes to reviewers, and once approved to the catalogue.',
  command: 'Start or resume an MLOps project proposal',
  usage: '[new|list|open MLP-…|status|queue|catalogue words|language|privacy|admin|help]',
  start: { name: 'Start a proposal', description: 'Begins an MLOps project proposal in your direct messages' },
  add: { name: 'Add to my proposal', description: 'Adds this message to your open MLOps project proposal' },
}

const fr: typeof en = {
  description: 'Vous guide dans votre proposition de projet MLOps, section par section, jusqu’au catalogue.',
  longDescription:
    'Rédigez votre proposition de projet MLOps dans un fil : dix sections, chacune avec ce qui est demandé et comment c’est relu. ' +
    'Des vérifications automatiques et un coach IA vous interrogent sur les objectifs faibles et les risques sans parade ; vous répondez, et vous décidez. ' +
    'La proposition terminée va à l’équipe de relecture puis, une fois approuvée, au catalogue.',
  command: 'Commencer ou reprendre une proposition de projet MLOps',
  usage: '[nouveau|liste|ouvrir MLP-…|statut|file|catalogue mots|langue|données|admin|aide]',
  start: {
    name: 'Nouvelle proposition',
    description: 'Commence une proposition de projet MLOps dans vos messages directs',
  },
  add: {
    name: 'Ajouter à ma proposition',
    description: 'Ajoute ce message à votre proposition de projet MLOps en cours',
  },
}

/** What Slack shows of the app before anybody talks to it. Shortcut names hold 24 characters. */
export const appWords: Readonly<Record<Language, typeof en>> = { en, fr }
