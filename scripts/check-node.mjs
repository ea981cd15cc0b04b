// Runs first in every npm script, as plain JavaScript that any Node can read.
const [major, minor] = process.versions.node.split('.').map(Number)
if (major < 22 || (major === 22 && minor < 18)) {
  console.error(
    `mlops-proposal needs Node 22.18 or newer; this is ${process.version}. ` +
      'On Linux x64, "npm ci" brings Node 24 by itself and the npm scripts use it; elsewhere install Node 24 (nodejs.org).',
  )
  process.exit(1)
}
