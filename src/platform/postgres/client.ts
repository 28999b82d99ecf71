import pg from 'pg'

/**
 * One connection for one piece of work, outside of any pool and scope. Where it breaks, the statement that runs or comes
 * next throws; a client to which nobody listens would end the whole program instead.
 */
export const withClient = async <Outcome>(
  options: pg.ClientConfig,
  work: (client: pg.Client) => Promise<Outcome>,
): Promise<Outcome> => {
  const client = new pg.Client(options)
  client.on('error', () => {})
  await client.connect()
  try {
    return await work(client)
  } finally {
    await client.end()
  }
}
