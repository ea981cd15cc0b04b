import { setFlagsFromString } from 'node:v8'

/**
 * Has V8 keep what it compiled of PGlite until the process ends. Its collector of superseded WebAssembly code can end the
 * whole process on a check of its own (`jit_page_->allocations_.erase(addr) == 1`, nodejs/node issue 64500). What is kept
 * is some 10 MB, once for each process. Call it before PGlite is first opened; called again, it changes nothing.
 */
export function keepWasmCode(): void {
  setFlagsFromString('--no-wasm-code-gc')
}
