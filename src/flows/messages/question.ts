import { fold } from '../../text/fold.ts'

/** What is longer says something of its own, whatever it asks. */
const longest = 30

/** A line that is laid out, or that labels what it says, belongs to an answer. */
const structured = /^\s*(?:[-*•+–>|#]|\d+[.)]|[\p{L}][^:?!]{1,40}:\s)/u

/** What people open a question with, and close it with. */
const opening =
  /^(?:(?:bonjour|salut|coucou|hello|hi|hey|ok|okay|merci|dis|dites|alors|et|mais|donc|du coup|au fait|euh+|hum+|bon|pardon|desolee?|sorry|so|and|but|well|um+|thanks|please|pls)[\s,:!.-]+)*/
const closing =
  /(?:[\s,]+(?:merci(?: d'avance| bcp| beaucoup)?|stp|svp|s'il (?:te|vous) plait|please|pls|thanks|thx|ou pas|or not))+$/

/** One pattern of several, each of which may stand alone. */
function anyOf(...forms: readonly string[]): RegExp {
  return new RegExp(forms.join('|'), 'u')
}

const end = '(?![\\p{L}])'

/** Whom a question turns to, who asks, and what is in sight: none of them has a place in a proposal. */
const turned = anyOf(
  `(?<!\\p{L})(?:tu|toi|te|vous|votre|vos|je|moi|mon|ma|mes|me|you|your|u|i|my)${end}`,
  "(?<!\\p{L})[tjm]'\\p{L}",
  `(?<!\\p{L})(?:c'est|ca|this|it)${end}`,
  '^(?:on|nous|we|shall we|should we) ',
)

/** What a word means. */
const meaning = anyOf(
  "^(?:et )?c'? ?(?:est )?(?:quoi|koi)\\b",
  "^qu'?est[- ]ce (?:que c'est|qu'une? )",
  "^(?:que (?:veut dire|signifie)|qu'entend|(?:une )?definition d|define |meaning of)",
  '(?:veut|veulent) dire(?: quoi)?$',
  "^what(?:'s| is| are) (?:an? )?[\\p{L}/&-]+(?: [\\p{L}-]+)?$",
  '^what (?:does|do) .* mean\\b',
  "^(?:quelle? (?:est la )?|c'est quoi la |(?:what(?:'s| is) )?the |a )?(?:difference|diff?)s? (?:entre|between|avec)\\b",
)

/** What the section wants: how many, how long, whether it must be. */
const wanted = anyOf(
  "^(?:est[- ]ce qu'|qu'?est[- ]ce qu')?il faut\\b",
  '^(?:faut[- ]il|peut[- ]on|doit[- ]on|can one|must one) (?:absolument |aussi |vraiment )?(?:mettre|ecrire|donner|citer|indiquer|preciser|parler|repondre|detailler|remplir|joindre|ajouter|utiliser|inclure|copier|coller|passer|sauter|write|put|add|use|include)\\b',
  '^combien d.*\\b(?:faut|fallait|attendus?|minimum|maximum|requis)\\b',
  '^combien de (?:mots|lignes|phrases|pages|risques|objectifs|indicateurs|sections|temps)$',
  '^how (?:many|long|much|detailed) (?:should|must|does|do|is)\\b',
  '^(?:is|are) (?:there|it|this|that) |^(?:y a[- ]t[- ]il|il y a|any) (?:une?|des|an?|some|word|limit|limite|exemples?|examples?|minimum|maximum|format)\\b',
  '^does .* (?:count|matter)\\b|^(?:and |or )?is (?:an? |the )?[\\p{L}-]+ (?:mandatory|required|optional|needed|enough|ok|allowed|accepted)$|^(?:qui|who) (?:va |will |is going to )?(?:relire|relit|relira|lit|lira|lire|corrige|read|reads|review|reviews)\\b',
  '^quel(?:le)?s? (?:est )?(?:le |la )?(?:format|longueur|taille|nombre|ordre|niveau de detail|style|forme)\\b|^(?:what|which) (?:format|length|size|order)\\b',
  `\\b(?:obligatoires?|obligatoirement|facultati(?:f|ve)s?|comme ca|good enough|(?:cette|la) (?:section|partie|question|remarque)|(?:this|the) (?:section|part|question|remark))${end}`,
)

/** Asked without a question mark: help, an example, an explanation, a text; or in the words of a question. */
const request = anyOf(
  `^(?:tu|vous) (?:peux|peut|pouvez|pourrais|pourriez|veux|voulez) (?:bien )?(?:me |m'|nous |aider|expliquer|reformuler|traduire|ecrire|rediger|corriger|relire|resumer|raccourcir|montrer)`,
  `^(?:(?:peux|pourrais|veux|sais)[- ]tu|(?:pouvez|pourriez|voulez|savez)[- ]vous|(?:can|could|would|will) (?:you|u))${end}`,
  `^(?:explique|expliquez|donne|donnez|montre|montrez|aide|aidez|dis|dites|ecris|ecrivez|redige|redigez)[- ](?:moi|nous)${end}`,
  `^(?:give|show|tell|help|explain to|remind|write) (?:me|us)${end}|^explain .{2,40} to me$`,
  "^(?:j'ai )?besoin d'aide\\b|^i need (?:some )?help\\b|^(?:j'ai une |une |i have a |a )?(?:petite |quick )?question$",
  '^(?:un |une |des |an? |any |some |another )?(?:autre |petit )?(?:exemples?|examples?|aide)$',
  "^est[- ]ce (?:que (?:c'est|je|on|tu|vous|ca)|qu'on|qu'il faut)\\b",
  '^(?:how|what|where|when|which|why) (?:do|should|can|am|must) i\\b|^(?:can|should|may|must|do|am) i\\b',
  '^(?:on|je|il) (?:doit|dois|peut|peux|faut|met|mets|fait|fais) (?:[\\p{L}]+ )?(?:combien|quoi|comment|quel(?:le)?s?)\\b',
)

/** Not knowing what to write. */
const lost = anyOf(
  "^je (?:ne |n')?(?:comprends?|capte|pige|saisis) (?:pas|rien|plus)(?:$| (?:bien|trop|tout|la |le |ce qu|cette|ici|quoi|comment|l'|vraiment))",
  "^(?:j'ai pas|j'ai rien|j'y comprends rien)(?: compris)?(?:$| (?:la |le |cette|ce qu))",
  "^je (?:ne |n')?(?:sais|vois) (?:pas|plus|trop|pas trop) (?:quoi|comment faire|ce qu|par ou|ou |si c'est|si je|si j')",
  '^(?:la )?je (?:suis (?:perdue?|bloquee?)|bloque|seche)(?:$| (?:ici|la|sur))',
  "^(?:i )?(?:really )?(?:don'?t|do not|didn'?t) (?:really )?(?:understand|get|know)(?:$| (?:what|how to|where) .*(?:write|put|do|say|answer|mean)| this| it$| the (?:question|section))",
  "^i(?:'m| am) (?:lost|stuck|confused)$|^(?:i have )?no idea(?:$| (?:what|how|where) (?:to|i))",
)

/**
 * Whether a message asks the assistant something and says nothing of the project: “what is a KPI?”, “can you help me”. A
 * question that is answered in the same breath, or that a system is built for, is part of an answer.
 */
export function isQuestion(text: string): boolean {
  const whole = text.trim()
  if (whole === '' || whole.includes('\n') || structured.test(whole)) return false
  const plain = plainOf(whole)
  if (plain.split(/\s+/).length > longest) return false
  const asks = /\?[\s!?.…)]*$/.test(plain)
  const said = withoutFrame(plain)
  if (asks) return isTurned(lastOf(said))
  if (!/[.!?…;:]/.test(said)) return request.test(said) || lost.test(said) || meaning.test(said)
  return isAboutRemark(said)
}

/** Folded, one kind of apostrophe, there where a phone left it out, and without what is quoted or stands as a picture: that is not asked by who writes. */
function plainOf(text: string): string {
  return fold(text)
    .replaceAll(/[’‘]/g, "'")
    .replaceAll(/\b(what|who|it|that|i|don|doesn|didn|can) ?(?=(?:s|m|t)\b)/g, "$1'")
    .replaceAll(/(?<![\p{L}'])([cdjlmnst]|qu) (?=[aehiouy])/gu, "$1'")
    .replaceAll(/«[^«»]*»|"[^"]*"|“[^“”]*”/g, ' x ')
    .replaceAll(/[\p{Extended_Pictographic}\uFE0F\u200D]|:[a-z0-9_+'-]{2,40}:/gu, ' ')
    .trim()
}

/** Without what opens and closes it. */
function withoutFrame(plain: string): string {
  return plain
    .replace(opening, '')
    .replace(/[\s!?.…)]+$/, '')
    .replace(closing, '')
    .trim()
}

function lastOf(said: string): string {
  return (said.split(/[.!?…;]\s+/).at(-1) ?? said).replace(opening, '').trim()
}

function isTurned(said: string): boolean {
  return [turned, meaning, wanted, request].some((form) => form.test(said))
}

/** A question about the assistant's own words, with what its author holds against it: “Pourquoi cette remarque ? J'ai …” */
function isAboutRemark(said: string): boolean {
  return /^(?:pourquoi|why|comment|how)\b[^.!?]{0,40}\b(?:remarques?|remarks?|cette question|this question)\b[^.!?]{0,20}\?/.test(
    said,
  )
}
