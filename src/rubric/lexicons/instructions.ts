import { words } from './words.ts'

/** Text that speaks to a program instead of a reader, folded (criterion X13). Flagged to reviewers, never punished. */
export const instructionWords: readonly string[] = words(`
  ignore previous, ignore all previous, ignore the previous, ignore the above, ignore all instructions,
  ignore your instructions, ignore the instructions, ignore les instructions, ignore les consignes,
  ignorez les consignes, ignorez les instructions, ignore toutes les, ignorez toutes les, oublie les consignes,
  oublie tes instructions, oubliez les consignes, forget your instructions, forget all previous,
  disregard the above, disregard previous, disregard all, system prompt, prompt systeme, you are now,
  tu es maintenant, vous etes maintenant un, act as a, agis comme, en tant que modele de langage,
  as a language model, as an ai, note maximale, meilleure note, maximum score, full marks, highest score,
  give the best mark, approve this proposal, approuve cette proposition, valide cette section, mark as met,
  marque comme valide, all criteria are met, tous les criteres sont remplis, no findings, aucune remarque a faire,
  developer mode, mode developpeur, jailbreak
`)
