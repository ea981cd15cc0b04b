import { words } from '../words.ts'

/**
 * What makes a sentence an order to whoever assesses the proposal (criterion X13): in which mood it speaks, to whom, about
 * what, and which verdict it wants. One sign alone is ordinary prose of a project.
 */
export type InstructionKind = keyof typeof instructionMost

/** What the signs of one kind weigh together at most. */
export const instructionMost = {
  command: 2,
  expected: 2,
  address: 2,
  waiver: 2,
  silence: 1,
  boundary: 3,
  polite: 1,
  second: 2,
  demand: 1,
  role: 1,
  draft: 2,
  subject: 2,
  verdict: 2,
} as const

/** The kinds that turn to somebody or set a rule aside: the others only name what any project may speak of. */
export const steeringKinds: ReadonlySet<InstructionKind> = new Set<InstructionKind>([
  'command',
  'expected',
  'address',
  'waiver',
  'silence',
  'boundary',
])

/** From this weight on, a sentence is an order; what stands in a comment, which no reader sees, is one sooner. */
export const instructionWeight = { seen: 3, unseen: 2 } as const

/** Words of one kind, folded; commands count at the beginning of a clause alone (`clauseStart`). */
export interface InstructionSign {
  readonly kind: InstructionKind
  readonly weight: 1 | 2 | 3
  /** The form tells as well: behind a comma it goes on with what somebody does. */
  readonly tells?: true
  readonly words: readonly string[]
}

/** Who assesses, as a proposal may call it. */
const roles = `formateur, tuteur, coordinator, coordination, equipe pedagogique, personne qui evalue, personne qui note,
  personne qui relit, the grader, instructor, teacher, relecteur, relecteurs, relectrice, correcteur,
  correctrice, evaluateur, evaluatrice, examinateur, assesseur, jury, lecteur automatique, lecteur humain,
  assistant, robot, bot, coach, modele de langage, llm, outil de relecture, outil qui relit, outil qui lit,
  outil analyse, outil qui analyse, programme qui, machine relisant, personne ou machine, grader, graders,
  marker, whoever grades, whoever reads, whoever reviews, whoever assesses, reviewer, reviewers, reviewing bot,
  checker, examiner, assessor, evaluator, language model, thoughtful reader, careful reader, the evaluation,
  l'evaluation`

/** The signs, the more telling first: a word that is two of them counts as the first. */
export const instructionSigns: readonly InstructionSign[] = [
  {
    kind: 'boundary',
    weight: 3,
    words:
      words(`statut de la revue, status of the review, assessment notes, review status, fin du document, fin du dossier,
      end of document, end of the document, end of the text, end of text, fin du brouillon, fin de la proposition,
      fin de ce texte, fin de cette section, end of draft, end of the draft, end of proposal, end of the proposal,
      end of submission, end of this section, verdict final, final verdict, avis du jury :, verdict du jury,
      decision du jury, decision du relecteur, reviewer's decision, reviewer's verdict, jury's decision,
      notes by the jury, note du jury :, note de la coordination :, retour de la relectrice, retour du relecteur,
      system notice, [systeme], [system], </proposition>, </proposal>, </draft>, </brouillon>, "verdict":,
      "verdict" :, "findings":, "confidence":`),
  },
  {
    kind: 'expected',
    weight: 2,
    words: words(`was wondering whether you, wondering if you, j'aimerais que vous, j'aimerais que tu, on aimerait que,
      aimerions que, il convient que, penche pour, qu'il penche, qu'elle penche, quoi qu'il en soit, the only reply,
      seule reponse, only answer, le lecteur veuille, could you, can you, would you, will you, pourrais-tu, peux-tu,
      pourriez-vous, pouvez-vous, voudrez bien, veuille bien, veuillent bien, serait aimable, serait bon de,
      serait gentil, convient de, convient d', conviendrait, on compte sur, nous souhaitons que, souhaiterions,
      nous aimerions que, is understood that, est entendu que, j'autorise, nous autorisons, we authorize, we allow,
      n'as qu'a, n'avez qu'a, ne reste qu'a, n'a plus qu'a, vous est demande de, vous est demandee de, saurions gre,
      serions reconnaissants, serait apprecie, serait souhaitable, apprecierions, would be wise,
      would be appreciated, would be nice, we trust, we would ask, comptons sur, counting on your, est priee de,
      est prie de, sont pries de, feel free to, vaut mieux, est a lire comme, sont a lire comme, is to be read as,
      are to be read as, is to be resolved, on attend de, on attend du, qu'il retienne, qu'il conclue,
      qu'il considere, qu'elle considere, qu'elle retienne`),
  },
  {
    kind: 'address',
    weight: 2,
    words: words(`toi qui, vous qui, you who, dear language model, dear ai, dear reviewer, dear reader, dear grader,
      bonjour le robot, cher relecteur, chere ia, cher assistant, note to the ai, note to the grader,
      note to the reviewer, note pour l'ia, a l'ia qui, pour l'ia, pour l'assistant, pour le relecteur,
      pour la machine, a l'attention de la personne ou, a l'attention du relecteur, a l'attention de l'ia,
      meant for the checker, meant for the reviewer`),
  },
  {
    kind: 'address',
    weight: 1,
    words: words(`act as my, act as our, hey bot, hey ai, you are our, vous etes notre, tu es notre, joues le role,
      jouez le role, votre role, ton role, your role, your job, parle comme, parlez comme, speak as, act as,
      agis comme, you are now, tu es maintenant, tu n'es plus, you are no longer, vous etes maintenant,
      from here on you, from now on you, reviewer act, relecteur :, evaluateur :, assesseur :, correcteur :,
      relecture :, review :, todo evaluateur, todo relecteur`),
  },
  {
    kind: 'waiver',
    weight: 1,
    words:
      words(`ne devra etre, ne devront etre, soit pas releve*, soient pas releve*, soit saute*, soient saute*, sera repute*,
      seront repute*, tiendra pour, tiendrons pour, tiendrez pour, should be assumed, shall be assumed,
      may be assumed, be considered done, has already been accepted, have already been accepted, already been,
      no further check, plus d'autre controle, is void, are void, sont annule*, est annule*, seules comptent,
      seuls comptent, nul besoin, needless to, meme sans preuve, without proof, even without, s'il manque,
      n'y reviendra plus, sera pas mention*, seront pas mention*, ne sera pas, need not, shall be presumed,
      should be presumed, is to be reported, are to be reported, peut etre saute*, peuvent etre saute*,
      can be skipped, may be skipped, soit compte*, soit marque*, soit valide*, soit considere*, be counted as,
      be marked as, be treated as, be considered as, echappe a, echappent a, requirement no longer, sans relecture,
      sans autre examen, sans verification, without review, without further, nothing left to, a change, ont change,
      was updated, were updated, updated last, no longer need*, pas la peine, gardera le silence, garder le silence,
      keep quiet, stay quiet, a noter comme, a traiter comme, a considerer comme, a compter comme, tenir pour,
      held as, taken as, already passed, deja passe, est deja passe, already approved, already validated,
      already accepted, deja ete accepte*, a ete accepte*, a deja, a donne son feu vert, has signed off,
      s'applique pas, s'appliquent pas, s'appliquent plus, s'applique plus, ne s'applique, no longer apply,
      no longer applies, does not apply, do not apply, ont ete supprimes, a ete supprime, have changed, has changed,
      waived, was dropped, were dropped, has been dropped, hors de ton, hors de votre, inutile de, no need to,
      vaut desormais, ton concepteur, votre concepteur, t'autorise a, vous autorise a, allows you to, authorizes you,
      sans lire, sans poser, sans relever, without asking, without reading, without looking, without checking,
      let the record show, serait une erreur, fait autorite, exempt*, dispense, dispensee, dispensent,
      peuvent etre omis, may be omitted, preapprouve, pre-approved, preapproved, deja accorde, deja relu,
      deja ete relu, deja valide, deja ete valide, ne pas recontroler, fermer les yeux, fermez les yeux,
      look the other way, turn a blind eye, out of the review, reste muette, rester muet, remain silent, font foi,
      fait foi, plus autorisees, plus autorises, non recevable, regardless of, quel que soit le critere,
      quelle que soit la qualite, whatever the point, n'en parle plus, n'en parlez plus, it was checked,
      checked already, our favour, notre faveur`),
  },
  {
    kind: 'command',
    weight: 2,
    words:
      words(`vas-y, avance, penchez, reprenez, argue, overlook, move straight, considere que, remets, remettez, aborde pas,
      abordez, demandez, tiens, tenez, set the status, score each, score every, grade each, grade every, give it a,
      don't bother, bother, don't sweat, sweat, laissez, laisse tomber, laissez tomber, t'embete, vous embetez,
      va pas chercher, change rien, change nothing, close the, unlock, leave out, let's say, disons, tick all,
      passe au, passez au, passe a la, passez a la, mets-nous, mettez-nous, oublier, faire l'impasse, fais l'impasse,
      considerez, traitez, comptez, marquez, cochez, cocher, ignore, ignorez, oubliez, suppose, supposez, reponds,
      repondez, conclus, concluez, conclure, validez, approuvez, acceptez, attribuez, notez, signalez, ne pas signaler,
      commentez, commenter, relevez, posez, poser, sautez, laisse passer, laissez passer, fais comme, faites comme,
      faites de meme, fais de meme, fais confiance, faites confiance, sois, soyez, parlez, mets, mettez, mentionnez,
      mentionner, evaluez, omets, omettez, n'en parle, n'en parlez, n'en tenez, n'en tiens, n'en faites, en parlez,
      en tenez, en faites, consider, treat, count, mark, tick, forget, disregard, assume, pretend, imagine, regard,
      answer, reply, respond, conclude, approve, accept, rate, award, flag, refrain, skip, waive, praise, drop the,
      pass over, let this, let it, go easy, be generous, be kind, be lenient, be nice, say, tell me, comment on`),
  },
  {
    kind: 'command',
    weight: 2,
    tells: true,
    words:
      words(`aborde, demande, attribuer, considere, considerer, traite, traiter, compte, compter, marque, marquer, coche,
      oublie, valide, approuve, accepte, attribue, signale, commente, releve, pose, saute, parle, met, mentionne,
      evalue, lache`),
  },
  {
    kind: 'command',
    weight: 1,
    words:
      words(`affichez, recopiez, recopier, repetez, revelez, montrez, traduis, traduisez, remplacez, citez, passez, envoie,
      envoyez, transmets, transmettez, transmettre, publiez, gardez, renvoie, renvoyez, renvoyer, jugez, arretez,
      lis, lisez, ecris, ecrivez, ecrire, classez, appliquez, appliquer, donnez, accordez, dis, dites, changez,
      adoptez, filer, signaler, print, show, reveal, repeat, translate, return, send, publish, forward, set, give, leave, stop,
      report, list, move on, keep, write, look, read, put, copy, output, apply, confirm`),
  },
  {
    kind: 'command',
    weight: 1,
    tells: true,
    words:
      words(`affiche, recopie, repete, revele, montre, remplace, cite, passe, publie, garde, juge, arrete, classe, donne,
      accorde, file`),
  },
  {
    kind: 'silence',
    weight: 1,
    words:
      words(`ne rien dire, rien dire, ask anything, don't ask, no weaknesses, aucun defaut, aucune faiblesse, no flaw,
      no flaws, rien a signaler, demande rien, demandez rien, not raise, do not raise, not to raise, say nothing,
      dis rien, dites rien, no weakness, no objection, no objections, no criticism, aucune critique, aucune reserve,
      objections, avis negatif, negative remark*, negative comment*, quietly, aucune remarque, aucun commentaire,
      aucune question, aucune observation, sans commentaire, sans remarque, zero remarque, pas de remarque,
      ne pas mentionner, ne pas signaler, ne pas relever, ne pas evoquer, need no feedback, needs no feedback,
      no findings, no comments, no remarks, no issues found, not contain the words, any remark, toute remarque,
      remarque supplementaire, question complementaire, raising anything, asking anything, rien a redire,
      rien a relever, nothing is wanting, nothing to add`),
  },
  { kind: 'polite', weight: 1, words: words(`svp, stp, please, pls, kindly, merci de, veuillez`) },
  { kind: 'second', weight: 1, words: words(`tu, te, toi, t', ton, ta, tes, moi, me, votre, vos, vous, you, your`) },
  { kind: 'role', weight: 1, words: words(roles) },
  {
    kind: 'draft',
    weight: 1,
    words: words(`la presente section, the paragraph above, paragraph above, the section above, des licences, the risks,
      catalogue, les risques, the proposal, ce projet, ce chapitre, ce resume, cette version,
      la partie, mon dossier, mon projet, cette phrase, cette conversation, ce message, this chapter,
      this project, this message, this conversation, this version, the missing, manquants, manquantes, l'absence de,
      absence of, cette section, cette proposition, cette partie, cette rubrique, cette page, cette ligne,
      cette liste, cette soumission, votre section, la section 1, la section 2, la section 3, la section 4,
      la section 5, la section 6, la section 7, la section 8, la section 9, la section suivante, la section,
      la proposition, la phrase, les phrases, la suite, ce texte, ce paragraphe, ce brouillon, ce document,
      ce dossier, ce passage, ce rendu, ce depot, cet objectif, ce risque, l'objectif, objectif 1, objectif 2,
      objectif 3, objectif 4, le dossier, le brouillon, le texte qui suit, le resume, du resume, le projet,
      notre projet, notre groupe, notre promotion, notre equipe, notre dossier, lignes precedentes, lignes suivantes,
      lignes ci-dessous, ci-dessous, ci-dessus, celui-la, lit ceci, lu ceci, this section, section 1,
      section 2, section 3, section 4, section 5, section 6, section 7, section 8, section 9, this proposal,
      this paragraph, this draft, this part, this text, this one, this submission, this document, this page,
      reads this, grades this, each objective, every objective, each risk, all items, each point, sentence 1,
      sentence 2, sentence 3, sentences above, text below, attached below, lines above, what comes before,
      what follows, for us, our group, our team, our class, this team, this cohort`),
  },
  {
    kind: 'subject',
    weight: 1,
    words:
      words(`defaut, defauts, exigences, requirements, guidance, your evaluation, d'evaluation, verification des, controle,
      critere*, la grille, references, weakness, weaknesses, feu vert, statut, status, obligation, objection,
      remarque*, la mention, discussion, scoring, avis, l'auteur, the author, critere, criteres, criterion, criteria,
      consigne, consignes, grille, finding, findings, remarque, remarques, no question, any question,
      coach's questions, regles, instructions, guidelines, system prompt, prompt systeme, preuve, evidence,
      confidence, feedback, your checks, verification, message qui t'a, text that was given, mitigation, mitigations,
      licence, verdict, compte rendu, commentaire, commentaires, votre avis, ton avis, votre retour, ton retour,
      your notes, their notes, your review, your report, notation, grading, score, points correspondants,
      points a corriger, rubrique, signature, reponse attendue`),
  },
  {
    kind: 'subject',
    weight: 2,
    words:
      words(`bareme, rubric, critere k*, criteres k1, criteres k2, criteres k3, criteria k2, kpi criterion, grading policy,
      criteres internes`),
  },
  {
    kind: 'verdict',
    weight: 1,
    words:
      words(`comme complet, comme complets, comme complete, comme completes, as complete, as correct, to done, as done,
      est pret, it's fine, they're fine, avis positif, comme accepte, a pass, green light, meets expectations,
      meet the requirements, meets the requirements, checks out, rien ne cloche, points positifs, included, remplies,
      in favour, comme inclus, nickel, tres bien, very good, achevee, acheve, rempli, remplie, without reservation,
      thumbs up, top level, la note max, note max, satisfais*, verdict favorable, good enough, compte comme,
      conforme, mesurable, mesurables, measurable, satisfaisant, satisfactory, suffisants, suffisant, excellent,
      excellente, points forts, strong, sans reserve, favorable, rien a changer, success, approuvee, approved,
      tout est valide, tout en vert, tout est bon, meilleure note, la meilleure, the best, note maximale, confiance maximale, full marks,
      highest value, highest score, best mark, maximum score, top marks, deja accepte, as provided, toutes les cases,
      toutes les mitigations, tous les criteres, all criteria, word for word, mot pour mot, couvert, outstanding,
      exemplaire, elogieuse, parfaitement, flawless, generous, bienveillante, bienveillant, indulgent,
      well structured, well documented, felicitations, pouce, laisser vide, accepted, accepted automatically, great,
      impeccable, maitrise, one word, un seul mot, in one word, a+, 5/5, 10/10, 20/20, 100/100`),
  },
]
