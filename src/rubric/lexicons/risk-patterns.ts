/** What names an entry, folded, and says nothing of it: "risque 2 : ", "r3 - ". */
export const entryPrefix =
  /^[^a-z0-9]{0,6}(?:(?:le |la |un |the |a )?(?:risque|risk|menace|threat|probleme|problem|danger|[a-z]{1,2}-?[a-z]?)\s?(?:n°\s?)?-?\d{0,3}|\d{1,3})\s?(?:[:=.)]|[-–—])\s{0,3}/

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

/** The team does something, folded: "we restart", "l’équipe relance". */
export const teamActs = /(?:^|[^a-z])(?:nous|on|we|l'equipe|the team)\s[a-z]{3,}/

/** The team does something with it, folded: "nous le relançons", "on y remédie". */
export const teamActsOnIt = /(?:^|[^a-z])(?:nous|on)\s(?:l[ae]\s|l'|y\s|en\s)[a-z]{3,}/

/** How a clause, folded, begins that says when something is done. */
export const condition = /^[^a-z]{0,4}(?:si|s'il|if|when|quand|en cas)\s/

/** "Sécuriser l’application", folded: a deed told by its verb. */
export const deedInfinitive =
  /^[^a-z]{0,4}(?:bien |mieux |ne pas |toujours )?(?!(?:premi|derni|arri|derri|ent|aut|tit|not|vot|cent|calendri|fichi|fich|pani|mani|maniè|hi|mét|meti|pri)(?:er|ere|re)\s)[a-z']{2,14}(?:er|ir|re|oir)\s[a-z]/

/** The team’s act within a sentence, folded: "… we roll back". */
export const actWithin = /\s(?:we|nous|on|the team|l'equipe)\s(?!n[e'])[a-z].*/s

/** The articles, folded, before the name of a role: "la mitigation". */
export const article = String.raw`(?:(?:le|la|les|un|une|the|our|nos|notre|ma|my)\s|l')?`
