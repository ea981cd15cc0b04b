/**
 * Lone X, Y, N, XX next to a number's place ("de X à Y jours", "N %"), TBD, TODO, "à définir", "[…]", "???", "<name>".
 * A capital alone is not enough: "plan B" and "axe X" are names.
 */
export const placeholderPatterns: readonly RegExp[] = [
  /(?<![a-z0-9_'])(?:x{1,3}|y{1,3}|n|z)\s?(?:%|pour ?cent|percent|ms|s|sec|min|minutes?|h|heures?|hours?|jours?|days?|semaines?|weeks?|mois|months?|fois|times)(?![a-z0-9_])/g,
  /(?<![a-z0-9_])(?:de|from)\s(?:x{1,2}|y|n)\s(?:a|to)\s(?:x{1,2}|y{1,2}|m|n)(?![a-z0-9_])/g,
  /(?<![a-z0-9_])(?:x{2,3}|y{2,3})(?![a-z0-9_])/g,
  /(?<![a-z0-9_])(?:tbd|tbc|todo|fixme|lorem ipsum|a definir|a completer|a preciser|a renseigner|a remplir|a determiner|to be defined|to be determined|to be completed|to be confirmed|fill in)(?![a-z0-9_])/g,
  /\[(?:\.{3}|votre [^\]\n]{1,40}|your [^\]\n]{1,40}|nom [^\]\n]{1,40}|insert[^\]\n]{0,40}|a [^\]\n]{1,40}|x|y|n|\s?_{2,}\s?)\](?!\()/g,
  /<(?:votre|your|nom|name|insert|titre|title|projet|project)[^>\n]{0,40}>/g,
  /(?:\?{3,}|_{4,}|\.{6,})/g,
]
