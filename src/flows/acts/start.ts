import { type Rubric, sectionsOf } from '../../rubric/rubric.ts'
import type { Language } from '../../text/language.ts'
import { wordsIn } from '../../text/words.ts'
import { fold } from './commands.ts'
import type { Effect, Step } from '../model/effect.ts'
import { overview } from './overview.ts'
import { emptySections, withSection } from '../model/pieces.ts'
import type { Proposal } from '../model/proposal.ts'
import { proposalFormat } from '../model/proposal.ts'
import { refreshRoot } from '../screens/replies.ts'
import { button, sentence, view } from '../screens/blocks.ts'
import { helpView, privacyView } from '../screens/help.ts'
import { catalogueList, openList, queueList } from '../screens/lists.ts'
import { postCard } from '../screens/section-card.ts'
import type { StepContext } from '../model/act-context.ts'
import { changed, unchanged } from '../model/act-context.ts'
import type { View } from '../model/view.ts'

/** What stood behind `/mlops-proposal`, read. */
export type Words =
  | { readonly type: 'bare' }
  | { readonly type: 'new'; readonly language: Language | null }
  | { readonly type: 'list' | 'queue' | 'help' | 'privacy' | 'language' | 'admin' }
  | { readonly type: 'open'; readonly id: string }
  | { readonly type: 'catalogue'; readonly words: string }
  | { readonly type: 'unknown'; readonly word: string }

const slashWords: Readonly<Record<string, Exclude<Words['type'], 'bare' | 'unknown'>>> = {
  new: 'new',
  nouveau: 'new',
  nouvelle: 'new',
  list: 'list',
  liste: 'list',
  status: 'list',
  statut: 'list',
  queue: 'queue',
  file: 'queue',
  help: 'help',
  aide: 'help',
  privacy: 'privacy',
  donnees: 'privacy',
  confidentialite: 'privacy',
  language: 'language',
  langue: 'language',
  admin: 'admin',
  coordination: 'admin',
  open: 'open',
  ouvrir: 'open',
  catalogue: 'catalogue',
  catalog: 'catalogue',
}

/** Reads the words of the slash command, in either language, without case or accents. */
export function readWords(text: string): Words {
  const [first = '', ...rest] = text.trim().split(/\s+/)
  const argument = rest.join(' ')
  if (first === '') return { type: 'bare' }
  if (/^mlp-\d{4}-\d+$/i.test(first)) return { type: 'open', id: first.toUpperCase() }
  const name = fold(first).replace(/^!/, '')
  const word = Object.hasOwn(slashWords, name) ? slashWords[name] : undefined
  switch (word) {
    case 'new':
      return { type: 'new', language: languageOf(argument) }
    case 'open':
      return argument === '' ? { type: 'list' } : { type: 'open', id: argument.toUpperCase() }
    case 'catalogue':
      return { type: 'catalogue', words: argument }
    case 'list':
    case 'queue':
    case 'help':
    case 'privacy':
    case 'language':
    case 'admin':
      return { type: word }
    case undefined:
      return { type: 'unknown', word: first }
    default:
      return word satisfies never
  }
}

/** The language a word names, in either language; null for none. */
export function languageOf(word: string): Language | null {
  const folded = fold(word)
  if (['fr', 'francais', 'french'].includes(folded)) return 'fr'
  return ['en', 'anglais', 'english'].includes(folded) ? 'en' : null
}

/** The slash command where it is not about one proposal: a list, a page of help, or a new proposal. */
export function commanded(context: StepContext, text: string): Step {
  const { language } = context.envelope.actor
  const words = readWords(text)
  switch (words.type) {
    case 'bare':
      return (context.known.open?.total ?? 0) > 0 ? answer(context, openList(context)) : begin(context, null)
    case 'new':
      return begin(context, words.language)
    case 'list':
      return answer(context, openList(context))
    case 'admin':
      return overview(context)
    case 'queue':
      return answer(context, isReviewer(context) ? queueList(context) : refusal(context, 'notReviewer'))
    case 'catalogue':
      return answer(context, catalogueList(context, words.words))
    case 'help':
      return answer(context, helpView(language))
    case 'privacy':
      return answer(context, privacyView(language, context.coach))
    case 'language':
      return answer(context, sentence(language, wordsIn(language).answers.languagePerProposal))
    case 'open':
      return answer(context, sentence(language, wordsIn(language).refusals.noProposal(words.id)))
    case 'unknown':
      return answer(context, helpView(language, words.word))
    default:
      return words satisfies never
  }
}

/** A new proposal: its root message, a welcome that says what is speaking, and the first section's card. */
function begin(context: StepContext, wanted: Language | null): Step {
  const { actor } = context.envelope
  const { maxOpenDrafts } = context.limits
  const reference = context.known.reference
  if ((context.known.open?.total ?? 0) >= maxOpenDrafts || reference === undefined) {
    const full = wordsIn(actor.language).refusals.tooManyDrafts(maxOpenDrafts)
    return answer(context, view(actor.language, [{ type: 'text', text: full }, ...openList(context).blocks]))
  }
  const proposal = newProposal(context, reference, wanted ?? actor.language)
  return changed(
    context,
    proposal,
    refreshRoot(proposal, context.rubric),
    welcome(proposal, context.rubric),
    ...postCard(proposal, 1, context.rubric),
  )
}

function newProposal(context: StepContext, id: string, language: Language): Proposal {
  const { tenant, place, actor, at } = context.envelope
  const draft: Proposal = {
    format: proposalFormat,
    id,
    tenant,
    owner: { id: actor.id, name: actor.name },
    language,
    template: { id: 'mlops-guide', version: 1 },
    state: 'drafting',
    version: 0,
    published: null,
    home: { ...place, thread: null },
    at: 1,
    sections: emptySections(),
    findings: [],
    recaps: 0,
    whole: { runs: 0, messages: 0, reading: null },
    questions: [],
    review: null,
    changes: [],
    undo: null,
    aside: null,
    early: [],
    told: [],
    before: null,
    timeZone: actor.timeZone,
    startedAt: at,
    touchedAt: at,
    stateAt: at,
  }
  return withSection(draft, { ...draft.sections[1], cards: 1 })
}

/** The first words in the thread: what is speaking, and how to go about it. */
export function welcome(proposal: Proposal, rubric: Rubric): Effect {
  const words = wordsIn(proposal.language)
  const other = button(proposal, words.buttons.otherLanguage, 'language', {
    args: { to: proposal.language === 'fr' ? 'en' : 'fr' },
  })
  const shown = view(proposal.language, [
    { type: 'heading', text: words.welcome.title },
    { type: 'text', text: words.welcome.text(sectionsOf(rubric).length) },
    { type: 'list', style: 'bullet', items: words.welcome.how },
    { type: 'actions', buttons: [other], more: [] },
  ])
  return { type: 'show', to: 'thread', slot: 'welcome', view: shown }
}

/** An answer to the actor alone, where there is no proposal. */
export function answer(context: StepContext, shown: View): Step {
  const { actor, place } = context.envelope
  return unchanged(null, { type: 'tell', person: actor.id, to: place, view: shown })
}

function isReviewer(context: StepContext): boolean {
  const { roles } = context.envelope.actor
  return roles.includes('reviewer') || roles.includes('coordinator')
}

function refusal(context: StepContext, why: 'notReviewer'): View {
  const { language } = context.envelope.actor
  return sentence(language, wordsIn(language).refusals[why])
}
