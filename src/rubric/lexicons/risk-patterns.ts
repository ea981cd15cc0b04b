/** What names an entry, folded, and says nothing of it: "risque 2 : ", "r3 - ". */
export const entryPrefix =
  /^[^a-z0-9]{0,6}(?:(?:le |la |un |the |a )?(?:risque|risk|menace|threat|probleme|problem|danger|[a-z]{1,2}-?[a-z]?)\s?(?:n[°o]\.?\s?)?-?\d{0,3}|\d{1,3})\s?(?:[:=.)]|[-–—])\s{0,3}/

/** A sentence of prose, folded, that begins with what its act is for: "Pour tenir, le service met…", "To cope, the service queues…". */
export const purposeFirst =
  /^[^a-z]{0,4}(?:pour|afin de|in order to|to|so as to) (?!(?:finir|conclure|commencer|terminer|resumer|begin|start|finish|end|conclude|sum|sure|be)(?![a-z]))[a-z']{3,}(?: [a-z'-]+){0,6},\s/

/** What draws the consequence for certain, folded, wherever it stands. */
export const isWhy =
  /(?:^|[^a-z])(?:c'est pourquoi|c'est la raison pour laquelle|voila pourquoi|(?:which|that) is why|for this reason|pour cette raison)(?![a-z])/

/** How a paragraph, folded, begins that counts its risk and names its field: "Le deuxième est humain : …". */
export const ordinalLead =
  /^[^a-z]{0,4}(?:(?:enfin|puis|ensuite|lastly|finally|also)[ ,]{1,3})?(?:le|la|un|une|the|a)?\s?(?:premiere?|deuxieme|seconde?|troisieme|quatrieme|cinquieme|derniere?|autre|first|second|third|fourth|fifth|last|another|other)\s[^:.\n]{0,60}:\s/

/** A word, folded, that only puts a sentence in its place: "Enfin, …". */
export const joiner =
  /^[^a-z0-9]{0,4}(?:enfin|puis|ensuite|finalement|de plus|par ailleurs|en outre|finally|lastly|last|next|also|then|moreover|besides),\s/

/** How a clause, folded, begins that tells where something is: no act. */
export const placed =
  /^[^a-z0-9]{0,4}(?:sur|dans|chez|depuis|malgre|parfois|souvent|surtout|notamment|comme|par exemple|on (?:a|the|one|his|her|their|our)|in (?:a|the|one)|at (?:a|the)|since|despite|often|sometimes|especially|such as|e\.g\.) /

/** The noun, folded, of a deed at the beginning: "effacement avant l’écriture", "la double annotation". */
export const deedNoun =
  /^[^a-z]{0,4}(?:l'|(?:une?|la|les?|des|an?|the|double|simple|premiere?|nouvelle|nouveau|second|manual|daily)[\s-]){0,2}([a-z]{2,20}(?:[aeiou]tion|ssion|age|ement)s?)(?![a-z])/

/** "scanning each commit", folded. */
export const deedGerund = /^[^a-z]{0,4}[a-z]{3,20}ing\s(?:each|every|all|the|an?|of|with|by)\s/

/** "value estimated from its neighbours", folded. */
export const deedParticiple = /(?<![a-z])[a-z]{3,20}ed\s(?:from|before|after|within|every|each)\s/

/** Words of three letters, folded, that are rare enough to pair a risk with its mitigation. */
export const shortRareWord = /roi|gpu|api|sql/

/** How a sentence, folded, begins that names one more risk: "Le deuxième risque…", "Another risk…", "The third one…" */
export const ordinal =
  /^[^a-z]{0,4}(?:le|la|un|une|the|a)?\s?(?:premiere?|deuxieme|seconde?|troisieme|quatrieme|cinquieme|derniere?|autre|first|second|third|fourth|fifth|last|another|other)\s/

/** The team does something, folded (the French "on", not the English one): "we restart", "l’équipe relance", not "we cannot tell". */
export const teamActs =
  /(?:^|[^a-z])(?:nous|on(?! (?:the|an?|his|her|their|our|its|my|your|this|that|these|those|each|every|all|any|one|two|time|site|call|top|hold|average|demand|purpose|paper|disk|(?:mon|tues|wednes|thurs|fri|satur|sun)days?)(?![a-z]))|we|l'equipe|the team)\s(?<!(?:everything|anything|whatever|all|tout ce que) (?:nous|on|we|l'equipe|the team)\s)(?!(?:only|just) (?:have|get|receive|see|know|hear|find)|can't|cannot|can not|could not|couldn't|(?:do|did|does)(?:n't| not)|have no|has no|never|no longer|nothing|are not|aren't|lose|lack|risquons|risque|perdons|perd|ignorons|ignore|depend|manqu)[a-z]{3,}|(?:^|[^a-z])(?:nous|on)\s(?:ne |n')(?!(?:dispos|av|ai|as|a |peu|pouv|pourr|voi|voy|sai|sav|conn|recev|recoi|perd|trouv|touch))[a-z]{3,}(?: [a-z']+){0,6}? (?:que |qu')/

/** Something good that people leave undone, folded: "oublient de valider", "fail to confirm". */
export const undone =
  /(?<![a-z])(?:(?:oubli|omet|neglig|tard|cess|pein|rechign|hesit)[a-z]{1,5} (?:de |d'|a |parfois de )(?:[a-z]{1,3} )?[a-z']+|(?:refus|evit|arret)(?:ent|eraient) (?:de |d')[a-z']+|(?:forget|fail|refus|hesitat|omit|neglect|ceas|struggl)[a-z]{0,3} to [a-z]+|(?:pourrai(?:t|ent)|could|might) (?:etre |be |se |s')?[a-z]+|(?:stop|skip|avoid)(?:s|ped|ping)? [a-z]{3,}ing)/g

/** A purpose, folded, with what is done for it: "Pour qu’un lot corrompu ne passe pas, …", "To keep a bad model out, …". */
export const purpose =
  /^[^a-z]{0,4}(?:pour (?:que |qu'|eviter |empecher |ne (?:pas|plus) |limiter |prevenir |parer |contrer |reduire )|afin (?:de |d'|que |qu')|de (?:peur|crainte) (?:de |d'|que |qu')|to (?:keep|avoid|prevent|stop|limit|guard|counter|reduce|make sure) |so that |lest )[^,]{3,120},\s(.+)/s

/** The team does something with it, folded: "nous le relançons", "on y remédie". */
export const teamActsOnIt = /(?:^|[^a-z])(?:nous|on)\s(?:l[ae]\s|l'|y\s|en\s)[a-z]{3,}/

/** How a clause, folded, begins that says when something is done. */
export const condition =
  /^[^a-z]{0,4}(?:si|s'il|s'ils|if|when|whenever|once|as soon as|quand|lorsqu[e']|des qu[e']|en cas|chaque fois|each time)(?:\s|(?<='))/

/** "Sécuriser l’application", folded: a deed told by its verb. */
export const deedInfinitive =
  /^(?![^.;]*[^a-z](?:is|are|was|were|the|of|has|have|can|will|on|to|its|our|their)[^a-z])[^a-z]{0,4}(?:bien |mieux |ne pas |toujours )?(?!(?:premi|derni|arri|derri|ent|aut|tit|not|vot|cent|calendri|fichi|fich|pani|mani|maniè|hi|mét|meti|pri)(?:er|ere|re)\s)[a-z']{2,14}(?:er|ir|re|oir)\s[a-z]/

/** The team’s act within a sentence, folded: "… we roll back". */
export const actWithin =
  /\s(?:we|nous|on(?! (?:the|an?|his|her|their|our|its|my|your|this|that|these|those|each|every|all|any|one|two|time|site|call|top|hold|average|demand|purpose|paper|disk|(?:mon|tues|wednes|thurs|fri|satur|sun)days?)(?![a-z]))|the team|l'equipe)\s(?!n[e'])[a-z].*/s

/** The articles, folded, before the name of a role: "la mitigation". */
export const article = String.raw`(?:(?:le|la|les|un|une|the|our|nos|notre|ma|my)\s|l')?`
