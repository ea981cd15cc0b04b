import { moments } from './dates.ts'
import { words } from './words.ts'

/**
 * Words, folded, that tell of no act: in the place of an answer, a text of these alone leaves the matter open, says whose it is,
 * how grave it is, or when somebody will think of it. What is done has a word of its own ("relance", "backup", "chaque lundi").
 */
const small = words(`
  le, la, les, un, une, des, de, du, au, aux, en, et, ou, par, pour, sur, avec, dans, chez, entre, vers, comme, selon,
  ce, cet, cette, ces, ca, cela, ceci, qui, que, qu, quoi, dont, ne, pas, non, oui, si, on, nous, je, moi, il, elle,
  ils, elles, se, est, sont, sera, seront, etre, ete, ont, avons, ai, as, fait, faire, faut, faudra, doit, doivent,
  devra, devrait, peut, pourra, va, vont, encore, toujours, deja, tout, bien, tres, trop, peu, assez, vraiment, aussi,
  alors, donc, mais, ici, la-bas, notre, nos, mon, ma, mes, one, don, won, isn, aren, hasn, haven, hadn, wasn, doesn,
  didn, couldn, shouldn, wouldn, re, ve, ll, mois, month, months, fin, debut, end, early, late, mid, jalon, milestone,
  rentree, semaines, weeks, leur, leurs, son, sa, ses, rien, aucun, aucune, reste, restent, the, an, of, to, by, for,
  with, in, at, from, and, or, but, it, its, this, that, these, those, we, me, he, she, they, is, are, was, be, been,
  being, will, shall, should, would, must, may, might, can, could, need, needs, needed, have, has, had, do, does, did,
  not, no, none, yet, still, so, far, just, only, also, if, there, here, our, us, my, their, them, some, any, most,
  more, really, probably, probablement, sans, doute, about, up, out, into, going, get, gets, later, tard, soon,
  bientot, now, maintenant, moment, instant, actuellement, currently, cours, ongoing, progress, wip, venir, suite,
  next, prochain, prochaine, prochainement, stade, stage, phase, future, futur, eventuellement, ulterieurement,
  ulterieur, tbd, tbc, tba, todo, eta, ok, then, puis, ensuite, maybe, perhaps, possibly, peut-etre, vu, vus, vue,
  vues, let, lets, once, much, many, someday, somehow, tant, well, fine, ours, theirs, both, tous, meme
`)

/** Thinking, deciding, and seeing to it, said of nothing in particular. */
const talk = words(`
  ainsi, how, like, such, posee, posees, pose, cas, case, cases, rarely, inevitable, unavoidable, fatal, presente, presents, remains, remain, levier, leverage, agriculture,
  retour, hear, heard, back, happen, happens, occur, occurs, arriver, arrive, produire, produira, mind, keep, kept,
  real, vrai, vraie, compte, consideration, acquis, knows, thinks, sees, says, definir, defini, definie, preciser,
  precise, voir, verra, revoir, reparler, reparlera, parler, parlera, creuser, traiter, traite, traitee, etudier,
  etudie, etude, arbitrer, arbitrage, discuter, discussion, debattre, decider, decide, decidee, decision, trancher,
  clarifier, chercher, cherche, cherchons, trouver, trouve, trouvee, reflechir, reflexion, reflechit, reflechissons,
  penser, pense, examiner, regarder, aborder, approfondir, completer, identifier, identifie, identifiee, connaitre,
  connu, connue, gerer, gere, geree, gestion, occupe, occuper, charge, chargee, savoir, sait, sais, savons, idee,
  prevoir, prevu, prevue, prevus, prevues, envisage, envisagee, demander, demande, interroger, attente, suspens,
  attendre, attend, attendons, explorer, investiguer, determiner, fixer, choisir, instruire, instruction, defined,
  define, decided, determined, discuss, discussed, explore, explored, consider, considered, study, studied, clarify,
  clarified, investigate, investigated, agree, agreed, see, seen, find, found, figure, figured, look, looked, looking,
  think, thinking, thought, know, known, unknown, sure, unsure, clear, unclear, idea, ideas, clue, ask, asked, asking,
  talk, handle, handled, handles, deal, deals, dealt, address, addressed, manage, managed, manages, take, takes, taken,
  care, own, owns, owned, responsible, accountable, await, awaiting, waiting, planned, pending, open, ouvert, ouverte,
  parked, deferred, undecided, undefined, inconnu, inconnue, unresolved, resolved, assign, assigned, assigne, assignee,
  attribue, attribuer, confie, concerne, concernee, applicable, required, relevant, pertinent, scope, perimetre, hors,
  outside, beyond, reach, portee, ressort, conscient, conscients, aware, noted, note, notee, signale, signalee, same,
  idem, pareil, ditto, dessus, dessous, haut, above, below, cf, annexe, appendix, document, wiki, parking, lot,
  backlog, espere, esperons, esperer, esperant, hope, hopefully, fingers, crossed, croise, doigts, luck, chance,
  acknowledged, informed, courant, bonne, bon, volonte, goodwill, sens, sense, common, commun, tracked, listed, pris,
  prise, account, control, worry, worried, inquiet, comptons, rely, relying, pause, hold, answered, solved, sorted,
  settled, workaround
`)

/** The same by its first letters, whatever the ending. */
const talkStems =
  /^(?:reflech|discut|debat|decid|etudi|examin|envisag|clarifi|investig|explor|arbitr|tranch|precis|determin|identifi|approfond|creus|interrog|concern|attend|esper|chois|trouv|cherch|gere|gerer|avis(?:e|er|era|erons)$|occup|connai|ignor|savoir|preoccup|discuss|consider|investigat|clarif|decis|determin|await|wonder|debat|hop(?:e|es|ed|ing|efully)$|rely|relie|trust|acknowledg|recogni|resol[uv]|assum|tolerat|mention|evoqu|abord|soulev|recens|repertori|consign|inscri|list(?:e|ee|ed)$|compt(?:e|er|ons)$|confian)[a-z]{0,8}$/

/** What such talk is about. */
const matters = words(`
  plate, court, side, hands, hand, sujet, sujets, point, points, question, questions, reponse,
  reponses, solution, solutions, piste, pistes, mesure, mesures, plan, plans, action, actions, mitigation, mitigations,
  strategie, strategies, moyen, moyens, parade, parades, remede, topic, issue, issues, problem, problems, probleme,
  problemes, risque, risques, risk, risks, answer, answers, response, way, detail, details, matter, thing, things,
  chose, choix, choice, option, options, priorite, priority, prioritaire, statut, status, proposition, approach,
  approche, budget, strategy, measure, countermeasure, responsabilite, ownership, role, roles, job, jobs, tache, task,
  responsibility, mission, domaine, domain, field, concern, business, affaire, besoin, necessity, level, niveau, zone,
  area
`)

/** Who somebody is: a role, a body, a part of the house. */
const actors = words(`
  hall, town-hall, capitainerie, port, harbour, harbor,
  equipe, equipes, team, teams, ops, devops, mlops, secops, sre, dsi, dpo, rssi, ciso, cto, cio, ceo, coo, cfo, cdo,
  dg, daf, drh, infra, infrastructure, data, ml, ia, dev, devs, developer, developers, developpeur, developpeuse,
  developpeurs, backend, metier, metiers, legal, juridique, juriste, juristes, rh, hr, qa, qse, achats, finance,
  finances, procurement, purchasing, security, securite, direction, management, manager, managers, chef, cheffe,
  responsable, responsables, resp, referent, referente, referents, owner, owners, lead, leads, tech, technique,
  produit, product, po, pm, cp, client, cliente, customer, fournisseur, vendor, supplier, prestataire, provider,
  hebergeur, formateur, formatrice, mentor, trainer, teacher, instructor, professeur, prof, jury, comite, pilotage,
  copil, codir, steering, committee, board, meeting, reunion, architecte, architect, engineer, engineers, ingenieur,
  ingenieure, scientist, scientists, analyst, analysts, analyste, analystes, administrateur, administratrice, admin,
  operateur, operatrice, operations, operator, lawyer, lawyers, avocat, avocate, expert, experte, experts, stagiaire,
  intern, colleague, everyone, everybody, someone, somebody, quelqu, personne, nobody, people, group, groupe, membre,
  service, services, departement, department, departments, bureau, office, cellule, pole, porteur, porteuse, porte,
  pilote, pilotes, technicien, technicienne, technician, directeur, directrice, director, head, project, projet,
  programme, program, sponsor, stakeholder, stakeholders, station, site, plateforme, platform, support, n1, n2, n3,
  who, person, raci, regie, regies, agence, agences, agency, agencies, authority, authorities, autorite, autorites,
  ministere, ministry, prefecture, mairie, commune, communes, council, councillor, councillors, elu, elus, elue, maire,
  mayor, region, ville, city, town, state, etat, cooperative, coop, co-op, union, syndicat, syndicats, association,
  associations, federation, chambre, chamber, hopital, hospital, clinique, clinic, ecole, school, universite,
  university, banque, bank, assureur, insurer, laboratoire, lab, labo, institut, institute, carrier, utility,
  gestionnaire, exploitant, exploitants, exploitante, transporteur, transporteurs, concessionnaire, editeur, publisher,
  integrateur, integrator, sous-traitant, sous-traitants, subcontractor, contractor, contractors, consultant,
  consultants, consultante, freelance, agent, agents, clerk, clerks, medecin, medecins, docteur, doctor, doctors,
  infirmier, infirmiere, infirmiers, nurse, nurses, pharmacien, pharmacist, radiologue, radiologist, patient, patients,
  secretaire, secretaires, eleveur, eleveurs, eleveuse, agriculteur, agriculteurs, agricultrice, farmer, farmers,
  grower, growers, agronome, agronomes, agronomist, veterinaire, vet, chauffeur, chauffeurs, conducteur, conducteurs,
  conductrice, driver, drivers, livreur, livreurs, courier, mecanicien, mecaniciens, mechanic, mechanics, electricien,
  electrician, vendeur, vendeurs, vendeuse, seller, sellers, caissier, caissiere, cashier, commercial, commerciaux,
  sales, marketing, communication, comptable, comptables, accountant, accounting, comptabilite, logistique, logistics,
  magasin, magasins, store, shop, branch, depot, depots, usine, factory, entrepot, warehouse, parc, park, conseiller,
  conseillere, conseillers, adviser, advisor, advisors, planificateur, planner, planners, dispatcher, dispatchers,
  superviseur, supervisor, coordinateur, coordinatrice, coordinator, administration, magistrat, police, gendarmerie,
  pompiers, hotline, helpdesk, desk, unit, unite, squad, tribe, guild, division, center, centre, president, presidente,
  secretary, officer, official, inspector, inspecteur, inspectrice, auditeur, auditor, partenaire, partenaires,
  partner, partners, professeure, enseignant, enseignante, tuteur, tutrice, tutor, student, students, etudiant,
  etudiants, apprenant, apprenants, learner, learners, user, users, utilisateur, utilisateurs, usager, usagers,
  citizen, citizens
`)

const idle: ReadonlySet<string> = new Set([...small, ...talk, ...matters, ...actors, ...moments])
const people: ReadonlySet<string> = new Set(actors)

/** Whether a folded word alone tells of no act. */
export function isIdleWord(word: string): boolean {
  return idle.has(word) || (word.length > 4 && people.has(word.replace(/s$/, ''))) || talkStems.test(word)
}

/** Somebody, folded, whom no list knows: "Dr. Okafor", "service communication", "GIS team". */
export const somebody =
  /(?<![a-z])(?:(?:dr|doctor|m|mr|mme|mlle|mrs|ms|prof|me|maitre)\.? (?:[a-z]\. ?)?[a-z][a-z'-]+|(?:equipe|direction|pole|cellule|departement|bureau|regie|comite|division|agence|service) (?!(?:de|d')[ ]?(?:secours|repli|garde|replis)|degrade|minimum|redondant|mesh)(?:de la |de l'|des |du |de |d')?[a-z-]{2,20}|the [a-z-]{3,20} service|[a-z-]{2,20} (?:team|department|dept|office|desk|group|board|committee|authority|agency|unit|squad|division|people|folks|guys))(?![a-z])/g

/** Two to four single words, folded, set beside each other. */
export const beside = /^[a-z][a-z'-]{1,15}(?:\s?(?:[+&/,]|(?<=\s)(?:et|and|ou|or)(?=\s))\s?[a-z][a-z'-]{1,15}){1,3}\W*$/

/** A bracket behind a name, folded, with a role in it: "Sylvain (SIG)". */
export const roleInBrackets = /\((?:[a-z&/-]{2,20} ?){1,2}\)/g

/** Acts, folded, that are put off by what stands before them: "à valider", "to be reviewed", "legal to confirm". */
export const putOff =
  /(?<![a-z])(?:reste |restent |still |encore |doit |devra |needs? |has |have |ought |yet |team |ops |legal |metier )?(?:a|a faire|to be|to get|to|must be|should be|will be|doit etre|devra etre|sera|seront) (?:re)?(?:valid(?:er|ee?|ate|ated)|confirm(?:er|ee?|ed)?|verifi(?:er|ee?)|verify|verified|check(?:ed)?|review(?:ed)?|examin(?:er|ee?|ed?)|evalu(?:er|ee?|ate|ated)|estim(?:er|ee?)|assess(?:ed)?|analys(?:er|ee?|ed?)|analyz(?:e|ed)|chiffrer|mesurer|negocier|rediger|ecrire|written|construire|mettre en place|planifier|plan|organiser|specifier|specified|spec(?:ced)?|detailler|detailed|documented|programmer|schedul(?:e|ed)|prioris(?:er|ee?)|prioriti[sz](?:e|ed)|nommer|affecter|proposer|proposed|regler|resoudre|solve|solved|sort|sorted|settle|settled|done|faire|worked on|picked up|figured|written|raised|escalated?|budgeter|budgeted|budget|costed|funded|financer|provisionner|prendre en (?:compte|charge)|kept in mind|taken into account|remembered|suivre|en parler|talked about|brought up|remonter|presenter|soumettre|submit(?:ted)?)(?![a-z])/g

/** A moment, folded, at which it shall be thought of: "before go-live", "avant la mise en ligne", "en phase 2". */
export const someday =
  /(?<![a-z])(?:before|avant|apres|after|until|jusqu'a|by|at|for|pour|d'ici|dans|in|during|pendant|lors d[eu]|on|once|une fois|au|a|en|when|quand) (?:que |we |nous |on )?(?:(?:the|la|le|l'|les|our|notre|next|prochaine?|a|un|une|few|quelques|\d{1,2}) ?){0,3}(?:(?:this|that|cette|ce|current|actuelle) )?(?:(?:production|prod|first|premiere?|project|projet) ){0,2}(?:go[ -]?live|launch|lancement|release|production|prod|mise en (?:ligne|service|production|prod|place)|deploiement|deployment|demarrage|recette|pilote|pilot|start|demo|soutenance|revue|atelier|workshop|retro(?:spective)?|planning|kick-?off|phase|v\d|version|sprint|iteration|lot|etape|step|stage|semaines?|weeks?|jours?|days?|mois|months?|annee|year|point|daily|stand-?up)(?: (?:\d{1,2}|prochaine?|suivante?|a venir|d'equipe|de projet))?(?![a-z])/g

/** Ready phrases, folded, for no time in particular, and for what may be so. */
export const vague =
  /(?<![a-z])(?:en temps (?:voulu|utile)|le moment venu|au cas par cas|case by case|in due (?:course|time)|time permitting|si le temps le permet|sans doute|plus haut|parking lot|as (?:needed|required)|(?:si|when|if) (?:besoin|needed|necessary|necessaire))(?![a-z])/g

/** A thing, folded, that is itself still to be found or settled: "communication à voir", "tool TBC". */
export const openEnded =
  /^(?:[a-z'-]+ ){1,3}(?:(?:(?:reste|restent|encore|still|is|est) )?(?:a|to be) (?:voir|creuser|definir|discuter|decider|confirmer|determiner|preciser|choisir|trouver|identifier|defined|discussed|decided|confirmed|determined|chosen|found|agreed|identified)|tbd|tbc|tba|(?:non|pas|not)(?: encore| yet)? (?:decide|prevu|valide|budgete|chiffre|planifie|defini|planned|decided|funded|defined|confirmed|approved)e?s?|undecided|unplanned|pending|en suspens|en attente)$/

/** Numbers, dates, marks of a scale and of a plan: "3 x 4 = 12", "P2", "T2 2027", "R3". */
export const marks =
  /(?<![a-z0-9])(?:[a-z]{1,2}[+-]?\d{1,3}|\d{1,4}(?:e|eme|er|st|nd|rd|th)?|x|[a-z])(?![a-z0-9%€$]| ?(?:h|min|s|ms|%|€|\$|go|gb|fois|times)(?![a-z]))/g
