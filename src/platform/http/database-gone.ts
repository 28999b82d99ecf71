const NETWORK = new Set(['ECONNREFUSED', 'ECONNRESET', 'ENOENT', 'EPIPE', 'ETIMEDOUT', 'ENOTFOUND'])
// Connection exceptions, operator intervention (shutdown, crash, starting up), too little of disk, memory or connections,
// errors of the disk itself.
const SQLSTATE = /^(08|57P0|53|58030)/
const MESSAGE =
  /connection terminated|timeout exceeded when trying to connect|client has encountered a connection error/i

/** Whether an exception means that the database can't be reached right now, rather than a bug of ours. */
export const isDatabaseGone = (error: unknown): boolean => {
  if (!(error instanceof Error)) return false
  const code = 'code' in error && typeof error.code === 'string' ? error.code : ''
  if (NETWORK.has(code) && (!('path' in error) || ('syscall' in error && error.syscall === 'connect'))) return true
  return SQLSTATE.test(code) || MESSAGE.test(error.message) || isDatabaseGone(error.cause)
}
