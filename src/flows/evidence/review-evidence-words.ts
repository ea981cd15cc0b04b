import type { FactSight } from '../../rubric/facts/fact.ts'
import { plural } from '../../text/format.ts'
import type { Language } from '../../text/language.ts'

/** What reviewers read of what a version links. */
interface ReviewEvidenceWords {
  readonly brief: (name: string, parts: string) => string
  readonly notSeen: (name: string, reason: string) => string
  readonly looking: string
  readonly pending: string
  readonly public: string
  readonly commit: (id: string) => string
  readonly workflows: (count: number) => string
  readonly lastResult: (conclusion: string) => string
  /** Those of which the host's licence is not simply open. */
  readonly sources: (hosts: number, names: string) => string
  /** Between two of them. */
  readonly between: string
  readonly lookedAt: (when: string, texts: number) => string
  readonly triedAt: (when: string) => string
  readonly lists: Readonly<Record<FactSight, string>>
  readonly more: (count: number) => string
  readonly moved: (name: string, from: string, to: string) => string
  readonly came: (name: string) => string
  readonly gone: (name: string) => string
  readonly changed: (what: string, from: string, to: string) => string
}

/** The words, in both languages. */
export const reviewEvidenceWords: Readonly<Record<Language, ReviewEvidenceWords>> = {
  fr: {
    brief: (name, parts) => `POC ${name}\u00A0: ${parts}`,
    notSeen: (name, reason) => `POC ${name}, non vérifié\u00A0: ${reason}`,
    looking: 'Les liens sont regardés en ce moment\u00A0: cette ligne changera toute seule.',
    pending: 'Les liens sont regardés en ce moment\u00A0: rechargez la page dans un instant.',
    public: 'public',
    commit: (id) => `commit ${id}`,
    workflows: (count) => `${count} ${plural(count, 'fr', 'workflow', 'workflows')}`,
    lastResult: (conclusion) => `dernier résultat\u00A0: ${conclusion}`,
    sources: (hosts, names) => `Données, selon ${plural(hosts, 'fr', 'leur hôte', 'leurs hôtes')}\u00A0: ${names}`,
    between: '\u202F; ',
    lookedAt: (when, texts) =>
      `Regardé le ${when}\u00A0: les noms des fichiers${texts === 0 ? '' : `, et le texte de ${texts} d’entre eux`}.`,
    triedAt: (when) => `Essayé le ${when}.`,
    lists: {
      seen: 'Vu',
      declared: 'Nommé dans un fichier, sans plus',
      absent: 'Pas vu',
      unknown: 'Non vérifié',
    },
    more: (count) => `et ${count} ${plural(count, 'fr', 'autre', 'autres')}`,
    moved: (name, from, to) => `${name}\u00A0: commit ${from}, puis ${to}`,
    came: (name) => `${name}\u00A0: nouveau lien`,
    gone: (name) => `${name}\u00A0: n’est plus lié`,
    changed: (what, from, to) => `${what}\u00A0: ${from}, puis ${to}`,
  },
  en: {
    brief: (name, parts) => `POC ${name}: ${parts}`,
    notSeen: (name, reason) => `POC ${name}, not verified: ${reason}`,
    looking: 'The links are being looked at: this line will change by itself.',
    pending: 'The links are being looked at: load the page again in a moment.',
    public: 'public',
    commit: (id) => `commit ${id}`,
    workflows: (count) => `${count} ${plural(count, 'en', 'workflow', 'workflows')}`,
    lastResult: (conclusion) => `latest result: ${conclusion}`,
    sources: (hosts, names) => `Data, as ${plural(hosts, 'en', 'their host says', 'their hosts say')}: ${names}`,
    between: '; ',
    lookedAt: (when, texts) =>
      `Looked at on ${when}: the names of files${texts === 0 ? '' : `, and the text of ${texts} of them`}.`,
    triedAt: (when) => `Tried on ${when}.`,
    lists: {
      seen: 'Seen',
      declared: 'Named in a file, and no more',
      absent: 'Not seen',
      unknown: 'Not verified',
    },
    more: (count) => `and ${count} ${plural(count, 'en', 'other', 'others')}`,
    moved: (name, from, to) => `${name}: commit ${from}, then ${to}`,
    came: (name) => `${name}: a new link`,
    gone: (name) => `${name}: no longer linked`,
    changed: (what, from, to) => `${what}: ${from}, then ${to}`,
  },
}
