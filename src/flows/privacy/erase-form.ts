import { fold } from '../../text/fold.ts'
import type { Language } from '../../text/language.ts'
import { wordsIn } from '../../text/words.ts'
import type { FormContent } from '../acts/act.ts'
import type { StepContext } from '../model/act-context.ts'
import type { Held, OwnLine, PublishedRule } from '../model/held.ts'
import type { Block, Field } from '../model/view.ts'
import { mostNamed } from './my-data.ts'

/** What is typed to confirm: the reference of somebody's only proposal, else a word. */
export function confirmationOf({ proposals }: Held, language: Language): string {
  const [only, ...others] = proposals
  return only === undefined || others.length > 0 ? wordsIn(language).erase.word : only.id
}

/** Whether that was typed, whatever the case and the blanks around it. */
export function isConfirmed(typed: string, expected: string): boolean {
  return fold(typed).trim() === fold(expected)
}

/** What becomes of the person's published proposals: the programme's word, or theirs where it leaves it to them. */
export function fateOf(rule: PublishedRule, chosen: unknown): 'anonymous' | 'erased' {
  if (rule !== 'choice') return rule
  return chosen === 'erased' ? 'erased' : 'anonymous'
}

/** What goes, what stays and why, and the word that confirms it. */
export function eraseForm(context: StepContext): FormContent {
  const { envelope, erased: rule = 'choice' } = context
  const { language } = envelope.actor
  const held = context.known.held ?? { counts: {}, proposals: [] }
  const { erase } = wordsIn(language)
  const intro: readonly Block[] = [
    { type: 'text', text: erase.goes },
    { type: 'list', style: 'bullet', items: [...proposalLines(held, rule, language), erase.rest] },
    { type: 'text', text: erase.stays },
    { type: 'list', style: 'bullet', items: [erase.audit, erase.others, erase.platform[envelope.place.platform]] },
    { type: 'text', text: erase.when },
  ]
  const published = held.proposals.some(({ isPublic }) => isPublic) && rule === 'choice' ? [fateField(language)] : []
  const expected = confirmationOf(held, language)
  const confirm: Field = {
    type: 'text',
    name: 'confirm',
    label: erase.confirm(expected),
    hint: erase.confirmHint,
    value: '',
    lines: 'one',
    need: 'required',
  }
  return { title: erase.title, intro, fields: [...published, confirm], submit: erase.save }
}

function fateField(language: Language): Field {
  const { published } = wordsIn(language).erase
  return {
    type: 'choice',
    name: 'published',
    label: published.label,
    value: 'anonymous',
    options: [
      { value: 'anonymous', label: published.anonymous },
      { value: 'erased', label: published.erased },
    ],
  }
}

/** Each proposal with what becomes of it; what is beyond the first few is counted, and goes the same way. */
function proposalLines({ proposals }: Held, rule: PublishedRule, language: Language): readonly string[] {
  const { erase, untitled, privacy } = wordsIn(language)
  const lines = proposals
    .slice(0, mostNamed)
    .map((one) => erase.proposal(one.id, one.title || untitled, erase.fates[fateIn(one, rule)]))
  const rest = proposals.length - lines.length
  return rest <= 0 ? lines : [...lines, privacy.held.more(rest)]
}

function fateIn({ state, isPublic }: OwnLine, rule: PublishedRule): 'draft' | 'review' | PublishedRule {
  if (isPublic) return rule
  return state === 'submitted' || state === 'in-review' ? 'review' : 'draft'
}
