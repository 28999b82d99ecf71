import { describe, expect, it } from 'vitest'
import { openLog } from './index.ts'

/** What the log says about an exception, as one text and read. */
const told = (thrown: unknown) => {
  const lines: string[] = []
  openLog('info', { write: (line: string) => void lines.push(line) }).error({ err: thrown }, 'trial')
  const line = lines.join('')
  return { line, err: JSON.parse(line).err }
}

const fromDatabase = (code: string, message: string) =>
  Object.assign(new Error(message), {
    code,
    detail: 'Key (email)=(maja@beispiel.example) already exists.',
    where: "unnamed portal parameter $1 = 'Maja Beispiel'",
    table: 'account',
    constraint: 'account_key',
  })

describe('the log', () => {
  it.each(['22P02', '23505', '42601'])('never quotes what the database quotes: %s', (code) => {
    const { line, err } = told(fromDatabase(code, 'invalid input syntax for type uuid: "Maja Beispiel"'))
    expect(line).not.toMatch(/Maja|maja@/)
    expect(err).toMatchObject({ code, table: 'account', constraint: 'account_key' })
    expect(err.stack).toContain('log.test.ts')
  })

  it('a text with line ends and signs of control stays one line', () => {
    const { line, err } = told(fromDatabase('57P01', 'gone\r\n{"level":50,"msg":"made up"}\u001b[2J'))
    expect(line.trimEnd()).not.toMatch(/[\r\n\u001b]/)
    expect(err.message).toContain('made up')
  })

  it('says why where the message quotes nothing', () => {
    expect(told(fromDatabase('57P01', 'terminating connection due to administrator command')).err.message).toBe(
      'terminating connection due to administrator command',
    )
  })

  it('does not repeat the text that was no JSON', () => {
    let thrown: unknown
    try {
      JSON.parse('Maja Beispiel')
    } catch (error) {
      thrown = error
    }
    expect(told(thrown).line).not.toContain('Maja')
  })

  it('tells the place of any other exception, and not its message', () => {
    const { line, err } = told(new RangeError('no such street: Maja Beispiel\n    at Maja Beispiel'))
    expect(line).not.toContain('Maja')
    expect(err).toMatchObject({ type: 'RangeError', message: expect.stringContaining('not told') })
    expect(err.stack).toContain('log.test.ts')
    const missing = Object.assign(new Error("ENOENT: open 'Maja.pdf'"), { code: 'ENOENT', syscall: 'open' })
    expect(told(missing).err.message).toBe('open ENOENT')
  })

  it('tells the code of what failed for a known reason', () => {
    const trouble = Object.assign(new Error('mail/unreachable'), { code: 'mail/unreachable' })
    expect(told(trouble).err.message).toBe('mail/unreachable')
  })

  it('tells causes, several at once, and what only looks like an exception', () => {
    const cause = fromDatabase('23505', 'Maja Beispiel')
    expect(told(new Error('outer', { cause })).err).toMatchObject({ type: 'Error', cause: { code: '23505' } })
    expect(told(new Error('outer', { cause })).line).not.toContain('Maja')
    const refused = Object.assign(new Error('connect ECONNREFUSED'), { code: 'ECONNREFUSED' })
    expect(told(new AggregateError([refused])).err.errors).toMatchObject([{ code: 'ECONNREFUSED' }])
    expect(
      told({ message: 'Connection terminated', stack: 'Error: gone\n    at somewhere', queue: 'a' }).err,
    ).toMatchObject({
      type: 'object',
      message: 'Connection terminated',
    })
    expect(told('Maja Beispiel').line).not.toContain('Maja')
  })

  it('ends for causes that go round in a circle', () => {
    const one = new Error('one')
    const other = new TypeError('other', { cause: one })
    one.cause = other
    expect(told(one).err.cause.type).toBe('TypeError')
  })
})
