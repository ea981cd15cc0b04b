import { fold } from '../../text/fold.ts'

/** A message of more words says something of its own. */
const longest = 12

/** When somebody is back. */
const when =
  "(?:(?:a|vers|dans|apres) (?:les? |la )?[\\p{L}\\d]+(?: (?:h|heures?|min|minutes?|et demie?|\\d+))*|demain(?: matin| soir| apres-midi| a \\S+(?: h)?)?|ce soir|cet aprem|cet apres-midi|plus tard|tout a l'heure|tout de suite|(?:lun|mar|mercre|jeu|vendre|same)di|dimanche|bientot)(?:$|,)"

/** Somebody leaves their desk, comes back to it, waits, laughs, or wrote in the wrong place: said to people, of no project. */
const away = new RegExp(
  [
    `(?:je (?:reviens|reprends|repars|continue|finis|m'y remets|vous laisse|te laisse))(?:$|,| ${when})`,
    `on (?:reprend|continue|en reparle|finit)(?:$| ${when})`,
    "(?:je (?:file|pars|m'absente|m'arrete|dois (?:filer|y aller|partir))(?:$|,)|je vais (?:manger|dejeuner|diner|dormir|me coucher|en cours|en reunion|prendre un cafe))",
    "j'(?:arrete|en ai marre|y vais|arrive)(?: la| ici| pour aujourd'hui|,|$)",
    '(?:petite )?(?:pause(?: cafe| dej| dejeuner| clope| midi)?|(?:lunch|coffee|short) break)(?:$|,)',
    '(?:attends|attendez|deux (?:secondes|minutes)|2 (?:secondes|minutes|min|sec)|une (?:seconde|minute)|un moment)(?:$|,| je | on | stp)',
    '(?:wait|hold on|hang on|one sec|a sec|just a (?:sec|moment|minute))(?:$|,| i | we | a )',
    "(?:i'll |i will |will |i'm )?(?:be )?(?:right )?back (?:in \\d|at \\d|soon|later|tomorrow|after)",
    '(?:brb|bbl|afk|gtg|g2g|ttyl|bbiab)(?![\\p{L}])',
    '(?:i (?:have to|need to|must|gotta)|gotta) (?:go|run|leave)(?:$|,| now)',
    "i'm (?:off|out|leaving)(?:$|,| now| to | for (?:today|lunch|the day))",
    '(?:mdr+|lol|ptdr+|haha+|xd)(?![\\p{L}])',
    '(?:mauvais|mauvaise|wrong) (?:fil|canal|conversation|discussion|onglet|chat|thread|channel|window|tab)$',
  ]
    .map((one) => `^(?:${one})`)
    .join('|'),
  'u',
)

/** What people begin with. */
const opening =
  /^(?:(?:bon|ok|okay|allez|desolee?|pardon|oups|oops|sorry|hey|alors|well|so|bonjour|salut|merci)[\s,!.:-]+)*/

/** Whether a message only says that its author is away, back, busy, amused, or in the wrong place. */
export function isAway(text: string): boolean {
  const plain = fold(text.trim())
    .replaceAll(/[’‘]/g, "'")
    .replace(/[\s!?.…)]+$/, '')
  if (plain === '' || plain.includes(':') || plain.split(' ').length > longest) return false
  return away.test(plain.replace(opening, ''))
}
