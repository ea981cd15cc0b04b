/** Models that think aloud do so before their answer, between these. */
const thinking = /^\s*<(think|thinking|reasoning)>[\s\S]*?<\/\1>/

/** A whole answer inside a code fence. */
const fenced = /^\s*```[a-z]*\s*\n([\s\S]*?)\n?```\s*$/i

/**
 * The JSON that a model wrote; undefined where it wrote none. Local servers that do not hold their models to the schema
 * let them think aloud first, or put a code fence around it: both are taken off.
 */
export function readJson(text: string): unknown {
  const answer = text.replace(thinking, '')
  try {
    return JSON.parse(fenced.exec(answer)?.[1] ?? answer)
  } catch {
    return undefined
  }
}
