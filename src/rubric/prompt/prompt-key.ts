import type { Prompt } from './prompt.ts'

/**
 * Everything that an answer depends on, as text for the shell to hash: the prefix with its rubric and prompt version, the
 * question, the model and which of several samples it is. The delimiter is left out: it says nothing about the draft, and a new
 * secret must not cost a new answer.
 */
export function promptKey(prompt: Prompt, model: string, sample: number): string {
  const { task, prefix, input, schemaName, cacheKey } = prompt
  return JSON.stringify([cacheKey, schemaName, task, model, sample, prefix, withoutDelimiter(input)])
}

/** The fence lines are code's own: no line of a draft begins with `<`, each has its number before it. */
function withoutDelimiter(input: string): string {
  return input.replace(/^(<\/?draft) [^\n>]*>$/gm, '$1>')
}
