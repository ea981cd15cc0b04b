import { resolve } from 'node:path'

import type { Language } from '../text/language.ts'
import type { Config } from './config.ts'
import type { Lookalike } from './find-lookalikes.ts'

const en = {
  running: 'mlops-proposal is running.',
  folder: (path: string) => `Data: embedded database in ${path}`,
  server: 'Data: PostgreSQL at DATABASE_URL',
  jobsInDatabase: 'Jobs: in the same database',
  jobsInRedis: 'Jobs: Redis at REDIS_URL',
  jobsAway: ', which does not answer: messages go out all the same; the AI coach and looks at links wait for it',
  coach: 'Coach: automatic checks',
  model: (name: string) => ` and the AI coach (${name})`,
  lookalike: ({ name, expected }: Lookalike) =>
    `Note: ${name} is set, and nothing here reads it: ${expected} is the name.`,
  rubric: (path: string) => `, with the rubric in ${path}`,
  playground: (address: string) => `Playground: on, at ${address}/`,
  noPlayground: 'Playground: off (PLAYGROUND=on turns it on)',
  slack: (address: string) => `Slack: on, at ${address}/slack/events`,
  socket: ' and over a socket',
  teams: (address: string) => `Teams: on, at ${address}/api/messages`,
  listening: (address: string) => `Listening on ${address}`,
}

const fr: typeof en = {
  running: 'mlops-proposal fonctionne.',
  folder: (path) => `Données : base embarquée, dans ${path}`,
  server: 'Données : PostgreSQL, à DATABASE_URL',
  jobsInDatabase: 'Tâches : dans la même base',
  jobsInRedis: 'Tâches : Redis, à REDIS_URL',
  jobsAway: ', qui ne répond pas : les messages partent quand même ; le coach IA et l’examen des liens l’attendent',
  coach: 'Coach : vérifications automatiques',
  model: (name) => ` et coach IA (${name})`,
  lookalike: ({ name, expected }) =>
    `À noter : ${name} est défini, mais rien ici ne le lit : le nom attendu est ${expected}.`,
  rubric: (path) => `, avec la grille de ${path}`,
  playground: (address) => `Espace d’essai : ouvert, à l’adresse ${address}/`,
  noPlayground: 'Espace d’essai : fermé (PLAYGROUND=on l’ouvre)',
  slack: (address) => `Slack : branché, à ${address}/slack/events`,
  socket: ' et par une connexion permanente',
  teams: (address) => `Teams : branché, à ${address}/api/messages`,
  listening: (address) => `À l’écoute sur ${address}`,
}

/** What is known once it has started. */
interface Started {
  readonly address: string
  readonly lookalikes: readonly Lookalike[]
  readonly jobs: 'up' | 'away'
}

/** Says what is on and what is off, and what was set for nothing, to the person who started it. */
export function announce(config: Config, { address, lookalikes, jobs }: Started, language: Language): void {
  const words = { en, fr }[language]
  const { databaseUrl, redisUrl, dataDir, coach, rubricFile, playground, slack, teams } = config
  const lines = [
    words.running,
    databaseUrl === null ? words.folder(resolve(dataDir)) : words.server,
    redisUrl === null ? words.jobsInDatabase : words.jobsInRedis + (jobs === 'up' ? '' : words.jobsAway),
    words.coach +
      (coach === null ? '' : words.model(coach.connection.model)) +
      (rubricFile === null ? '' : words.rubric(resolve(rubricFile))),
    ...lookalikes.map(words.lookalike),
    playground === 'on' ? words.playground(address) : words.noPlayground,
    ...(slack === null ? [] : [words.slack(address) + (slack.appToken === null ? '' : words.socket)]),
    ...(teams === null ? [] : [words.teams(address)]),
    words.listening(address),
  ]
  for (const line of lines) console.log(line)
}
