import type { Language } from '../../text/language.ts'

const en = {
  /** Where storing failed, or its answer was lost: it may count. */
  unsure: {
    press:
      'I cannot tell whether your click was recorded: it may have been. Look at the card in a moment, and press again if it has not changed.',
    request:
      'I cannot tell whether your request was recorded: it may have been. If nothing shows up in a minute, make it again.',
    form: 'I cannot tell whether this form was recorded: it may have been. What you filled in is still here: send it again in a moment, and it will count once.',
  },
  notBuilt:
    'I cannot open this form right now, and nothing has changed. Close this window, and press the button again in a moment.',
  begun: 'Here we go, just a moment.',
  slow: 'This takes longer than usual. If nothing shows up in a moment, please try again.',
  notInstalled: 'This app is not installed in your workspace any more. Ask the person who runs it to install it again.',
  hint: 'I did not find a proposal of yours here. Write “new” to start one, “list” to see yours, or “help”.',
  movedThere:
    'I cannot write in this channel, so I answer you in our direct messages (Apps, at the bottom of your sidebar).',
  added: (id: string) => `Added to ${id}.`,
  gone: 'This proposal’s thread is no longer there. Open the proposal again with /mlops-proposal list.',
  nothingToAdd: 'This message holds no text that I could add.',
  loading: 'Loading…',
  loadingText: 'One moment: I am fetching your text.',
  notOpened: 'Slack did not open the form in time, and nothing has changed. Press the button again.',
  close: 'Close',
  notice: 'A word first',
  settings: 'Settings',
  settingsIntro: 'Choose the channels of your programme, then invite me to each with /invite.',
  save: 'Save',
  notInstaller: 'Only the person who installed the app can change its settings.',
  reviewersRoom: 'Where reviewers find submitted proposals',
  catalogueRoom: 'Where approved proposals are posted',
  coordinatorsRoom: 'Where coordinators are told what is stuck',
}

const fr: typeof en = {
  unsure: {
    press:
      'Je ne sais pas si votre clic a bien été enregistré. Regardez la carte dans un moment ; si elle n’a pas changé, appuyez de nouveau.',
    request:
      'Je ne sais pas si votre demande a bien été enregistrée. Si rien n’apparaît d’ici une minute, refaites-la.',
    form: 'Je ne sais pas si ce formulaire a bien été enregistré. Ce que vous avez rempli est encore ici : renvoyez-le dans un moment, il ne comptera qu’une fois.',
  },
  notBuilt:
    'Je ne peux pas ouvrir ce formulaire pour l’instant, et rien n’a changé. Fermez cette fenêtre, puis appuyez de nouveau sur le bouton dans un moment.',
  begun: 'C’est parti, un instant.',
  slow: 'C’est plus long que d’habitude. Si rien n’apparaît dans un moment, réessayez.',
  notInstalled:
    'Cette application n’est plus installée dans votre espace de travail. Demandez à la personne qui la gère de la réinstaller.',
  hint: 'Je ne trouve pas de proposition à vous ici. Écrivez « nouveau » pour en commencer une, « liste » pour voir les vôtres, ou « aide ».',
  movedThere:
    'Je ne peux pas écrire dans ce canal : je vous réponds dans nos messages directs (Applications, en bas de votre barre latérale).',
  added: (id) => `C’est ajouté à ${id}.`,
  gone: 'Le fil de cette proposition n’existe plus. Rouvrez-la avec /mlops-proposal liste.',
  nothingToAdd: 'Ce message ne contient aucun texte à ajouter.',
  loading: 'Chargement…',
  loadingText: 'Un instant : je vais chercher votre texte.',
  notOpened: 'Slack n’a pas ouvert le formulaire à temps : rien n’a changé. Appuyez de nouveau sur le bouton.',
  close: 'Fermer',
  notice: 'Un mot d’abord',
  settings: 'Réglages',
  settingsIntro: 'Choisissez les canaux de votre formation, puis invitez-moi dans chacun avec /invite.',
  save: 'Enregistrer',
  notInstaller: 'Seule la personne qui a installé l’application peut changer ses réglages.',
  reviewersRoom: 'Où l’équipe de relecture trouve les propositions soumises',
  catalogueRoom: 'Où les propositions approuvées sont publiées',
  coordinatorsRoom: 'Où la coordination apprend ce qui bloque',
}

const words: Record<Language, typeof en> = { en, fr }

/** The adapter's own words, in a language. What a proposal says is the core's. */
export function slackWords(language: Language): typeof en {
  return words[language]
}
