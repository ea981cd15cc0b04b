/** What is read of an element of the document without a layout. */
export interface SvgNode {
  readonly nodeType: number
  readonly localName: string | null
  readonly namespaceURI?: string | null
  readonly parentNode: SvgNode | null
  readonly childNodes: Iterable<SvgNode>
  readonly children: Iterable<SvgNode>
  readonly textContent: string | null
  readonly style?: { getPropertyValue?(name: string): string | null }
  getAttribute?(name: string): string | null
  matches(selector: string): boolean
}

/** An attribute, or null; also for what has none, such as the document. */
export function attributeOf(node: SvgNode, name: string): string | null {
  return node.getAttribute?.(name) ?? null
}
