import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { type Env, Hono } from 'hono'
import { Registry } from 'prom-client'
import { fileReader } from './adapters/chat/files/file-reader.ts'
import { postgresCatalogue } from './adapters/postgres/catalogue/catalogue.ts'
import { setAsideCounter } from './adapters/postgres/intake/set-aside-counter.ts'
import { postgresIntake } from './adapters/postgres/intake/intake.ts'
import { postgresLooks } from './adapters/postgres/looks/looks.ts'
import { postgresLinks } from './adapters/postgres/links/links.ts'
import { postgresPersonLinks } from './adapters/postgres/person-links/person-links.ts'
import { postgresState } from './adapters/postgres/state.ts'
import { readSigningKey } from './adapters/postgres/read-signing-key.ts'
import { pictureAddresses } from './adapters/web/pictures/picture-addresses.ts'
import { pictureRoutes } from './adapters/web/pictures/picture-routes.ts'
import { postgresTimers } from './adapters/postgres/timers/timers.ts'
import { archiveBy } from './adapters/documents/archive/archive.ts'
import { documentsBy } from './adapters/documents/documents.ts'
import { openRenderer } from './adapters/documents/renderer/renderer.ts'
import { createApp } from './app/app.ts'
import { catalogueDesk } from './app/catalogue-desk.ts'
import { eraseKeeper } from './app/erase-keeper.ts'
import { storedFigures } from './app/figures.ts'
import { pictureShelf } from './app/picture-shelf.ts'
import { tidyKeeper } from './app/tidy-keeper.ts'
import { picturesBy } from './adapters/documents/pictures/pictures.ts'
import { drawingKind } from './app/errands/draw.ts'
import { drawingsBy } from './adapters/documents/diagrams/drawings.ts'
import { postgresFiles } from './adapters/postgres/files/files.ts'
import { inspectionKind } from './app/errands/inspect.ts'
import { aiReadingKind } from './app/errands/ai-reading.ts'
import { announce } from './start/announce.ts'
import { type Config, readConfig } from './start/config.ts'
import { findLookalikes } from './start/find-lookalikes.ts'
import { fillPlayground } from './start/demo/fill-playground.ts'
import { demoIn } from './start/demo/demo-in.ts'
import { spareHosts } from './start/demo/spare-hosts.ts'
import { progressLine, terminalLanguages, type StartStep } from './start/progress.ts'
import { noteKeptBackIn } from './start/note-kept-back.ts'
import { noteDurationsIn } from './start/note-durations.ts'
import { noteThumbsIn } from './start/note-thumbs.ts'
import { gaugeSetAside } from './start/gauge-set-aside.ts'
import { gaugeTimers } from './start/gauge-timers.ts'
import { healthRoutes } from './start/health.ts'
import { loadEnvironment } from './start/load-environment.ts'
import { listen } from './start/listen.ts'
import { createLog } from './start/log.ts'
import { onStop } from './start/on-stop.ts'
import { openTelemetry } from './start/telemetry.ts'
import { openPlayground, openSlack, openTeams } from './start/chats.ts'
import { openJobs, openState } from './start/stores.ts'
import { openModel } from './start/model.ts'
import { openInspector, openSourceInspector } from './start/inspector.ts'
import { openCatalogue, openFront, openPages, pageMaker, pageReach, pictureMaker } from './start/pages.ts'
import { endingLinks } from './start/ending-links.ts'
import { openEraser } from './start/eraser.ts'
import { findTidiers } from './start/tidiers.ts'
import type { Chat } from './ports/chat.ts'
import type { Documents } from './ports/documents.ts'
import type { NoteDuration } from './ports/durations.ts'
import type { Language } from './text/language.ts'
import { tenant as playgroundTenant } from './adapters/web/playground/parse.ts'
import { readinessOf } from './start/readiness.ts'
import { readRubric } from './start/rubric.ts'
import { rubric } from './rubric/rubric.ts'
import { oneAtATime } from './timing/one-at-a-time.ts'

/** What to close, last opened first: on a stop, and when a later part cannot be opened. */
const opened: (() => unknown)[] = []

async function closeAll(): Promise<void> {
  for (const close of opened.splice(0).toReversed()) await close()
}

try {
  loadEnvironment(process.env)
  const config = readConfig(process.env)
  const demo = demoIn(process.argv.slice(2), config, process.env)
  await start(spareHosts(config, demo, process.env), demo)
} catch (error) {
  // A sentence is meant for a person; the stack is for a developer who asks for it.
  const problems = error instanceof Error ? error.message.split('\n') : [String(error)]
  for (const problem of problems) console.error(`mlops-proposal cannot start: ${problem}`)
  if (process.env['LOG_LEVEL'] === 'debug') console.error(error)
  await closeAll().catch(() => undefined)
  process.exit(1)
}

/** Opens everything, in the order in which each part needs the ones before. */
async function start(config: Config, demo: Language | null): Promise<void> {
  const languages = terminalLanguages(process.env)
  const say = (step: StartStep) => console.log(progressLine(step, languages, demo === null ? 'chats' : 'demo'))
  const isNew = config.databaseUrl === null && !existsSync(join(config.dataDir, 'pglite'))
  const inForce = config.rubricFile === null ? rubric : readRubric(config.rubricFile)
  const log = createLog(config.logLevel)
  const registry = new Registry()
  const spans = await openTelemetry(config, registry, log)
  opened.push(() => spans?.close())
  say(isNew ? 'make-data' : 'open-data')
  const pool = await openState(config, log)
  opened.push(() => pool.end())
  const { proposals, outbox } = await postgresState(pool, log)
  say('jobs')
  const jobs = await openJobs(config, pool, log)
  opened.push(() => jobs.close())

  const counted = noteDurationsIn(registry)
  const noteDuration: NoteDuration = (duration) => {
    counted(duration)
    spans?.note(duration)
  }
  const model = await openModel(config, pool, registry, log)
  opened.push(() => model?.model.close())
  const inspection = openInspector(config, pool, registry)
  opened.push(() => inspection?.close())
  const sources = openSourceInspector(config, registry)
  const chats: Chat[] = []
  const programme = {
    limits: config.limits,
    rubric: inForce,
    calendar: config.calendar,
    language: config.language,
    coach: model === null ? ('automatic' as const) : ('model' as const),
    evidence: inspection === null ? ('off' as const) : ('on' as const),
    marks: config.slack?.marks === 'on' ? (['slack'] as const) : [],
    pages: pageReach(config),
    catalogue: config.catalogue,
    erased: config.erased,
  }
  const timers = postgresTimers(pool)
  const links = postgresLinks(pool)
  const personLinks = postgresPersonLinks(pool)
  const makePage = pageMaker(links, config, now)
  gaugeTimers(timers, registry, now)
  gaugeSetAside(setAsideCounter(pool), registry)
  const renderer = openRenderer(log)
  opened.push(() => renderer.close())
  const stored = postgresFiles(pool)
  const figures = storedFigures({ files: stored, proposals, log, now, receive: (envelope) => app.receive(envelope) })
  const addresses = pictureAddresses(await readSigningKey(pool, 'pictures'))
  const eraser = openEraser(pool, log)
  const keeper = eraseKeeper({
    cases: eraser.cases,
    holders: () => eraser.holders(),
    chats: () => chats,
    proposals,
    programme: { ...programme, errands: {} },
    log,
  })
  opened.push(() => keeper.stop())
  const tidying = tidyKeeper({ tidiers: () => findTidiers(pool, config.tidying), log })
  opened.push(() => tidying.stop())
  const suspects = oneAtATime()
  const app = createApp({
    suspects,
    proposals,
    outbox,
    timers,
    jobs,
    chats: () => chats,
    log,
    programme,
    errands: [
      aiReadingKind(programme, model),
      drawingKind({ drawings: drawingsBy(renderer), files: stored, proposals }),
      inspectionKind(
        inspection === null || sources === null
          ? null
          : { inspector: inspection.inspector, sources, looks: postgresLooks(pool), now },
      ),
    ],
    now,
    noteDuration,
    makePage,
    personLinks,
    held: (subject) => eraser.held(subject),
    eraseLater: async (...asked) => {
      await eraser.later(...asked)
      void keeper.work()
    },
    eraseProposal: async (tenant, proposal) => {
      await eraser.laterProposal(tenant, proposal)
      void keeper.work()
    },
    figures,
    makePicture: pictureMaker(addresses, config.publicUrl, now),
  })
  opened.push(() => app.stop())

  const readiness = readinessOf({ proposals, jobs })
  const { metricsToken } = config
  const routes = new Hono().route('/', healthRoutes({ readiness, outbox, registry, metricsToken }))
  const intake = (platform: string) => postgresIntake(pool, platform, log, suspects)
  const shelf = pictureShelf({ inbox: app, files: stored, pictures: picturesBy(renderer), now })
  const files = fileReader(log, undefined, shelf)
  opened.push(() => files.close())
  const documents: Documents = documentsBy({
    renderer,
    rubric: inForce,
    files: stored,
    log,
    archive: (data, tenant) => archive(data, tenant),
  })
  const archive = archiveBy({
    rows: (subject) => eraser.export(subject),
    proposals,
    files: stored,
    documents,
    rubric: inForce,
    now,
  })
  const notes = { noteThumb: noteThumbsIn(registry, log), noteKeptBack: noteKeptBackIn(registry), noteDuration }
  const out = { links: endingLinks(links, personLinks), makePage, handFile: app.file }
  const opening = { config, pool, inbox: app, intake, files, documents, log, ...notes, now, ...out }
  const add = <E extends Env>(platform: { readonly chat: Chat; readonly routes: Hono<E> } | null) => {
    if (platform === null) return
    chats.push(platform.chat)
    routes.route('/', platform.routes)
  }
  const { publicUrl, calendar } = config
  const read = { catalogue: postgresCatalogue(pool), proposals, documents, figures, rubric: inForce, now }
  const catalogue = { desk: catalogueDesk(read), timeZone: calendar.timeZone }
  const forMembers = config.catalogue === 'members' ? catalogue : null
  routes.route('/', openFront(config))
  if (programme.pages.length > 0)
    routes.route('/', openPages({ ...opening, handFile: app.file, publicUrl, catalogue: forMembers }))
  if (publicUrl !== null)
    routes.route('/', pictureRoutes({ addresses, find: (picture) => figures.current(picture), log, now }))
  if (config.catalogue === 'public')
    routes.route('/', openCatalogue({ ...catalogue, log, publicUrl, hosts: config.playgroundHosts }))
  say('chats')
  const playground = await openPlayground({ ...opening, suspects })
  const slack = await openSlack(opening)
  add(playground)
  add(slack)
  const teams = await openTeams(opening)
  add(teams)
  const server = await listen(routes, config.host, config.port)
  opened.push(() => server.close())
  // Before the server: its pages hold streams open, and a server waits for them to leave.
  opened.push(() => playground?.close())
  opened.push(() => slack?.close())
  opened.push(() => teams?.close())

  onStop(log, process.env['npm_lifecycle_event'] === undefined ? 'itself' : 'npm', closeAll)
  keeper.start()
  tidying.start()
  await app.start()
  // Whatever was left behind, the program is there.
  void playground?.recover()
  await slack?.start()
  await teams?.start()
  if (demo !== null && playground !== null) {
    say('demo')
    const answer = (path: string, init: RequestInit) => playground.routes.request(path, init)
    await fillPlayground({ answer, inbox: app, tenant: playgroundTenant, language: demo }).catch(tellIncomplete)
  }
  const started = { address: server.address, lookalikes: findLookalikes(process.env), jobs: (await readiness()).jobs }
  announce(config, started, languages[0] ?? 'en')
}

/** The playground works without its examples; a new start goes on where they stopped. */
function tellIncomplete(error: unknown): void {
  const reason = error instanceof Error ? error.message : String(error)
  console.error(
    `The demonstration is not complete: ${reason.replace(/\.$/, '')}. “npm start -- --demo” goes on with it.`,
  )
}

function now(): string {
  return new Date().toISOString()
}
