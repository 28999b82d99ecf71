import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { Socket } from 'node:net'
import { serverEnv } from './cluster.ts'

/**
 * Reads a pipe whose other end is in our program alone. The word `done` means that all is tidy; the end of the pipe
 * without it means that the program died, kill -9 included. Then the PostgreSQL that has this socket folder (line 5 of
 * postmaster.pid, so never a later one) is ended: in order, after 20 seconds at once.
 */
const SCRIPT = `
trap '' HUP INT TERM
IFS= read -r word && [ "$word" = done ] && exit 0
times=0
seen=no
while [ "$times" -lt 300 ]; do
  pid='' sockets=''
  { read -r pid; read -r skip; read -r skip; read -r skip; IFS= read -r sockets; } 2>/dev/null < "$1/postmaster.pid"
  if [ -n "$pid" ] && [ "$sockets" = "$2" ]; then
    [ "$times" -lt 200 ] && name=INT || name=QUIT
    kill -s "$name" "$pid" 2>/dev/null || break
    seen=yes
  elif [ "$seen" = yes ] || [ "$times" -ge 20 ]; then
    break
  fi
  times=$((times + 1))
  sleep 0.1
done
rm -rf -- "$2"
`

/** The process that outlives us for a moment when we die. */
export interface Watcher {
  /** Ends the watch without a deed. */
  readonly release: () => Promise<void>
}

/** Starts the watch before the server. In a session of its own, so that Ctrl-C reaches us and not it. */
export const watch = (pgFolder: string, socketFolder: string): Watcher => {
  const child = spawn('/bin/sh', ['-c', SCRIPT, 'dreiklang-watch', pgFolder, socketFolder], {
    cwd: '/',
    env: serverEnv(),
    detached: true,
    stdio: ['pipe', 'ignore', 'ignore'],
  })
  const ended = once(child, 'exit').catch(() => [])
  child.on('error', () => {})
  child.stdin.on('error', () => {})
  child.unref()
  if (child.stdin instanceof Socket) child.stdin.unref()
  return {
    release: async () => {
      child.ref()
      child.stdin.end('done\n')
      await ended
    },
  }
}
