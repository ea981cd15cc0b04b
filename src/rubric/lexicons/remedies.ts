import { withShared } from './shared.ts'

/** What is done against a risk, folded. Where one of these stands, the risk has an answer, whatever else is told. */
export const sureRemedies: readonly string[] = withShared(
  'sure-remedy',
  `
  strategie*, fall back, falls back, mode degrade, degraded mode, sent back, set aside, mis de cote, mise de cote,
  ticket*, valeur* par defaut, default value*, coupe*, switch* off, eteindre, mitig*, attenu*, prevoir, prevu*,
  prevoit, mettre en place, mise en place, ajouter, ajout, utiliser, utilisation, limiter, limitation, definir,
  verifier, verification*, controler, valider, validate*, tester, surveiller, surveillance, monitor, monitoring,
  monitore*, suivi, alerter, alerting, alarm*, bascule*, plan de, training plan, documenter, document, relecture*,
  relire, cache, buffer, isol*, versionner, versionn*, versioning, redondance, auto-scaling, autoscaling, scaling,
  progressif, progressive*, confirm*, retain*, restrict*, restreindre, desactivable, abstraction, gate*,
  garde-fou*, guardrail*, pin, locked, planifier, schedule*, automate*, opt-in, use, using, apply, add, limit,
  define*, keep, start with, reduire, reduction, eviter, avoid*, garder, conserver, imposer, exiger, require*,
  enforce*, block*, early, communication, mvp, early warning, capacity planning, stakeholder*, design, modular*,
  minimal, alignement, elargissement, mecanisme*, regle*, process, simulateur, jeu externe, feedback, equilibrage
`,
)

/**
 * What is done once a risk has come true, or so that it does not, folded: restarting, copying, standing in, paring down.
 * Said of a risk behind a colon, a dash or an arrow, it is the answer, unless the same words tell of harm: these are words that
 * tell of trouble as well.
 */
export const likelyRemedies: readonly string[] = withShared(
  'likely-remedy',
  `
  redemarr*, restart*, renvoy*, essaye*, tried on, tried first, reboot*, relanc*, relaunch*, restor*, recuperation, recovery, repris*, reconstrui*, rebuil*,
  repar*, repair*, corriger, correction*, correctif*, fix, fixed, fixes, patch*, recharg*, reload*, copie, copier,
  copied, replic*, miroir, mirror*, archiv*, instantane*, snapshot*, clean-up*, cleanup*, cleaned, dedoublonn*,
  dedup*, supprim*, suppression*, removed, removal, filtr*, filter*, imputation*, interpol*, revoqu*, revok*,
  revocation*, rotation*, renouvel*, renew*, hach*, hashed, hashing, authentif*, authenticat*, coffre*, pare-feu,
  firewall*, moindre privilege, least privilege, droits limites, autre serveur, second serveur, serveur de secours,
  de secours, de rechange, de remplacement, remplac*, relais, releve, another server, second server,
  second provider, second fournisseur, standby, stand-by, spare, substitut*, replac*, take over, takes over,
  passage sur, passage a, switch to, switching to, switched to, nouvel entrainement, nouveaux entrainements,
  new training, trained again, train again, recalcul*, recomput*, nouvel essai, nouveaux essais,
  nouvelle tentative, nouvelles tentatives, another try, another attempt, try again, tried again, tries again,
  reessai*, reessay*, retour a, retour vers, back to, return to, comparaison*, comparer, compared, comparison*,
  compress*, distill*, quantiz*, quantis*, elagage, pruning, pruned, gel des versions, gele*, frozen, freez*,
  deux personnes, deux membres, two people, two members, seconde personne, second person, someone else,
  un collegue, une collegue, a colleague, suppleant*, deputy, mise a l'echelle, montee en charge automatique,
  instance de plus, instances de plus, more instance*, plafonn*, spending cap, capped, cap of, cap on, alloue*,
  reserv*, machines arretees, machines eteintes, arret des machines, machines stopped, instances stopped,
  entrainement la nuit, entrainements la nuit, training at night, la nuit, at night, report a, reporter a,
  postponed to, rebalanc*, reglage*, regler, ajust*, adjust*, tuning, tuned, retuned, echantillon etiquete,
  etiquetage, labelled by hand, labeled by hand, manual label*, reduction du perimetre, perimetre limite,
  scope reduced, smaller scope, mentor*, coaching, parrain*, tutor*, tutorat, entraide, pair programming, prevenu*,
  prevenir, averti*, notif*, paged, warned, informed, informe*, roll* back, fail over, failover, fails over,
  spot instance*, graine fixe*, reste en service, restent en service, stays in service, stay in service,
  garde le dernier, keeps the last, version d'avant, scan, scans, scanner, analyse de, analysis of, tri, sorting,
  split by, ramp-up, mise en, mise a, buffer*, reuse*, reutilis*, contrat de donnees, contrats de donnees,
  contrat avec, contract with, accord avec, agreement with, automatique, automatiques, automatiquement, automatic,
  automatically, immediat*, en priorite, used again, used instead, would be used, serait utilise*, seraient utilise*, reste affich*,
  restent affich*, resterait affich*, resteraient affich*
`,
)

/** Words, folded, of what a risk leads to: where they stand, no remedy is read into the rest. */
export const harms: readonly string[] = withShared(
  'harm',
  `
  trop, too, impossible*, plus rien, plus de, nothing, ne plus, n'est, ne sont, n'ont, ne se, is not, isn't,
  are not, aren't, not, interromp*, interrupt*, arrete le, arretes, stopped service, service stopped,
  arret du service, arret du projet, arret de la production, echou*, failed, failing, abandon*, give up, disparu*,
  disparait, gone, vanish*, baisse*, chute*, diminu*, declin*, drop, drops, dropping, lower, decreas*, falls,
  acces de tiers, acces par des tiers, third part*, stranger*, inconnus, mecontent*, unhappy, angry, plainte*,
  complain*, vol, vols, stolen, theft, sanction*, amende*, fine, fined, penalt*, proces, lawsuit*, depass*,
  exceed*, overrun*, over budget, surcout*, attendent, waiting, wait, decalage*, outdated, perime, perimee*,
  perimes, long, longue, longs, lent, lente, lents, lentes, injust*, unfair*, discrimin*, confusion, desaccord*,
  conflit*, conflict*, surcharge*, overload*, satur*, erreur*, error*, wrongly, a tort, corromp*, vide, vides,
  empty, illisible*, unreadable, oubli*, forgot*, frustr*, stress*, decourag*, discourag*, s'arrete*, blanche*,
  blank, different*, hack*, beyond, au-dela, incomplet*, insuffis*, incoheren*, inadapt*, difficil*, couteu*,
  instable*, fragile*, inexact*, imprecis*, inefficace*, mal, insufficient*, incomplete*, inconsisten*, unstable,
  inaccura*, poor*, weak*, overestimat*, underestimat*, surestim*, sous-estim*, annoy*, deterioration*,
  saturation*, corruption*, stagnation*, demotivation*, desorganisation*, annulation*, perturbation*, violation*,
  alteration*, contamination*, fragmentation*, surconsommation*, aggravation*, divulgation*, usurpation*,
  desinformation*, misinformation*, discrimination*, frustration*, hallucination*, misclassification*, explosion*,
  derapage*, piratage*, sabotage*, blocage*, plantage*, effondrement*, dysfonctionnement*, epuisement*,
  licenciement*, decrochage*, gaspillage*, chomage*, mecontentement*, decouragement*, etalement*, emballement*,
  vieillissement*, surapprentissage*, surajustement*, allongement*, glissement*, isolement*,
  disclosure*
`,
)

/** Nouns, folded, that end as deeds do and tell none: what is, what changes, or what the project is made of. */
export const states: readonly string[] = withShared(
  'state',
  `
  traitement*,
  avantage*, message*, dommage*, page*, langage*, usage*, pourcentage*, stockage*, apprentissage*, passage*,
  evenement*, element*, comportement*, gouvernement*, departement*, jugement*, mouvement*, deplacement*,
  deploiement*, developpement*, fonctionnement*, chargement*, engagement*, investissement*, etablissement*,
  logement*, management*, deployment*, requirement*, department*, government*, agreement*, statement*, movement*,
  judgement*, station*, situation*, information*, application*, population*, reputation*, evolution*, fluctuation*,
  variation*, concentration*, accumulation*, disparition*, apparition*, interpretation*, generation*, production*,
  reaction*, relation*, question*, fonction*, function*, condition*, transition*, operation*, exploitation*, section*, election*,
  organisation*, organization*, association*, administration*, reglementation*, legislation*, regulation*,
  cancellation*, escalation*, expectation*, attention*, intention*, emotion*, notion*, portion*, language*,
  storage*, percentage*, damage*, shortage*, leakage*, blockage*, age*, stage*, village*, session*, mission*,
  passion*, pression*, depression*, discussion*, recession*, agression*, commission*, emission*, admission*
`,
)
