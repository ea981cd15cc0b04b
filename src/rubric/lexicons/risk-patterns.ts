/** How a sub-bullet begins that is a part of its parent: "Mitigation: …", "Impact: …". Read in the raw text, hence the accents. */
export const partLabel =
  /^[*_\s]{0,4}(?:mitigation|att[ée]nuation|mesure|parade|r[ée]ponse|solution|action|plan|impact|probabilit|likelihood|owner|responsable|baseline|cible|target)/i

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

/** A cell or answer, folded, that says nothing: "none", "to be defined", "inconnu". */
export const emptyAnswer =
  /^[^a-z]{0,6}(?:n\/?a|none|aucune?s?|tbd|todo|a definir|a completer|a preciser|rien|nothing|to be defined|inconnue?|unknown)[^a-z]{0,6}$/
