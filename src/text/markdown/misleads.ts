/** An address in a label, with or without its beginning. */
const address = /https?:\/\/\S+|www\.\S+|^[\p{L}\p{N}-]+(?:\.[\p{L}\p{N}-]+)*\.\p{L}{2,}(?=[/:\s]|$)/iu

/** Characters that are drawn as nothing could hide an address. */
const unseen = /[\p{Cf}\p{Cc}]/gu

/** Whether a link's label is an address of one place while the link leads to another. */
export function misleads(label: string, target: string): boolean {
  const shown = address.exec(label.normalize('NFKC').replaceAll(unseen, '').trim())?.[0]
  return shown !== undefined && hostOf(shown) !== hostOf(target)
}

/** Null is no host, and is not like any other. */
function hostOf(shown: string): string | symbol {
  const whole = /^(?:https?|mailto):/i.test(shown) ? shown : `https://${shown}`
  if (!URL.canParse(whole)) return Symbol('none')
  return new URL(whole).hostname.replace(/^www\./, '')
}
