/**
 * The version of what the model is told: instructions, meanings, schema and the shape of the variable part. It is part of every
 * key under which an answer is kept, so it grows with each change of these; a test fails when they change without it.
 */
export const promptVersion = 1
