import * as fc from 'fast-check'
import { runs, seed } from './fuzz.ts'

// Before each test file: properties try the same cases on every machine. `npm run fuzz` tries others.
fc.configureGlobal({ seed, numRuns: runs(100) })
