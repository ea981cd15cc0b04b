import { defineConfig } from 'vitest/config'
import { keepWasmCode } from './src/adapters/postgres/pool/keep-wasm-code.ts'
import { runs } from './test/support/fuzz.ts'
import { SlowFirst } from './test/support/slow-first.ts'

// The tests open hundreds of databases on PGlite, in threads of one process.
keepWasmCode()

export default defineConfig({
  test: {
    include: ['test/**/*.test.ts'],
    pool: 'threads',
    isolate: false,
    // More than there are cores on a small machine: the slowest files mostly wait.
    maxWorkers: 4,
    sequence: { sequencer: SlowFirst },
    setupFiles: ['test/support/fix-seed.ts'],
    // Bounds for what hangs, not for what is slow: a busy machine takes several times as long as ours.
    testTimeout: runs(300_000),
    expect: { poll: { timeout: 120_000 } },
    hookTimeout: 300_000,
  },
})
