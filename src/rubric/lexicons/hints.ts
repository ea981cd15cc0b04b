import { words } from './words.ts'

/**
 * Everyday words, folded, that may be a way of telling a subject of the guide without its own terms: "nobody could make it a second
 * time". They settle nothing, neither that the subject is treated nor that it is not; without any of them, it surely is not.
 */
export const hintWords = {
  reproducibility: words(`
  refai*, refait*, refont, relanc*, recommenc*, retrouv*, recree*, reconstru*, rejou*, a nouveau, seconde fois, deuxieme fois,
  identique*, meme donnee*, memes donnees, memes chiffres, memes nombres, differ*, ecras*, efface*, introuvable*, disparu*, perdu*, vole*,
  quelles donnees, quelle donnee, quel jeu, quels jeux, avec quoi, d'ou vient, d'ou viennent, il ne reste, plus rien, sans laisser, garde*, conserve*, ecart*,
  n'importe lequel, again, twice, second time, redo, redone, remake, remade, recreat*, rebuil*, get back, got back, the same, same
  number*, same data, overwrit*, overwrote, lost, stolen, vanish*, disappear*, gone, which data, which record*, which files, anyone's
  guess, afresh, from scratch, librar*, bibliotheque*, copy, copies, copie*, notebook*, carnet*, fixed by hand, seul* a savoir,
  only one who, kept, keep, keeps, archiv*, random*, alea*, different
`),
  versioning: words(`
  fichier*, file, files, pickle*, ancien*, old, older, newest, latest, nouvelle*, nouveau*, nouvel, new one*, newer, precedent*, previous*,
  remplac*, replac*, chang*, ecras*, efface*, overwrit*, overwrote, evolu*, mouture*, copie*, copy, copies, since 20*, depuis 20*, touche*,
  touched, final*, garde*, kept, keep, keeps, conserv*, archiv*, trace, traces, recalcul*, corrig*, correct*, refait*, refai*, relanc*, modifi*,
  amelior*, improv*, better one, better model*, retrain*, reentrain*, afresh, trained once, entraine une, essai*, date, dated, tweak*,
  renew*, renouvel*, enregistr*, saved, saves, folder*, dossier*, d'apres, rename*, renomm*, lequel, laquelle, which one, whichever, exempl*
`),
  deployment: words(`
  install*, copi*, recopi*, depos*, charg*, recharg*, reload*, transfer*, transport*, cle usb, usb*, en ligne, online, bascul*, swap*, switch*,
  drives, drive to, ship, ships, shipped, shipping, upload*, televers*, send*, sent, envoi*, envoy*, en service, in service, in use, publi*, push*, pouss*,
  parti, partie, partis, parties, remplac*, replac*, put back, put it, remet*, activ*, branch*, redemarr*, restart*, reboot*, goes live, go live, went live, live, on line, stop*, arret*, attend*, wait*, travel*, reach*, arriv*, passer a, changer de, sur une cle, stick,
  endpoint*, application*, app, tablet*, poste*, boitier*
`),
  monitoring: words(`
  voit, voir, voie, vu, vue, vus, apercoit, apercu*, apercevoir, aperc*, remarqu*, notic*, find out, found out, finds out, decouv*, discover*, plainte*,
  complain*, plaint, signal*, prevenu*, previen*, previent, warn*, told, tell us, verifi*, check*, controle*, faux, fausse*, wrong*, nonsense,
  nobody, no one, personne, sans que, regard*, look at*, looks at, looked, watch*, nous a ecrit, wrote to, sens, frozen, froze, fige*, bloque*, panne*, broken, broke,
  silent, muet*, embu*, aveugle*, blind*, still good, encore bon*, glisse*, slip*, compar*, shift*, moved, poussiere, dust*, echec, fail*, rate*, erreurs de,
  whether it, s'il, weeks later, days later, mois plus tard, semaines plus tard, jours plus tard, pendant * jours, pendant * mois,
  pendant * semaines, for * days, for * weeks, a fortnight, a month of, know, knew, idea, savoir, sait, savait, sentinel*, tableau* de bord, dashboard*,
  fiab*, reliab*, anomal*, abnormal*, errone*, devia*, devie*, abim*, faute*
`),
  collaboration: words(`
  telephon*, phone*, call, calls, calling, courriel*, mail*, e-mail*, reunion*, meet, meets, meeting*, la main, se parle*, talk*, echang*, seul, seule, seuls,
  alone, only person, only one, nobody, no one, personne ne, personne, colleague*, collegue*, successeur*, successor*, left, quitt*, parti, partie,
  moved abroad, moved away, prestataire*, contractor*, fournisseur*, editeur*, vendor*, supplier*, stagiaire*, intern, interns, trainee*, conge*, holiday*, vacances, absence*,
  absent*, data scientist*, analyst*, who built, who made, qui a construit, remet*, transmet*, hand over, handed, handing, explain*, expliqu*, researcher*, chercheu*, engineer*,
  ingenieur*, developpeu*, developer*, technicien*, technician*, chacun*, each one, ensemble pour, together, entre nous, between us, service informatique, it department, metier, metiers, operateur*, operator*, agent*, students, etudiants, doctorant*, thesis, these, binom*, wiki, slack, teams, oral*, bouche
  a oreille, word of mouth
`),
  rollback: words(`
  ancien*, old one, old model, older, incumbent, precedent*, previous*, last one, last week*, before it, before them, d'avant, d'hier, de la veille, secours, spare,
  back, rend la main, rendre la main, retour*, return*, revenir, revien*, remet*, remettre, reprend*, reprise, reprendre, restor*, restaur*, annul*, undo*, cancel*,
  debranch*, unplug*, bascul*, interrupteur*, switch*, fall back, falls back, repli*, backup*, sauvegarde*, zero, reload*, recharg*, redemarr*,
  lien symbolique, symlink*, green and, bleu, deux versions, two versions, deux modeles, two models, les deux, both models, cohabit*, garde*, kept, keep,
  keeps, last good, derniere bonne, dernier bon, canar*, progressi*, gradual*, if the new, si la nouvelle, si le nouveau, misbehav*, se comporte mal, reverse*, retire*,
  withdraw*, desactiv*, disabl*, efface*, erases, ecras*
`),
  start: words(`
  prend, prennent, prenait, takes, take, took, occup*, il y en a, il y a, derniere*, dernier*, last, aujourd'hui, actuel*, current*, now, nowadays, today, jusqu'ici, so far,
  as we speak, contre, instead, au lieu, where, versus, vs, from, was, were, est de, sont de, avant, before, a la fois, chaque fois, each time, fill, fills, faut, fallait, fallu, need,
  needs, needed, en moyenne, on average, passer de, au depart, initial*, baseline, reference, constat*, mesur*, measured, ou, quand, when, present, presently, alors que, tandis que, whereas, while,
  nous en, parti de, habitu*, usual*, used to, hier, yesterday, semaine derniere, cette annee, this year, l'an dernier
`),
  modelRisks: words(`
  modele*, model, models, donnee*, data, dataset*, capteur*, sensor*, camera*, micro, microphone*, image*, photo*, picture*, video*, etiquet*, label*, annotat*,
  version*, apprenti*, apprend*, appris*, learn*, learnt, entrain*, train*, predict*, predi*, reponse*, answer*, fourniss*, supplier*, provider*, api, flux, feed,
  feeds, serveur*, server*, service*, precision, accuracy, derive*, drift*, secret*, mot* de passe, password*, fuite*, leak*, pirat*, hack*, gpu, cloud,
  calcul*, comput*, cout*, cost*, competence*, skill*, algorithm*, pipeline*, logiciel*, software, bug*, panne*, outage*, biais*, bias*, seuil*, threshold*,
  alerte*, alert*, deploi*, deploy*, livraison*, release*, format*, file, files, fichier*, saison*, winter, summer, hiver, ete, behave*, comport*, numbers,
  chiffres, depend*, librair*, librar*, bibliotheque*, python, docker, memoire, memory, latenc*, tout ce qui sort, wrong, faux, fausse*, rgpd, gdpr,
  personnelles, quality, qualite
`),
  skills: words(`
  modele*, model, models, code, donnee* a produit, machine*, deploi*, deploy*, livr*, deliver*, service*, serv*, url, api, prevenu*, message, alert*, veill*, watch*, surveill*,
  versions, version*, automat*, test*, contain*, conteneur*, docker*, pipeline*, mlops, devops, cloud, outil*, git, emball*, packag*, reproduc*, reproduct*,
  refaire, rebuild*, secur*, tracab*, trac*, production, industrial*, suivi, monitor*, registr*, ship*, running, tourne
`),
} as const
