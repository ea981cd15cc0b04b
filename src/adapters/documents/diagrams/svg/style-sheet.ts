/** A rule of a style sheet, whose properties may be set afterwards. */
interface SheetRule {
  readonly style: { setProperty(name: string, value: string): void }
  readonly cssText: string
}

/** What Mermaid wants of a `CSSStyleSheet`: rules in, text out. */
export class StyleSheet {
  cssRules: SheetRule[] = []

  insertRule(text: string, at = 0): number {
    this.cssRules.splice(at, 0, ruleOf(text))
    return at
  }

  replaceSync(text: string): void {
    this.cssRules = [ruleOf(text)]
  }
}

function ruleOf(text: string): SheetRule {
  const set = new Map<string, string>()
  return {
    style: { setProperty: (name, value) => void set.set(name, value) },
    get cssText() {
      const own = Array.from(set, ([name, value]) => `${name}:${value}`).join(';')
      return own === '' ? text : text.replace('}', `${own}}`)
    },
  }
}
