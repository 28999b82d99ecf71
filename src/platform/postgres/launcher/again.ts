import { pause } from './processes.ts'
import { type Server, type Serving, serve } from './server.ts'

// What a killed postmaster leaves behind ends by itself within a moment; until then it stops the next one.
const WAIT_MS = 500
const TRIES = 60

const startAgain = async (serving: Serving, isAsked: () => boolean): Promise<Server | null> => {
  serving.tell('PostgreSQL has ended by itself and is started again. What was saved is not lost.')
  for (let tried = 1; tried <= TRIES && !isAsked(); tried += 1) {
    await pause(WAIT_MS)
    // A log that can't be opened, as on a full disk, is no reason to look away for ever.
    const server = await serve(serving).catch(() => null)
    if (server?.ok) return server.value
  }
  if (!isAsked())
    serving.tell(`PostgreSQL does not start again; why stands in ${serving.place.log}. Then start this program again.`)
  return null
}

/**
 * Keeps a server running until it is asked to end: one that was killed or ran out of memory is started again in its
 * place, under the same address, so that connections made from then on reach it.
 */
export const keepServing = (serving: Serving, first: Server): Server => {
  let current = first
  let asked = false
  const untilAsked = async (): Promise<void> => {
    for (;;) {
      await current.ended
      const next = asked ? null : await startAgain(serving, () => asked)
      if (next === null) return
      current = next
      if (asked) await current.stop()
    }
  }
  const ended = untilAsked()
  return {
    pid: first.pid,
    ended,
    stop: async () => {
      asked = true
      await current.stop()
      await ended
    },
    kill: () => {
      asked = true
      current.kill()
    },
  }
}
