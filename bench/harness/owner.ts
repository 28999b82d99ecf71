import pg from 'pg'

/** One plain connection for one piece of work. */
export const withOwner = async <Outcome>(
  url: string,
  work: (client: pg.Client) => Promise<Outcome>,
): Promise<Outcome> => {
  const client = new pg.Client({ connectionString: url, application_name: 'dreiklang-bench' })
  await client.connect()
  try {
    return await work(client)
  } finally {
    await client.end()
  }
}
