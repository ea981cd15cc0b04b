import { plural } from '../../text/format.ts'
import type { Language } from '../../text/language.ts'

const fr = {
  heading: (id: string) => `Qui écrit ${id}`,
  about:
    'Chacun écrit dans le fil et termine les sections. La personne responsable est seule à soumettre, à inviter, à retirer et à confier la proposition.',
  owner: (name: string) => `${name} · responsable`,
  writer: (name: string) => `${name} · écrit aussi`,
  invited: (name: string, until: string) => `${name} · invitation sans réponse, jusqu’au ${until}`,
  left: (name: string) => `${name} · n’écrit plus, reste au générique`,
  role: (owner: string) => `avec ${owner}`,
  textBy: (name: string) => `Écrit par ${name}`,
  textByNobody: 'Écrit par une personne qui n’est plus au générique',
  credits: (names: string) => `Au générique : ${names}.`,
  creditsHint: 'Soumettre confirme ce générique. « Auteurs » permet de le changer.',
  recap: {
    ready: (owner: string) =>
      `Tout y est. C’est à ${owner}, responsable de la proposition, de soumettre. La version sera alors figée ; l’envoi peut être annulé tant que personne ne la relit.`,
    askOwn: (owner: string) => `Pour soumettre : ${owner} touche « Récapitulatif », et le bouton sera sous le nouveau.`,
    submits: (owner: string) => `C’est ${owner}, responsable de la proposition, qui soumettra.`,
  },
  buttons: {
    authors: 'Auteurs',
    invite: 'Inviter quelqu’un',
    accept: 'Accepter',
    decline: 'Décliner',
    leave: 'Ne plus écrire ici',
    remove: (name: string) => `Retirer ${name}`,
    uninvite: (name: string) => `Annuler l’invitation de ${name}`,
    handOver: 'Confier à quelqu’un',
    handOverTo: (name: string) => `Confier à ${name}`,
  },
  forms: {
    invite: {
      title: 'Inviter quelqu’un à écrire',
      text: (days: number) =>
        `La personne reçoit l’invitation en privé et a ${days} ${plural(days, 'fr', 'jour', 'jours')} pour répondre. Elle pourra écrire dans le fil et finir les sections ; vous restez la seule personne à soumettre.`,
      label: 'Qui',
      save: 'Inviter',
    },
    leave: {
      title: 'Ne plus écrire ici',
      text: (id: string) =>
        `Vous n’écrirez plus ${id} et n’en recevrez plus de nouvelles. Vos textes restent. Pour revenir, il faudra une nouvelle invitation.`,
      label: 'Votre nom parmi les auteurs',
      keep: 'Le garder',
      drop: 'L’enlever',
      save: 'Quitter',
    },
    remove: {
      title: (name: string) => `Retirer ${name}`,
      text: (name: string, id: string) =>
        `${name} n’écrira plus ${id} ; ses textes restent, et son nom reste au générique. Pour la suite, il faudrait une nouvelle invitation.`,
      save: 'Retirer',
    },
    handOver: {
      title: 'Confier la proposition',
      text: (id: string) =>
        `La personne choisie devient responsable de ${id} : elle seule pourra soumettre, inviter et retirer. Vous continuez à y écrire, et ne pourrez pas la reprendre vous-même.`,
      coordinator: (id: string, owner: string) =>
        `Quand ${owner} n’est plus là, ${id} peut être confiée à quelqu’un d’autre. ${owner} n’y écrira plus, et reste au générique.`,
      label: 'À qui',
      reason: 'Raison',
      hint: 'Les auteurs la liront.',
      save: 'Confier',
    },
  },
  invitation: {
    asked: (by: string, id: string, title: string) =>
      `${by} vous propose d’écrire ensemble la proposition ${id} : « ${title} ».`,
    what: (by: string, until: string) =>
      `Si vous acceptez, vous pourrez écrire dans son fil et finir les sections ; ${by} reste responsable et soumet. L’invitation tient jusqu’au ${until}.`,
    review:
      'Vous relisez cette proposition : si vous acceptez, vous ne pourrez plus la relire, et elle reviendra à quelqu’un d’autre.',
    sent: (name: string, until: string) => `J’envoie l’invitation à ${name}, en privé. Elle tient jusqu’au ${until}.`,
    reviewer: (name: string) => `${name} relit cette proposition : accepter lui fera perdre cette relecture.`,
    joined: (name: string) => `${name} participe maintenant à la rédaction.`,
    youJoined: (id: string, owner: string) =>
      `C’est fait : vous écrivez ${id} avec ${owner}. Écrivez dans son fil, section par section ; ${owner} soumettra.`,
    thread: (id: string) => `Le fil de ${id}`,
    declined: (name: string, id: string) => `${name} a décliné l’invitation à écrire ${id}.`,
    youDeclined: (id: string, owner: string) => `C’est noté : vous n’écrirez pas ${id}. Je préviens ${owner}.`,
    lapsed: (name: string, id: string) => `${name} n’a pas répondu à l’invitation à écrire ${id} : elle a pris fin.`,
    cancelled: (name: string) => `L’invitation de ${name} est annulée.`,
    youCancelled: (by: string, id: string) => `${by} a annulé votre invitation à écrire ${id}.`,
  },
  leaving: {
    done: (name: string) => `${name} n’écrit plus cette proposition. Ses textes restent.`,
    you: (id: string) => `C’est fait : vous n’écrivez plus ${id}.`,
    told: (name: string, id: string) => `${name} n’écrit plus ${id}. Ses textes restent.`,
  },
  removed: (by: string, id: string) =>
    `${by} ne vous compte plus parmi les auteurs de ${id}. Vos textes y restent, avec votre nom.`,
  handed: {
    done: (name: string) => `${name} est maintenant responsable de cette proposition.`,
    reason: (reason: string) => `Raison : « ${reason} »`,
    you: (by: string, id: string, title: string) =>
      `${by} vous confie ${id}, « ${title} » : vous en êtes maintenant responsable, et c’est à vous de la soumettre.`,
    former: (by: string, id: string, name: string) =>
      `${by} a confié ${id} à ${name}, qui en est maintenant responsable.`,
  },
  refusals: {
    onlyOwner: (name: string) => `Seule la personne responsable de la proposition peut le faire : ${name}.`,
    whom: 'Dites de qui il s’agit, avec une arobase devant son nom, ou choisissez dans le formulaire.',
    one: 'Une personne à la fois, s’il vous plaît.',
    unknown: (name: string) => `Je ne sais pas qui est « ${name} ».`,
    self: 'Vous écrivez déjà cette proposition : choisissez quelqu’un d’autre.',
    bot: (name: string) => `${name} est un programme : seule une personne peut écrire une proposition.`,
    already: (name: string) => `${name} écrit déjà cette proposition.`,
    invited: (name: string, until: string) => `${name} a déjà une invitation, qui tient jusqu’au ${until}.`,
    outside: (name: string) =>
      `${name} fait partie d’une autre organisation : seules les personnes de la vôtre peuvent écrire avec vous.`,
    accountClosed: (name: string) => `Le compte de ${name} est fermé : choisissez quelqu’un d’autre.`,
    unreachable: (name: string) =>
      `Je ne peux pas encore écrire à ${name || 'cette personne'}. Demandez-lui de m’envoyer un message privé, « bonjour » suffit, puis recommencez.`,
    full: (most: number) => `Une proposition a au plus ${most} auteurs, invitations comprises.`,
    joinedAlready: (id: string) => `Vous écrivez déjà ${id}.`,
    gone: (id: string, owner: string) =>
      `Il n’y a plus d’invitation pour vous à écrire ${id}. ${owner} peut vous en envoyer une nouvelle.`,
    tooLate: (id: string, stands: string, owner: string) =>
      `L’invitation a pris fin : ${id} est ${stands}. ${owner} pourra vous inviter à nouveau quand la rédaction reprendra.`,
    ownerStays:
      'Vous êtes responsable de cette proposition : confiez-la d’abord à quelqu’un qui l’écrit avec vous, ou retirez-la.',
    notAuthor: (name: string) => `${name} n’écrit pas cette proposition.`,
    nobodyElse: 'Personne d’autre n’écrit cette proposition : invitez d’abord quelqu’un.',
    ownerAlready: (name: string) => `${name} est déjà responsable de cette proposition.`,
    reason: 'Donnez une raison : les auteurs la liront.',
    whoseMessage: (name: string) => `Ce texte est de ${name} : chacun ne change et n’efface que ses propres messages.`,
    othersStay: (names: string) =>
      `Les textes des autres auteurs restent (${names})\u00A0: chacun n’efface que les siens.`,
    whichProposal: 'Pour laquelle de vos propositions ? Choisissez, puis dites qui vous invitez.',
    noDraft: 'Vous n’avez pas de brouillon dont vous soyez responsable : commencez d’abord une proposition.',
  },
}

const en: typeof fr = {
  heading: (id) => `Who writes ${id}`,
  about:
    'Everyone writes in the thread and finishes sections. The person in charge alone submits, invites, removes, and hands the proposal over.',
  owner: (name) => `${name} · in charge`,
  writer: (name) => `${name} · writes, too`,
  invited: (name, until) => `${name} · invited, no answer yet, until ${until}`,
  left: (name) => `${name} · writes no more, still credited`,
  role: (owner) => `with ${owner}`,
  textBy: (name) => `Written by ${name}`,
  textByNobody: 'Written by somebody who is no longer credited',
  credits: (names) => `Credited: ${names}.`,
  creditsHint: 'Submitting confirms these credits. “Authors” lets you change them.',
  recap: {
    ready: (owner) =>
      `Everything is there. It is for ${owner}, who is in charge of the proposal, to submit it. This version is then frozen; it can be recalled while nobody reviews it.`,
    askOwn: (owner) => `To submit: ${owner} presses “Recap”, and the button is under the new one.`,
    submits: (owner) => `${owner}, who is in charge of the proposal, will submit it.`,
  },
  buttons: {
    authors: 'Authors',
    invite: 'Invite somebody',
    accept: 'Accept',
    decline: 'Decline',
    leave: 'Write here no more',
    remove: (name) => `Remove ${name}`,
    uninvite: (name) => `Cancel the invitation of ${name}`,
    handOver: 'Hand over',
    handOverTo: (name) => `Hand over to ${name}`,
  },
  forms: {
    invite: {
      title: 'Invite somebody to write',
      text: (days) =>
        `The person gets the invitation in private and has ${days} ${plural(days, 'en', 'day', 'days')} to answer. They can write in the thread and finish sections; you alone submit.`,
      label: 'Who',
      save: 'Invite',
    },
    leave: {
      title: 'Write here no more',
      text: (id) =>
        `You no longer write ${id} and hear no more of it. Your texts stay. To come back you need a new invitation.`,
      label: 'Your name among the authors',
      keep: 'Keep it',
      drop: 'Take it away',
      save: 'Leave',
    },
    remove: {
      title: (name) => `Remove ${name}`,
      text: (name, id) =>
        `${name} no longer writes ${id}; their texts stay, and their name among the authors. To come back they need a new invitation.`,
      save: 'Remove',
    },
    handOver: {
      title: 'Hand the proposal over',
      text: (id) =>
        `The person you choose is then in charge of ${id}: they alone can submit, invite and remove. You go on writing, and cannot take it back yourself.`,
      coordinator: (id, owner) =>
        `When ${owner} is no longer there, ${id} can be handed over to somebody else. ${owner} writes it no more, and stays credited.`,
      label: 'To whom',
      reason: 'Reason',
      hint: 'The authors will read it.',
      save: 'Hand over',
    },
  },
  invitation: {
    asked: (by, id, title) => `${by} invites you to write the proposal ${id} with them: “${title}”.`,
    what: (by, until) =>
      `If you accept, you can write in its thread and finish sections; ${by} stays in charge and submits. The invitation holds until ${until}.`,
    review: 'You review this proposal: if you accept, you can no longer review it, and it goes to somebody else.',
    sent: (name, until) => `I am sending ${name} the invitation, in private. It holds until ${until}.`,
    reviewer: (name) => `${name} reviews this proposal: accepting gives that review up.`,
    joined: (name) => `${name} now takes part in the writing.`,
    youJoined: (id, owner) =>
      `Done: you write ${id} with ${owner}. Write in its thread, section by section; ${owner} will submit.`,
    thread: (id) => `The thread of ${id}`,
    declined: (name, id) => `${name} has declined the invitation to write ${id}.`,
    youDeclined: (id, owner) => `Noted: you will not write ${id}. ${owner} is told.`,
    lapsed: (name, id) => `${name} did not answer the invitation to write ${id}: it has ended.`,
    cancelled: (name) => `The invitation of ${name} is cancelled.`,
    youCancelled: (by, id) => `${by} has cancelled your invitation to write ${id}.`,
  },
  leaving: {
    done: (name) => `${name} no longer writes this proposal. Their texts stay.`,
    you: (id) => `Done: you no longer write ${id}.`,
    told: (name, id) => `${name} no longer writes ${id}. Their texts stay.`,
  },
  removed: (by, id) => `${by} has removed you from the authors of ${id}. Your texts stay in it, with your name.`,
  handed: {
    done: (name) => `${name} is now in charge of this proposal.`,
    reason: (reason) => `Reason: “${reason}”`,
    you: (by, id, title) =>
      `${by} hands ${id}, “${title}”, over to you: you are now in charge of it, and you alone can submit it.`,
    former: (by, id, name) => `${by} has handed ${id} over to ${name}, who is now in charge of it.`,
  },
  refusals: {
    onlyOwner: (name) => `Only the person in charge of the proposal can do that: ${name}.`,
    whom: 'Say who is meant, with an at sign before the name, or choose in the form.',
    one: 'One person at a time, please.',
    unknown: (name) => `I do not know who “${name}” is.`,
    self: 'You write this proposal already: choose somebody else.',
    bot: (name) => `${name} is a program: only a person can write a proposal.`,
    already: (name) => `${name} writes this proposal already.`,
    invited: (name, until) => `${name} has an invitation already, which holds until ${until}.`,
    outside: (name) => `${name} belongs to another organisation: only people of yours can write with you.`,
    accountClosed: (name) => `The account of ${name} is closed: choose somebody else.`,
    unreachable: (name) =>
      `I cannot write to ${name || 'this person'} yet. Ask them to send me a private message, “hello” is enough, then try again.`,
    full: (most) => `A proposal has at most ${most} authors, invitations included.`,
    joinedAlready: (id) => `You write ${id} already.`,
    gone: (id, owner) => `There is no invitation for you to write ${id} any more. ${owner} can send you a new one.`,
    tooLate: (id, stands, owner) =>
      `The invitation has ended: ${id} is ${stands}. ${owner} can invite you again when writing goes on.`,
    ownerStays:
      'You are in charge of this proposal: first hand it over to somebody who writes it with you, or withdraw it.',
    notAuthor: (name) => `${name} does not write this proposal.`,
    nobodyElse: 'Nobody else writes this proposal: invite somebody first.',
    ownerAlready: (name) => `${name} is in charge of this proposal already.`,
    reason: 'Give a reason: the authors will read it.',
    whoseMessage: (name) => `This text is ${name}’s: everyone changes and deletes their own messages alone.`,
    othersStay: (names) => `The other authors’ texts stay (${names}): everyone clears their own alone.`,
    whichProposal: 'For which of your proposals? Choose one, then say whom you invite.',
    noDraft: 'You are in charge of no draft: start a proposal first.',
  },
}

/** What is said of those who write a proposal together. */
export const authorWords: Readonly<Record<Language, typeof fr>> = { fr, en }
