import { Counter, type Registry } from 'prom-client'

import type { Log } from '../ports/log.ts'
import type { NoteThumb } from '../ports/thumbs.ts'

/** Counts thumbs for `/metrics`, and names each in the log. A person who changes their mind is counted again. */
export function noteThumbsIn(registry: Registry, log: Log): NoteThumb {
  const thumbs = new Counter({
    name: 'coach_thumbs_total',
    help: 'Thumbs pressed under what the AI coach says, by platform and reaction',
    labelNames: ['platform', 'reaction'],
    registers: [registry],
  })
  return ({ platform, reaction, ...where }) => {
    thumbs.inc({ platform, reaction })
    log.info({ platform, reaction, ...where }, 'feedback on a coach message')
  }
}
