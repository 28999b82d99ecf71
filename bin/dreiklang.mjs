/** Starts the command line of Dreiklang; builds it first when the source is newer. Runs on any Node to say which it needs. */
const [major, minor] = process.versions.node.split('.').map(Number)

async function start() {
  const { buildWhenStale, builtFile } = await import('../tools/build.mjs')
  await buildWhenStale()
  const { runCommandLine } = await import(builtFile('cli.js'))
  await runCommandLine(process.argv.slice(2))
}

if (major < 20 || (major === 20 && minor < 19)) {
  process.stderr.write(`Dreiklang needs Node 20.19 or later, this is ${process.versions.node}.\n`)
  process.exitCode = 2
} else {
  start().catch((broken) => {
    process.stderr.write(`${broken instanceof Error ? broken.message : String(broken)}\n`)
    process.exitCode = 2
  })
}
