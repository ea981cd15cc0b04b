import type { Place } from '../model/event.ts'
import type { Language } from '../../text/language.ts'

/** Words about accounts that are one person's, and about a draft that goes on on another platform. */
const en = {
  platforms: { slack: 'Slack', teams: 'Teams', web: 'the playground' } satisfies Record<Place['platform'], string>,
  buttons: { bring: 'Move it here' },
  code: (code: string) =>
    `Your code: ${code}. Type “/mlops-proposal link ${code}” on the other platform, in your private chat with me, within ten minutes. It works once.`,
  codeNever: 'Give it to nobody: whoever types it can move your drafts.',
  sentPrivately: 'I have sent you a code in our private chat.',
  linked: (platform: string, name: string) =>
    `Your account here and “${name}” in ${platform} are linked: they are one person’s.`,
  whatFor: 'Type “/mlops-proposal open MLP-…” here, with the reference of a draft from there, to move it.',
  undo: 'If that was not you, type “/mlops-proposal unlink”.',
  wrong:
    'I know no such code: check each letter, or ask for a new one on the other platform with “/mlops-proposal link”.',
  used: 'That code was used already, and works once. Ask for a new one on the other platform with “/mlops-proposal link”.',
  expired: 'That code is older than ten minutes. Ask for a new one on the other platform with “/mlops-proposal link”.',
  own: 'That is your own code: type it on the other platform, in your private chat with me there.',
  tooOften: 'That was too often. Try again in an hour, with a new code.',
  public:
    'Others can read here what you type: I have linked nothing, and that code works no more. Ask for a new one, and type it in your private chat with me.',
  samePlace:
    'That code comes from somebody here: I have linked nothing, and it works no more. A link is between two platforms.',
  contradicts:
    'One of the two is linked to another account already: I have linked nothing, and that code works no more. “/mlops-proposal unlink” ends a link.',
  spentElsewhere: (platform: string) =>
    `Somebody typed your code in ${platform}, where it could not be used: nothing is linked, and that code works no more. If that was not you, you need do nothing.`,
  unlinked: (accounts: string) => `Your account here is linked to ${accounts} no longer.`,
  unlinkedThere: (platform: string, name: string) =>
    `“${name}” in ${platform} is linked to your account here no longer.`,
  notLinked: 'Your account here is linked to no other.',
  account: (platform: string, name: string) => `“${name}” in ${platform}`,
  elsewhere: (id: string, title: string, platform: string) =>
    `${id}, “${title}”, is in ${platform}. To write it here, move it.`,
  changes: 'It gets another reference here, and the reviewers and the catalogue are those of here.',
  coAuthors: (names: string) =>
    `${names} write it with you and have no account here that is linked to theirs there: they stay named as authors, and can write no longer.`,
  oneCoAuthor: (name: string) =>
    `${name} writes it with you and has no account here that is linked to theirs there: they stay named as an author, and can write no longer.`,
  notNow: {
    submitted: (id: string) =>
      `${id} was submitted before, so that it stays where its reviewers are. A draft that was never submitted can be moved to another platform.`,
    over: (id: string) => `${id} is withdrawn or archived. Restore it where it is, then move it.`,
    private: 'Others write this proposal with you: move it to a channel that you share.',
    notOwner: (id: string, owner: string) => `${owner}, who is in charge of ${id}, can move it.`,
    gone: (id: string) => `${id} is no longer there, or the two accounts are no longer linked.`,
    tooMany: (most: number) => `You have ${most} drafts here already: finish or withdraw one, then move this one here.`,
  },
  arrived: (id: string, former: string, platform: string) =>
    `${id} is here now, with everything. In ${platform} it was ${former}.`,
  left: (former: string, id: string, platform: string) =>
    `${former} has moved: it goes on in ${platform}, as ${id}. What is written here is no part of it any more.`,
  goesOn: (former: string, id: string, platform: string) => `${former}: goes on in ${platform}, as ${id}`,
  youStay: (former: string, platform: string, owner: string) =>
    `${owner} has moved ${former} to ${platform}. You stay named as an author. To write there, link your accounts with “/mlops-proposal link” and have yourself invited.`,
}

const fr: typeof en = {
  platforms: { slack: 'Slack', teams: 'Teams', web: 'l’espace d’essai' },
  buttons: { bring: 'La déplacer ici' },
  code: (code) =>
    `Votre code : ${code}. Tapez « /mlops-proposal relier ${code} » sur l’autre plateforme, dans votre conversation privée avec moi, dans les dix minutes. Il ne sert qu’une fois.`,
  codeNever: 'Ne le donnez à personne : qui le tape peut déplacer vos brouillons.',
  sentPrivately: 'Je vous ai envoyé un code dans notre conversation privée.',
  linked: (platform, name) => `Votre compte ici et « ${name} » dans ${platform} sont reliés : c’est la même personne.`,
  whatFor: 'Tapez ici « /mlops-proposal ouvrir MLP-… », avec la référence d’un brouillon de là-bas, pour le déplacer.',
  undo: 'Si ce n’était pas vous, tapez « /mlops-proposal délier ».',
  wrong:
    'Je ne connais pas ce code : vérifiez chaque lettre, ou demandez-en un autre sur l’autre plateforme avec « /mlops-proposal relier ».',
  used: 'Ce code a déjà servi, et ne sert qu’une fois. Demandez-en un autre sur l’autre plateforme avec « /mlops-proposal relier ».',
  expired:
    'Ce code a plus de dix minutes. Demandez-en un autre sur l’autre plateforme avec « /mlops-proposal relier ».',
  own: 'C’est votre propre code : tapez-le sur l’autre plateforme, dans votre conversation privée avec moi là-bas.',
  tooOften: 'C’est trop d’essais. Réessayez dans une heure, avec un nouveau code.',
  public:
    'D’autres peuvent lire ici ce que vous tapez : je n’ai rien relié, et ce code ne vaut plus rien. Demandez-en un autre, et tapez-le dans votre conversation privée avec moi.',
  samePlace:
    'Ce code vient de quelqu’un d’ici : je n’ai rien relié, et il ne vaut plus rien. On relie deux plateformes.',
  contradicts:
    'L’un des deux est déjà relié à un autre compte : je n’ai rien relié, et ce code ne vaut plus rien. « /mlops-proposal délier » met fin à un lien.',
  spentElsewhere: (platform) =>
    `Quelqu’un a tapé votre code dans ${platform}, là où il ne pouvait pas servir : rien n’est relié, et ce code ne vaut plus rien. Si ce n’était pas vous, vous n’avez rien à faire.`,
  unlinked: (accounts) => `Votre compte ici n’est plus relié à ${accounts}.`,
  unlinkedThere: (platform, name) => `« ${name} » dans ${platform} n’est plus relié à votre compte ici.`,
  notLinked: 'Votre compte ici n’est relié à aucun autre.',
  account: (platform, name) => `« ${name} » dans ${platform}`,
  elsewhere: (id, title, platform) => `${id}, « ${title} », est dans ${platform}. Pour l’écrire ici, déplacez-la.`,
  changes: 'Elle reçoit ici une autre référence, et ses relecteurs et son catalogue sont ceux d’ici.',
  coAuthors: (names) =>
    `${names} l’écrivent avec vous et n’ont ici aucun compte relié au leur là-bas : leurs noms restent parmi les auteurs, mais ils ne pourront plus écrire.`,
  oneCoAuthor: (name) =>
    `${name} l’écrit avec vous et n’a ici aucun compte relié au sien là-bas : son nom reste parmi les auteurs, mais cette personne ne pourra plus écrire.`,
  notNow: {
    submitted: (id) =>
      `${id} a déjà été soumise : elle reste là où sont ses relecteurs. Un brouillon jamais soumis peut changer de plateforme.`,
    over: (id) => `${id} est retirée ou archivée. Restaurez-la là où elle est, puis déplacez-la.`,
    private: 'D’autres personnes écrivent cette proposition avec vous : déplacez-la dans un canal que vous partagez.',
    notOwner: (id, owner) => `${owner}, qui est responsable de ${id}, peut la déplacer.`,
    gone: (id) => `${id} n’est plus là-bas, ou les deux comptes ne sont plus reliés.`,
    tooMany: (most) => `Vous avez déjà ${most} brouillons ici : terminez-en un ou retirez-le, puis déplacez celui-ci.`,
  },
  arrived: (id, former, platform) => `${id} est maintenant ici, avec tout. Dans ${platform}, c’était ${former}.`,
  left: (former, id, platform) =>
    `${former} a été déplacée : elle continue dans ${platform}, sous la référence ${id}. Ce qui s’écrit ici n’en fait plus partie.`,
  goesOn: (former, id, platform) => `${former} : continue dans ${platform}, sous la référence ${id}`,
  youStay: (former, platform, owner) =>
    `${owner} a déplacé ${former} dans ${platform}. Votre nom reste parmi les auteurs. Pour y écrire, reliez vos comptes avec « /mlops-proposal relier » et faites-vous inviter.`,
}

/** The words about linked accounts, by language. */
export const linkingWords: Readonly<Record<Language, typeof en>> = { en, fr }
