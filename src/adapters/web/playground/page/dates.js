import { session, words } from './session.js'

/** `14:02` @param {string} iso */
export function clock(iso) {
  return new Date(iso).toLocaleTimeString(locale(), { hour: '2-digit', minute: '2-digit' })
}

/** `lundi 23 novembre 2026 à 14:02` @param {string} iso */
export function moment(iso) {
  return new Date(iso).toLocaleString(locale(), { dateStyle: 'full', timeStyle: 'short' })
}

/** `Aujourd’hui`, `Hier`, or the date. @param {string} iso */
export function day(iso) {
  const date = new Date(iso)
  if (isSameDay(date, new Date())) return words().today
  if (isSameDay(date, new Date(Date.now() - 86_400_000))) return words().yesterday
  return date.toLocaleDateString(locale(), { weekday: 'long', day: 'numeric', month: 'long' })
}

/** `12 345`, in the language's way. @param {number} value */
export function number(value) {
  return value.toLocaleString(locale())
}

/** @param {Date} a @param {Date} b */
export function isSameDay(a, b) {
  return a.toDateString() === b.toDateString()
}

function locale() {
  return session.language === 'fr' ? 'fr-FR' : 'en-GB'
}
