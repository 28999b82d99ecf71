import { readArguments, sayBadArgument, textOption } from '../../platform/cli/index.ts'
import type { Command } from '../../platform/cli/words.ts'
import type { UndeliveredJob } from '../../platform/jobs/words.ts'
import type { OpenedShell } from '../shell.ts'
import { withInstallation } from './open.ts'

/** All undelivered jobs, page by page. */
const everyJob = async function* ({ shell }: OpenedShell): AsyncGenerator<UndeliveredJob> {
  let after: string | null = null
  do {
    const page: Awaited<ReturnType<typeof shell.deliveries.undelivered>> = await shell.deliveries.undelivered(
      null,
      after,
    )
    yield* page.jobs
    after = page.next
  } while (after !== null)
}

const list: Command = {
  name: 'jobs undelivered',
  usage: '',
  does: 'Lists what was tried for a day and not done, one line each, oldest first.',
  run: (args, terminal) => {
    const read = readArguments(args, { positional: [], options: {} })
    if (!read.ok) {
      terminal.tell(sayBadArgument(read.refusal))
      return Promise.resolve(2)
    }
    return withInstallation(terminal, async (opened) => {
      let found = 0
      for await (const job of everyJob(opened)) {
        terminal.print(job)
        found += 1
      }
      for (const late of await opened.shell.deliveries.late())
        terminal.tell(`${late.queue}: ${late.jobs} jobs wait for longer than a quarter of an hour`)
      return found === 0 ? 0 : 1
    })
  },
}

const resend: Command = {
  name: 'jobs resend',
  usage: '--job ID | --queue NAME',
  does: 'Has one undelivered job, or all of a queue, tried again.',
  run: (args, terminal) => {
    const options = { job: textOption('the id of an undelivered job'), queue: textOption('the name of a queue') }
    const read = readArguments(args, { positional: [], options })
    if (!read.ok) {
      terminal.tell(sayBadArgument(read.refusal))
      return Promise.resolve(2)
    }
    const { job, queue } = read.value.options
    if ((job === undefined) === (queue === undefined)) {
      terminal.tell('--job or --queue: expected exactly one of them')
      return Promise.resolve(2)
    }
    return withInstallation(terminal, async (opened) => {
      const ids: string[] = job === undefined ? [] : [job]
      if (queue !== undefined) for await (const one of everyJob(opened)) if (one.queue === queue) ids.push(one.id)
      const resent = await opened.shell.deliveries.resend(null, ids)
      terminal.print({ resent })
      return resent === ids.length && resent > 0 ? 0 : 1
    })
  },
}

export const commands: readonly Command[] = [list, resend]
