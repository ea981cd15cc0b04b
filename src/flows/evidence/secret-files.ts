import { factOf } from '../../rubric/facts/find-facts.ts'
import type { Effect } from '../model/effect.ts'
import type { Proposal } from '../model/proposal.ts'
import { view } from '../screens/blocks.ts'
import { forNobodyElse } from '../screens/replies.ts'
import { evidenceWords } from './evidence-words.ts'
import { shortLine } from './short-line.ts'

/** The owner alone hears, once for each set of them, that files are there that may hold a secret: their names, nothing of what is in them. */
export function tellSecretFiles(before: Proposal, now: Proposal): readonly Effect[] {
  const known = new Set(secretFilesOf(before))
  const files = secretFilesOf(now)
  if (files.every((file) => known.has(file))) return []
  const { owner, language, id } = now
  const words = evidenceWords[language].secrets
  const shown = view(language, [
    { type: 'text', text: words.found(id) },
    { type: 'list', style: 'bullet', items: files.map(shortLine) },
    { type: 'note', text: words.advice },
  ])
  const direct = { notice: null, openly: forNobodyElse(owner) }
  return [{ type: 'tell', person: owner.id, to: 'thread', view: shown, direct }]
}

/** `owner/name · path`, for each that is told. */
function secretFilesOf({ inspection }: Proposal): readonly string[] {
  return (inspection?.repositories ?? []).flatMap((one) => {
    if (one.type === 'not inspected') return []
    const { sight, paths } = factOf(one.facts, 'secret-file')
    return sight === 'seen' ? paths.map((path) => `${one.state.name} · ${path}`) : []
  })
}
