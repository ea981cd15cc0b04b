import { words } from './words.ts'

/**
 * What is done once a risk has come true, or so that it does not, folded: restarting, copying, standing in, paring down.
 * Said of a risk behind a colon, a dash or an arrow, it is the answer, unless the same words tell of harm.
 */
export const remedies: readonly string[] = words(`
  redemarr*, restart*, reboot*, relanc*, relaunch*, restaur*, restor*, recuperation, recovery, repris*, reconstrui*,
  rebuil*, repar*, repair*, corriger, correction*, correctif*, fix, fixed, fixes, patch*, recharg*, reload*,
  copie, copies, copier, copy, copied, repliqu*, replic*, miroir, mirror*, archiv*, instantane*, snapshot*,
  nettoy*, clean-up*, cleanup*, cleaned, cleaning, dedoublonn*, dedup*, supprim*, suppression*, removed, removal, removing,
  filtr*, filter*, imputation*, imput*, interpol*,
  revoqu*, revok*, revocation*, rotation*, renouvel*, renew*, hach*, hashed, hashing, authentif*, authenticat*,
  mot* de passe, vault, coffre*, pare-feu, firewall*, moindre privilege, least privilege, droits limites,
  autre serveur, second serveur, serveur de secours, de secours, de rechange, de remplacement, remplac*, relais,
  releve, another server, second server, second provider, second fournisseur, standby, stand-by, spare, substitut*,
  replac*, take over, takes over, passage sur, passage a, switch to, switching to, switched to, on-call, astreinte,
  nouvel entrainement, nouveaux entrainements, new training, trained again, train again, recalcul*, recomput*,
  nouvel essai, nouveaux essais, nouvelle tentative, nouvelles tentatives, another try, another attempt, try again,
  tried again, tries again, reessai*, reessay*, retour a, retour vers, back to, return to, comparaison*, comparer,
  compared, comparison*, compress*, distill*, quantif*, quantiz*, quantis*, elagage, pruning, pruned,
  gel des versions, gele*, frozen, freez*, deux personnes, deux membres, two people, two members, seconde personne,
  second person, someone else, un collegue, une collegue, a colleague, suppleant*, deputy,
  mise a l'echelle, montee en charge automatique, instance de plus, instances de plus, more instance*, plafond*,
  plafonn*, spending cap, capped, cap of, cap on, alloue*, reserv*,
  machines arretees, machines eteintes, arret automatique, arret des machines, machines stopped, instances stopped,
  entrainement la nuit, entrainements la nuit, training at night, la nuit, at night, report a, reporter a, postponed to,
  rebalanc*, reglage*, regler, ajust*, adjust*, tuning, tuned, retuned, echantillon etiquete, etiquetage,
  labelled by hand, labeled by hand, manual label*, perimetre reduit, reduction du perimetre, perimetre limite,
  scope reduced, reduced scope, smaller scope, accompagn*, mentor*, coaching, parrain*, tutor*, tutorat, atelier*,
  workshop*, entraide, pair programming, prevenu*, prevenir, averti*, notif*, paged, warned, informed, informe*,
  roll* back, fail over, failover, fails over, spot instance*, graine fixe*, reste en service, restent en service,
  stays in service, stay in service, garde le dernier, keeps the last, version d'avant, version precedente,
  previous version, modele precedent, previous model, scan, scans, scanner, analyse de, analysis of, tri, sorting,
  split by, ramp-up, mise en, mise a, buffer*, reuse*, reutilis*,
  contrat de donnees, contrats de donnees, data contract*, contrat avec, contract with, accord avec, agreement with,
  automatique, automatiques, automatiquement, automatic, automatically, immediat*, en priorite
`)

/** Words, folded, of what a risk leads to: where they stand, no remedy is read into the rest. */
export const harms: readonly string[] = words(`
  trop, too, impossible*, aucun, aucune, no, none, no one, nobody, personne ne, jamais, never, plus rien, plus de,
  plus personne, nothing, ne plus, n'est, ne sont, n'ont, ne se, is not, isn't, are not, aren't, not, sans, without,
  interromp*, interrupt*, interruption*, arrete le, arretes, stopped service, service stopped, arret du service,
  arret du projet, arret de la production, echou*, failed, failing, abandon*, give up, disparu*, disparait,
  gone, vanish*, baisse*, chute*, diminu*, declin*, drop, drops, dropping, lower, decreas*, fall, falls, acces de tiers,
  acces par des tiers, third part*, stranger*, inconnus, mecontent*, unhappy, angry, plainte*, complain*, vol, vols,
  stolen, theft, sanction*, amende*, fine, fined, penalt*, proces, lawsuit*, depass*, exceed*, overrun*, over budget,
  surcout*, facture*, bill, attendent, waiting, wait, decalage*, obsolet*, outdated, perime, perimee*, perimes, stale, long, longue, longs,
  lent, lente, lents, lentes, injust*, unfair*, discrimin*, confusion, desaccord*, conflit*, conflict*, surcharge*,
  overload*, satur*, erreur*, error*, wrongly, a tort, corromp*, corrupt*, vide, vides, empty, illisible*,
  unreadable, oubli*, forgot*, frustr*, stress*, ralenti*, decourag*, discourag*,
  s'arrete*, stops, blanche*, blank, different*, hack*, beyond, au-dela, incomplet*, insuffis*, incoheren*,
  inadapt*, difficil*, couteu*, instable*, fragile*, inexact*, imprecis*, inefficace*, mal, insufficient*, incomplete*,
  inconsisten*, unstable, inaccura*, poor*, weak*, overestimat*, underestimat*, surestim*, sous-estim*, annoy*,
  degradation*, deterioration*, saturation*, corruption*, stagnation*, demotivation*, desorganisation*, annulation*,
  perturbation*, violation*, alteration*, contamination*, fragmentation*, surconsommation*, aggravation*, divulgation*,
  usurpation*, desinformation*, misinformation*, discrimination*, frustration*, hallucination*, misclassification*,
  explosion*, derapage*, piratage*, sabotage*, blocage*, plantage*, effondrement*, dysfonctionnement*, epuisement*,
  licenciement*, decrochage*, gaspillage*, chomage*, mecontentement*, decouragement*, etalement*, emballement*,
  vieillissement*, surapprentissage*, surajustement*, allongement*, glissement*, exploitation*, isolement*, disclosure*
`)

/** Nouns, folded, that end as deeds do and tell none: what is, what changes, or what the project is made of. */
export const states: readonly string[] = words(`
  avantage*, message*, dommage*, image*, page*, langage*, usage*, pourcentage*, stockage*, apprentissage*, passage*,
  evenement*, element*, comportement*, changement*, environnement*, gouvernement*, departement*, jugement*,
  mouvement*, deplacement*, deploiement*, entrainement*, developpement*, traitement*, fonctionnement*, chargement*,
  engagement*, investissement*, etablissement*, logement*, management*, deployment*, environment*, requirement*,
  department*, government*, agreement*, statement*, element*, movement*, judgement*, station*, situation*, information*,
  application*, population*, reputation*, evolution*, fluctuation*, variation*, modification*, concentration*,
  accumulation*, disparition*, apparition*, interpretation*, manipulation*, generation*, production*, prediction*,
  reaction*, relation*, question*, fonction*, function*, condition*, transition*, operation*, section*, election*,
  organisation*, organization*, association*, administration*, reglementation*, legislation*, regulation*, legislation*,
  cancellation*, escalation*, expectation*, attention*, intention*, emotion*, notion*, portion*, language*, storage*,
  percentage*, damage*, shortage*, outage*, leakage*, blockage*, age*, stage*, village*, session*, mission*, passion*,
  pression*, depression*, discussion*, recession*, agression*, permission*, version*, commission*, emission*, admission*
`)
