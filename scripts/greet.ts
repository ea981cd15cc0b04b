import { progressLine, terminalLanguages } from '../src/start/progress.ts'

// Runs before the program is loaded, which takes a while on a busy machine: who typed `npm start` reads at once that it
// starts. What the program itself starts, such as the reader of files, has no need of it.
if (process.argv[1]?.endsWith('main.ts') === true) {
  console.log(progressLine('load', terminalLanguages(process.env), process.argv.includes('--demo') ? 'demo' : 'chats'))
}
