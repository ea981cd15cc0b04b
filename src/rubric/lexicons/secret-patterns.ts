/** A password or key behind a word that names it, with the value in a group. */
export const passwordValue =
  /(?<![\p{L}\p{N}_])(?:mot de passe|mots? de passe|password|passwd|pwd|api[_ -]?key|cl[ée] (?:d.)?api|secret[_ -]?key|access[_ -]?key|access[_ -]?token|auth[_ -]?token|token)\s{0,2}[:=]\s{0,2}["'`]?([^\s"'`,;]{6,128})/giu

/** Values that are a variable, a mask or a placeholder instead of a secret. */
export const noSecret = /^[$<{[%(]|\*{3}|x{4}|\.{3}|^(?:your|votre|env|secrets?\.|os\.)/i

/** E-mail addresses that nobody has. */
export const exampleAddress = /@(?:example|exemple|test|localhost|domain|domaine)\.|^(?:git|noreply|no-reply)@/i

/** Passwords in an address that are only an example. */
export const examplePassword = /:(?:password|pass|pwd|xxx+|\*+|<[^>]*>|\$\{?\w+\}?|changeme)@/i
