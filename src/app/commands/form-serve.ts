import { mkdtemp, rm } from 'node:fs/promises'
import { randomBytes } from 'node:crypto'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import process from 'node:process'
import { type TrialForm, trialRoutes } from '../../e-services/desk/index.ts'
import { passingSeal } from '../../foundation/data-protection/index.ts'
import { LAENDER, USUAL_LAND } from '../../foundation/forms/fim-words.ts'
import { readSchemaFile, saySchemaRefusal } from '../../foundation/forms/index.ts'
import { systemClock } from '../../kernel/clock.ts'
import { oneOf, readArguments, sayBadArgument, type Option } from '../../platform/cli/index.ts'
import type { Command, ExitCode, Terminal } from '../../platform/cli/words.ts'
import { openInspector, openLanding } from '../../platform/files/index.ts'
import { loadAssets, pageRenderer } from '../../platform/html/index.ts'
import { isPortTaken, listen, webApplication } from '../../platform/http/index.ts'
import { openLog } from '../../platform/log/index.ts'
import { packageRoot } from '../../platform/root.ts'
import { refusalText } from '../wiring.ts'

const HOST = '127.0.0.1'

const port: Option<number> = {
  expects: 'a port from 0 to 65535, where 0 is any free one',
  read: (text) => (/^\d{1,5}$/.test(text) && Number(text) <= 65_535 ? Number(text) : undefined),
}

/** Waits for the first signal that asks to stop. */
const asked = (): Promise<void> =>
  new Promise((done) => {
    for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => done())
  })

/** A portal with one form for whoever sits at this machine: nobody signs in, nothing is kept. */
export const trialApplication = async (trial: TrialForm, folder: string) => {
  const assets = await loadAssets(packageRoot())
  return webApplication(trialRoutes(trial), {
    actorOf: async () => null,
    actorOfKey: async () => null,
    limited: async () => null,
    isProxy: () => false,
    publicUrl: `http://${HOST}`,
    admit: () => null,
    refusalText,
    navigation: () => [],
    render: pageRenderer(assets),
    staticFile: (path) => assets.byUrl.get(path),
    readiness: async () => ({ ready: true, reasons: [] }),
    land: openLanding(join(folder, 'landing'), passingSeal),
    demonstration: false,
    clock: systemClock,
    log: openLog('silent'),
    secret: randomBytes(32),
    secure: false,
  })
}

const serveForm = async (args: readonly string[], terminal: Terminal): Promise<ExitCode> => {
  const given = readArguments(args, { positional: ['FILE'], options: { port, land: oneOf(LAENDER) } })
  if (!given.ok) {
    terminal.tell(sayBadArgument(given.refusal))
    return 2
  }
  const [file = ''] = given.value.positional
  const { land = USUAL_LAND, port: wanted = 0 } = given.value.options
  const read = await readSchemaFile(resolve(terminal.cwd, file), land)
  if (!read.ok) {
    terminal.tell(`${file}: ${saySchemaRefusal(read.refusal)}`)
    return 2
  }
  const { name, form, id, version } = read.value
  const folder = await mkdtemp(join(tmpdir(), 'dreiklang-form-'))
  try {
    const trial = { title: { de: name }, form, inspect: openInspector() }
    const server = await listen(await trialApplication(trial, folder), { host: HOST, port: wanted })
    terminal.print({ file, id, version, land, url: server.url })
    terminal.tell(`${name}: ${server.url} (Ctrl-C ends it; nothing that is typed is kept)`)
    await asked()
    await server.stop(1_000)
    return 0
  } catch (error) {
    if (!isPortTaken(error)) throw error
    terminal.tell(`--port ${wanted}: another program listens there already. Choose another, or none.`)
    return 2
  } finally {
    await rm(folder, { recursive: true, force: true })
  }
}

/** Trying a form needs no installation, but the pages of the portal. */
export const commands: readonly Command[] = [
  {
    name: 'form serve',
    usage: 'FILE [--land LETTERS] [--port NUMBER]',
    does: 'Opens the form of a data schema in the browser, for trying: with its rules as they hold in a Land (HE), on this machine only, nothing is kept.',
    run: serveForm,
  },
]
