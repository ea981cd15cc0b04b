import { registerHooks } from 'node:module'

// For `node --import`: the program's own step, and before it one that ends the process over a poison.

registerHooks({
  resolve(specifier, context, next) {
    const found = next(specifier, context)
    const isStep =
      found.url.endsWith('/src/flows/step.ts') && context.parentURL?.endsWith('/src/app/receive.ts') === true
    return isStep ? { ...found, url: new URL('poisoned-step.ts', import.meta.url).href } : found
  },
})
