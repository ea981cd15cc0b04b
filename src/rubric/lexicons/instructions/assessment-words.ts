/** Who assesses, by name. */
export const judge =
  '(?:relect(?:eur|rice)s?|correct(?:eur|rice)s?|evaluat(?:eur|rice)s?|examinat(?:eur|rice)s?|jury|coach|robot|bot|assistante?|ia|ai|llm|chatbot|reviewers?|graders?|markers?|assessors?|evaluators?|examiners?|checkers?|language model|modele de langage)'
/** What an assessment comes to. */
export const outcome =
  '(?:note|verdict|avis|bilan|compte rendu|appreciation|evaluation|relecture|remarques?|reponse|score|mark|grade|assessment|review|feedback|answer|reply|findings?)'
/** The same, where it is nothing else. */
export const grading = '(?:note|verdict|avis|appreciation|evaluation|mark|grade|assessment|review|feedback)'
/** What is done to a text that is assessed. */
export const grade =
  '(?:approv|approuv|accept|valid|pass(?:er?)?(?![a-z])|ignor|skip|overlook|mark|rate|grade|score|note[rz]?(?![a-z])|praise|felicit|consider|treat|trait|coch|tick|flag|signal|relev|say|dire|dises|dise|answer|repond)'
/** The text that is assessed. */
export const own =
  '(?:(?:cette|ce|cet|this|ma|mon|notre|my|our) (?:section|partie|rubrique|proposition|proposal|part|texte?|paragraphe?|dossier|draft|brouillon|document|objectif|objective|page|travail|work))'

/** The same, by its number, its subject or what stands in it. */
export const assessed = `(?:${own}|(?:ces|these|nos|our) (?:objecti(?:f|ve)s|risques|risks|kpis|indicat(?:eur|or)s|mitigations)|(?:ce|this|mon|notre|my|our) (?:projet|project|resume|summary|rendu|passage|submission|titre|title|conclusion)|(?:la |the )?(?:section|partie|part|rubrique) (?:\\d{1,2}(?!\\d)|sur |des |on |about ))`
/** What is done to it, by whoever is told to. */
export const assess =
  '(?:approuver|approve|accepter|accept|valider|validate|pass(?:er)?|ignorer|ignore|sauter|skip|laisser passer|let through|noter|grade|rate|mark|score|juger|considerer|consider|cocher|tick|publier|publish)'
/** That it is to be done at once. */
export const hastily =
  "(?:directement|rapidement|vite|quand meme|simplement|tout de suite|immediatement|automatiquement|d'office|directly|quickly|right away|now|just|simply|automatically|straight away|immediately)"
