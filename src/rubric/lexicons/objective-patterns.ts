/** The end of a sentence, folded, that announces objectives and is none: "The project has three aims.", "Nos objectifs sont les suivants." */
export const announcement = /(?:aims?|objectives?|goals?|objectifs?|buts?|suivants?|follows?|following)[^a-z]{0,4}$/

/** Words and verb forms, folded, of a sentence that states an aim. */
export const aim =
  /(?:^|[^a-z])(?:objecti[fv]e?s?|buts?|goals?|aims?|vis(?:e|ons|er|ent)|want(?:s)?|voul(?:ons|oir)|veut|souhait[a-z]{1,6}|will|shall|must|should|doi(?:t|vent)|devr(?:a|ont|ait)|devons|sera|seront|serons|pourr(?:a|ont|ons)|[a-z]{3,14}(?:erons|erai|era|eront|irons|irai|ira|iront)|to [a-z]{3,}|[a-z]{2,14}(?:er|ir|uire|ettre|endre)|permet[a-z]{0,5}|(?:reduce|automate|deploy|detect|monitor|cut|improve|increase|ensure|make|build|set|keep|use|release|ship|track|version|train)s?)(?![a-z])/

/** Verbs, folded, of a change, which starts from somewhere. */
export const change =
  /(?:^|[^a-z])(?:reduir|reduc|reduce|diminu|augment|increas|amelior|improv|accelerer|speed up|cut|ramener|passer de|lower|raise|shorten|raccourc|doubl|halv)/

/** The words, folded, before something that is denied: "sans …", "no scraped …". */
export const denial = /(?:^|[^a-z])(?:sans|aucune?|pas de|ni|no|not|without|never|jamais)\s(?:[a-z'-]{1,12}\s){0,2}$/

/** Signs, folded, that a share or a factor is measured against something: "50 % better", "-25 %", "deux fois moins". */
export const relative =
  /(?:^|[^a-z])(?:better|worse|faster|quicker|slower|safer|cheaper|leaner|fewer|less|more|higher|lower|plus|moins|mieux|optimis[a-z]{1,5}|fluidifi[a-z]{1,4}|times|fois)(?![a-z])|(?:^|[^0-9a-z])[-+−–x]\s?\d{1,3}|\dx(?![a-z])/
