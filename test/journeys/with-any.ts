/** Stands for anything in a sentence that is looked for. */
export const anything = '@@'

/** The text, with anything where that stands, over lines too. */
export function withAny(text: string): RegExp {
  return new RegExp(
    text
      .split(anything)
      .map((part) => part.replace(/[.*+?^${}()|[\]\\]/g, String.raw`\$&`))
      .join('[^]*'),
  )
}
