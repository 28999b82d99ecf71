import { once } from 'node:events'
import { Readable } from 'node:stream'
import type pg from 'pg'

/** What a connection can do while rows are copied; the types of `pg` leave it out. */
interface CopyConnection {
  readonly stream: NodeJS.ReadableStream & NodeJS.WritableStream & { readonly writableNeedDrain: boolean }
  readonly query: (text: string) => void
  readonly sendCopyFromChunk: (chunk: Uint8Array) => void
  readonly endCopyFrom: () => void
  readonly sendCopyFail: (why: string) => void
}

/** PostgreSQL sends each row by itself; handing on some of them together is many times faster. */
const TOGETHER_BYTES = 65_536

const rowsOf = (completed: string): number => Number(/^COPY (\d+)$/.exec(completed)?.[1] ?? 0)

/** The rows of one `COPY … TO STDOUT` as bytes. Whoever reads slowly lets the database wait: nothing piles up here. */
class CopyOut extends Readable {
  readonly #text: string
  #connection: CopyConnection | null = null
  #waiting: Buffer[] = []
  #waitingBytes = 0
  #failed = false
  rows = 0

  constructor(text: string) {
    super()
    this.#text = text
  }
  submit(connection: unknown): void {
    this.#connection = connection as CopyConnection
    this.#connection.query(this.#text)
  }
  override _read(): void {
    this.#connection?.stream.resume()
  }
  handleCopyData({ chunk }: { readonly chunk: Buffer }): void {
    // The parser uses its buffer again.
    this.#waiting.push(Buffer.from(chunk))
    this.#waitingBytes += chunk.length
    if (this.#waitingBytes >= TOGETHER_BYTES) this.#handOn()
  }
  #handOn(): void {
    const together = Buffer.concat(this.#waiting)
    this.#waiting = []
    this.#waitingBytes = 0
    if (together.length > 0 && !this.destroyed && !this.push(together)) this.#connection?.stream.pause()
  }
  handleCommandComplete({ text }: { readonly text: string }): void {
    this.rows = rowsOf(text)
  }
  handleError(error: Error): void {
    this.#failed = true
    this.destroy(error)
  }
  handleReadyForQuery(): void {
    if (this.#failed || this.destroyed) return
    this.#handOn()
    this.push(null)
  }
  // Whoever stops reading must not leave the connection standing still.
  override _destroy(error: Error | null, done: (error?: Error | null) => void): void {
    this.#connection?.stream.resume()
    done(error)
  }
}

/** Takes bytes into one `COPY … FROM STDIN`, as fast as the database takes them. */
class CopyIn {
  readonly #text: string
  readonly #source: AsyncIterable<Uint8Array>
  readonly #done: (outcome: { readonly rows: number } | { readonly error: Error }) => void
  #error: Error | null = null
  #rows = 0

  constructor(
    text: string,
    source: AsyncIterable<Uint8Array>,
    done: (outcome: { readonly rows: number } | { readonly error: Error }) => void,
  ) {
    this.#text = text
    this.#source = source
    this.#done = done
  }
  submit(connection: unknown): void {
    const wire = connection as CopyConnection
    wire.query(this.#text)
  }
  handleCopyInResponse(connection: unknown): void {
    void this.#pump(connection as CopyConnection)
  }
  async #pump(connection: CopyConnection): Promise<void> {
    try {
      for await (const chunk of this.#source) {
        // After an error the database hears nothing more of this copy.
        if (this.#error) return
        connection.sendCopyFromChunk(chunk)
        if (connection.stream.writableNeedDrain) await once(connection.stream, 'drain')
      }
      connection.endCopyFrom()
    } catch (error) {
      this.#error ??= error instanceof Error ? error : new Error(String(error))
      connection.sendCopyFail('the source ended early')
    }
  }
  handleCommandComplete({ text }: { readonly text: string }): void {
    this.#rows = rowsOf(text)
  }
  handleError(error: Error): void {
    const first = this.#error === null
    this.#error ??= error
    // A connection that is lost says nothing afterwards.
    if (first && !('severity' in error)) this.#done({ error })
  }
  handleReadyForQuery(): void {
    this.#done(this.#error ? { error: this.#error } : { rows: this.#rows })
  }
}

/** The rows that a query gives, in PostgreSQL's text form; `rows` counts them once everything was read. */
export const copyOut = (client: pg.ClientBase, query: string): Readable & { readonly rows: number } =>
  client.query(new CopyOut(`copy (${query}) to stdout`))

/** Puts rows in PostgreSQL's text form into a table; gives their number. */
export const copyIn = (client: pg.ClientBase, into: string, source: AsyncIterable<Uint8Array>): Promise<number> =>
  new Promise((resolve, reject) => {
    client.query(
      new CopyIn(`copy ${into} from stdin`, source, (outcome) =>
        'error' in outcome ? reject(outcome.error) : resolve(outcome.rows),
      ),
    )
  })
