import { expect, test } from 'vitest'
import type { Showing } from '../../src/flows/model/effect.ts'
import type { Actor } from '../../src/flows/model/event.ts'
import { sectionNumbers } from '../../src/rubric/section.ts'
import { answers, stampOf } from '../support/stages.ts'
import { people, table } from '../support/table.ts'

const { camille, sacha, nadia } = people

/** Plays a short journey and writes it down: who did what, and the first lines of what each place then shows. */
function transcript(language: 'fr' | 'en', words: Readonly<Record<'show' | 'back', string>>): string {
  const t = table(language)
  const lines: string[] = []
  const note = (who: Actor, what: string, outcome: { readonly effects: readonly Showing[] }) => {
    lines.push(`${who.name.split(' ')[0]} ${what}`, ...outcome.effects.map(shown))
  }
  note(camille, '/mlops-proposal', t.command(camille))
  note(camille, `writes: ${answers[1]}`, t.say(camille, answers[1], 'm1'))
  note(sacha, 'writes: Nice title!', t.say(sacha, 'Nice title!'))
  note(camille, words.show, t.say(camille, words.show))
  note(camille, '[done]', t.press(camille, 'done'))
  note(camille, '[next]', t.press(camille, 'next', { section: '1' }))
  note(camille, words.back, t.say(camille, words.back))
  for (const number of sectionNumbers.slice(1)) {
    t.fill(camille, 'edit', { text: answers[number] }, { section: String(number) })
    t.press(camille, 'done', { section: String(number) })
  }
  note(camille, '[recap]', t.press(camille, 'recap'))
  note(camille, '[submit]', t.press(camille, 'submit', { stamp: stampOf(t) }))
  note(nadia, '[claim]', t.press(nadia, 'claim'))
  note(nadia, '[approve]', t.fill(nadia, 'review', { decision: 'approve', checklist: ['practical'], comment: 'Bravo' }))
  note(people.ines, '(the post stands)', t.posted(1))
  return `\n${lines.join('\n')}\n`
}

/** `thread section:1#1 | first line / second line …` */
function shown(effect: Showing): string {
  const where = effect.type === 'publish' ? 'catalogue' : 'person' in effect ? `→ ${effect.person}` : effect.to
  const slot = effect.type === 'show' ? ` ${effect.slot}` : ''
  const said = effect.view.text.split('\n').slice(0, 3).join(' / ')
  return `    ${where}${slot} | ${said.length > 150 ? `${said.slice(0, 149)}…` : said}`
}

test('a journey in English, from the slash command to the catalogue', () => {
  expect(transcript('en', { show: '!show', back: '!back' })).toMatchInlineSnapshot(`
    "
    Camille /mlops-proposal
        home root | Untitled / MLP-2026-001 · draft · 0/10 · your turn / By Camille Roux
        thread welcome | Let’s write your MLOps project proposal / I am an AI assistant, not a person. We go through ten sections, one at a time. Answer here, in as many mess…
        thread section:1#1 | Section 1/10 · Title / about 3 min / Give your project a short title that brings out its MLOps side: what you will automate, monitor or make reproduc…
    Camille writes: Automated retraining of an orchard frost model
        thread section:1#1 | Section 1/10 · Title / about 3 min / Give your project a short title that brings out its MLOps side: what you will automate, monitor or make reproduc…
        home root | Automated retraining of an orchard frost model / MLP-2026-001 · draft · 0/10 · your turn / By Camille Roux
    Sacha writes: Nice title!
        → sacha | This thread is Camille Roux’s proposal: what you write here is not part of it, and its text is not stored.
    Camille !show
        → camille | 1. Title / Automated retraining of an orchard frost model
    Camille [done]
        thread section:1#1 | Section 1/10 · Title · finished · 7 words · I found nothing · I cannot judge: the use case in the title
        thread section:2#1 | Section 2/10 · Summary / about 15 min / In 150 to 200 words, say what kind of model exists already, which MLOps challenges it raises, what your main …
        home root | Automated retraining of an orchard frost model / MLP-2026-001 · draft · 1/10 · your turn / By Camille Roux
    Camille [next]
        thread section:2#2 | Section 2/10 · Summary / about 15 min / In 150 to 200 words, say what kind of model exists already, which MLOps challenges it raises, what your main …
        thread | The card of section 2 is further down.
    Camille !back
        thread section:1#2 | Section 1/10 · Title / about 3 min / Give your project a short title that brings out its MLOps side: what you will automate, monitor or make reproduc…
        thread | The card of section 1 is further down.
    Camille [recap]
        thread recap#1 | Before you submit / Section · State · Words · Remarks / 1. Title · finished · 7 · –
    Camille [submit]
        home root | Automated retraining of an orchard frost model / MLP-2026-001 · submitted · waiting for a reviewer / By Camille Roux
        thread | Version 1 is with the reviewers. It is their turn now: you will hear from me here as soon as there is news.
        reviewers review:v1 | Automated retraining of an orchard frost model / MLP-2026-001 · v1 · By Camille Roux / Waiting since 23 Nov at 10:27
        thread welcome | Let’s write your MLOps project proposal / I am an AI assistant, not a person. We go through ten sections, one at a time. Answer here, in as many mess…
        thread section:1#2 | Section 1/10 · Title · 7 words
        thread section:2#2 | Section 2/10 · Summary · 19 words
        thread section:4#1 | Section 4/10 · Objectives · 25 words
        thread section:5#1 | Section 5/10 · Architecture · 13 words
        thread section:9#1 | Section 9/10 · Catalogue · 10 words
        thread section:10#1 | Section 10/10 · Conclusion · 13 words
        thread coach:2#1 | Automatic check / Section 2 · Summary: what the checks say / 1 remark
        thread coach:5#1 | Automatic check / Section 5 · Architecture: what the checks say / 1 remark
        thread coach:6#1 | Automatic check / Section 6 · POC and sources: what the checks say / 1 remark
        thread coach:7#1 | Automatic check / Section 7 · Risks: what the checks say / 1 remark
        thread coach:10#1 | Automatic check / Section 10 · Conclusion: what the checks say / 1 remark
        thread recap#1 | Before you submit / Section · State · Words · Remarks / 1. Title · finished · 7 · –
    Nadia [claim]
        reviewers review:v1 | Automated retraining of an orchard frost model / MLP-2026-001 · v1 · By Camille Roux / In review by Nadia Benali since 23 Nov at 10:28
        home root | Automated retraining of an orchard frost model / MLP-2026-001 · in review · with Nadia Benali · back in the queue on 25 Nov at 10:28 / By Camille Roux
        → nadia | You have claimed MLP-2026-001. It goes back to the queue on Wednesday at 10:28 if nothing happens; each request you note and each comment you send gi…
    Nadia [approve]
        thread | @Camille Roux / Nadia Benali has approved MLP-2026-001: it is on its way to the catalogue. / Strengths they ticked:
        reviewers review:v1 | Automated retraining of an orchard frost model / MLP-2026-001 · v1 · By Camille Roux / approved, being published
        catalogue | Automated retraining of an orchard frost model / By Camille Roux / A regression model predicts frost one night ahead. It is retrained by hand and nob…
        home root | Automated retraining of an orchard frost model / MLP-2026-001 · approved · being published / By Camille Roux
        → nadia | Your review was sent to the author.
    Inès (the post stands)
        home root | Automated retraining of an orchard frost model / MLP-2026-001 · published · v1 in the catalogue / By Camille Roux
        thread | Congratulations! MLP-2026-001 (v1) is in the catalogue.
        reviewers review:v1 | Automated retraining of an orchard frost model / MLP-2026-001 · v1 · By Camille Roux / published
    "
  `)
})

test('the same journey in French', () => {
  expect(transcript('fr', { show: '!voir', back: 'précédent' })).toMatchInlineSnapshot(`
    "
    Camille /mlops-proposal
        home root | Sans titre / MLP-2026-001 · brouillon · 0/10 · à vous / Par Camille Roux
        thread welcome | Écrivons votre proposition de projet MLOps / Je suis un assistant IA, pas une personne. Nous allons parcourir dix sections, l’une après l’autre. Répo…
        thread section:1#1 | Section 1/10 · Titre / environ 3 min / Donnez à votre projet un titre court qui fait ressortir son côté MLOps : ce que vous allez automatiser, survei…
    Camille writes: Automated retraining of an orchard frost model
        thread section:1#1 | Section 1/10 · Titre / environ 3 min / Donnez à votre projet un titre court qui fait ressortir son côté MLOps : ce que vous allez automatiser, survei…
        home root | Automated retraining of an orchard frost model / MLP-2026-001 · brouillon · 0/10 · à vous / Par Camille Roux
    Sacha writes: Nice title!
        → sacha | Ce fil porte la proposition de Camille Roux : ce que vous y écrivez n’en fait pas partie, et le texte n’en est pas enregistré.
    Camille !voir
        → camille | 1. Titre / Automated retraining of an orchard frost model
    Camille [done]
        thread section:1#1 | Section 1/10 · Titre · terminée · 7 mots · je n’ai rien relevé · je ne sais pas juger : le cas d’usage dans le titre
        thread section:2#1 | Section 2/10 · Résumé / environ 15 min / En 150 à 200 mots, dites quel type de modèle existe déjà, quels défis MLOps il pose, quels sont vos principa…
        home root | Automated retraining of an orchard frost model / MLP-2026-001 · brouillon · 1/10 · à vous / Par Camille Roux
    Camille [next]
        thread section:2#2 | Section 2/10 · Résumé / environ 15 min / En 150 à 200 mots, dites quel type de modèle existe déjà, quels défis MLOps il pose, quels sont vos principa…
        thread | La carte de la section 2 est plus bas.
    Camille précédent
        thread section:1#2 | Section 1/10 · Titre / environ 3 min / Donnez à votre projet un titre court qui fait ressortir son côté MLOps : ce que vous allez automatiser, survei…
        thread | La carte de la section 1 est plus bas.
    Camille [recap]
        thread recap#1 | Avant de soumettre / Section · État · Mots · Remarques / 1. Titre · terminée · 7 · –
    Camille [submit]
        home root | Automated retraining of an orchard frost model / MLP-2026-001 · soumise · en attente de relecture / Par Camille Roux
        thread | La version 1 est partie en relecture. Vous n’avez plus rien à faire : je vous écrirai ici dès qu’il y aura du nouveau.
        reviewers review:v1 | Automated retraining of an orchard frost model / MLP-2026-001 · v1 · Par Camille Roux / En attente depuis le 23 nov. à 10 h 27
        thread welcome | Écrivons votre proposition de projet MLOps / Je suis un assistant IA, pas une personne. Nous allons parcourir dix sections, l’une après l’autre. Répo…
        thread section:1#2 | Section 1/10 · Titre · 7 mots
        thread section:2#2 | Section 2/10 · Résumé · 19 mots
        thread section:4#1 | Section 4/10 · Objectifs · 25 mots
        thread section:5#1 | Section 5/10 · Architecture · 13 mots
        thread section:9#1 | Section 9/10 · Catalogue · 10 mots
        thread section:10#1 | Section 10/10 · Conclusion · 13 mots
        thread coach:2#1 | Vérification automatique / Section 2 · Résumé : ce que disent les vérifications / 1 remarque
        thread coach:5#1 | Vérification automatique / Section 5 · Architecture : ce que disent les vérifications / 1 remarque
        thread coach:6#1 | Vérification automatique / Section 6 · POC et sources : ce que disent les vérifications / 1 remarque
        thread coach:7#1 | Vérification automatique / Section 7 · Risques : ce que disent les vérifications / 1 remarque
        thread coach:10#1 | Vérification automatique / Section 10 · Conclusion : ce que disent les vérifications / 1 remarque
        thread recap#1 | Avant de soumettre / Section · État · Mots · Remarques / 1. Titre · terminée · 7 · –
    Nadia [claim]
        reviewers review:v1 | Automated retraining of an orchard frost model / MLP-2026-001 · v1 · Par Camille Roux / En relecture chez Nadia Benali depuis le 23 nov. à 10 h 28
        home root | Automated retraining of an orchard frost model / MLP-2026-001 · en relecture · chez Nadia Benali · revient en file le 25 nov. à 10 h 28 / Par Camille…
        → nadia | Vous avez pris MLP-2026-001 en charge. Elle revient dans la file d’attente mercredi à 10 h 28 si rien ne se passe ; chaque demande notée et chaque co…
    Nadia [approve]
        thread | @Camille Roux / Nadia Benali a approuvé MLP-2026-001, qui part au catalogue. / Points forts relevés :
        reviewers review:v1 | Automated retraining of an orchard frost model / MLP-2026-001 · v1 · Par Camille Roux / approuvée, en cours de publication
        catalogue | Automated retraining of an orchard frost model / Par Camille Roux / A regression model predicts frost one night ahead. It is retrained by hand and no…
        home root | Automated retraining of an orchard frost model / MLP-2026-001 · approuvée · en cours de publication / Par Camille Roux
        → nadia | Votre relecture est envoyée.
    Inès (the post stands)
        home root | Automated retraining of an orchard frost model / MLP-2026-001 · publiée · v1 au catalogue / Par Camille Roux
        thread | Félicitations ! MLP-2026-001 (v1) est au catalogue.
        reviewers review:v1 | Automated retraining of an orchard frost model / MLP-2026-001 · v1 · Par Camille Roux / publiée
    "
  `)
})
