import { type AddressInfo, createServer } from 'node:net'
import fc from 'fast-check'
import { SMTPServer, type SMTPServerOptions } from 'smtp-server'
import { afterEach, expect, test } from 'vitest'
import { readEml } from './eml.ts'
import { isMailAddress, smtpMailer } from './index.ts'
import { mustEncrypt } from './smtp.ts'

const from = 'Landeshauptstadt Wiesbaden <portal@wiesbaden.example>'
const mail = {
  to: 'anna@example.org',
  subject: 'Grüße aus Wiesbaden: Es gibt Neues zu Ihrem Vorgang WI-2026-000123 und das ist ein langer Betreff',
  text: 'Guten Tag,\n\nin Ihrem Postfach liegt eine neue Nachricht.\n.\n= Ende =\n',
}

const closing: (() => void)[] = []
afterEach(() => {
  for (const close of closing.splice(0)) close()
})

interface Received {
  readonly from: string
  readonly to: readonly string[]
  readonly raw: Buffer
}

/** A mail server on loopback that keeps what it gets. */
const startServer = async (options: SMTPServerOptions = {}): Promise<{ url: string; received: Received[] }> => {
  const received: Received[] = []
  const server = new SMTPServer({
    authOptional: true,
    disabledCommands: ['STARTTLS'],
    onData: (stream, session, done) => {
      const pieces: Buffer[] = []
      stream.on('data', (piece: Buffer) => pieces.push(piece))
      stream.on('end', () => {
        const { mailFrom, rcptTo } = session.envelope
        received.push({
          from: mailFrom ? mailFrom.address : '',
          to: rcptTo.map(({ address }) => address),
          raw: Buffer.concat(pieces),
        })
        done()
      })
    },
    ...options,
  })
  server.on('error', () => {})
  const { port } = await new Promise<AddressInfo>((resolve) => {
    const net = server.listen(0, '127.0.0.1', () => {
      const address = net.address()
      if (address !== null && typeof address === 'object') resolve(address)
    })
  })
  closing.push(() => server.close())
  return { url: `smtp://127.0.0.1:${port}`, received }
}

/** A server on loopback that speaks these lines, one per line it hears, and then does what `then` says. */
const startTalker = async (lines: readonly string[], then: 'hang up' | 'be silent'): Promise<string> => {
  const server = createServer((socket) => {
    const left = [...lines]
    const speak = (): void => {
      const line = left.shift()
      if (line !== undefined) socket.write(`${line}\r\n`)
      else if (then === 'hang up') socket.destroy()
    }
    socket.on('error', () => {})
    socket.on('data', speak)
    speak()
    closing.push(() => socket.destroy())
  })
  closing.push(() => server.close())
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const address = server.address()
  return `smtp://127.0.0.1:${address !== null && typeof address === 'object' ? address.port : 0}`
}

test('a mail reaches the server with its address, sender, subject and text', async () => {
  const { url, received } = await startServer()
  expect(await smtpMailer({ url, from }).send(mail)).toEqual({ ok: true, value: null })
  expect(received).toHaveLength(1)
  expect(received[0]).toMatchObject({ from: 'portal@wiesbaden.example', to: ['anna@example.org'] })
  const raw = received[0]?.raw ?? Buffer.alloc(0)
  expect(readEml(raw)).toEqual(mail)
  expect(raw.toString()).toContain('Auto-Submitted: auto-generated\r\n')
  expect(raw.toString()).toContain('From: Landeshauptstadt Wiesbaden <portal@wiesbaden.example>\r\n')
})

test('line breaks in the subject make no header', async () => {
  const { url, received } = await startServer()
  const subject = 'Hallo\r\nBcc: dieb@example.org\r\n\r\n<b>Inhalt</b>\u2028X-Evil: 1'
  expect((await smtpMailer({ url, from }).send({ ...mail, subject })).ok).toBe(true)
  const raw = received[0]?.raw.toString() ?? ''
  expect(received[0]?.to).toEqual(['anna@example.org'])
  expect(raw).not.toMatch(/^(bcc|x-evil):/im)
  expect(readEml(Buffer.from(raw)).subject).toBe('Hallo Bcc: dieb@example.org <b>Inhalt</b> X-Evil: 1')
})

test('only one plain address is a recipient', async () => {
  const { url, received } = await startServer()
  for (const to of [
    '',
    'anna',
    'anna@',
    '@example.org',
    'anna@example.org\r\nBcc: dieb@example.org',
    'anna@example.org, dieb@example.org',
    'Anna <anna@example.org>',
    '"anna@example.org dieb"@example.org',
    'anna@example.org\n',
    'anna@exam ple.org',
    'anna@[127.0.0.1]',
    'anna@example..org',
    `${'a'.repeat(65)}@example.org`,
  ]) {
    expect(await smtpMailer({ url, from }).send({ ...mail, to })).toMatchObject({
      refusal: { code: 'mail/no-address' },
    })
  }
  expect(received).toEqual([])
  for (const to of ['a@b.de', 'Anna.Groß+x@müller-straße.example', "o'neil_1@sub.example.org"])
    expect(isMailAddress(to)).toBe(true)
})

test('no text whatsoever makes a second recipient or a header of its own', async () => {
  const { url, received } = await startServer()
  const mailer = smtpMailer({ url, from })
  const nasty = fc.string({
    unit: fc.constantFrom('\r', '\n', ' ', ':', ',', '<', '>', '@', 'a', 'ü', '\u0000', '.', '='),
  })
  await fc.assert(
    fc.asyncProperty(nasty, nasty, async (to, subject) => {
      received.length = 0
      const sent = await mailer.send({ to: `x@e.org${to}`, subject, text: subject })
      if (!sent.ok) return received.length === 0
      const head = received[0]?.raw.toString().split('\r\n\r\n')[0] ?? ''
      const names = head.split(/\r\n(?![ \t])/).map((line) => line.split(':')[0]?.toLowerCase())
      const allowed = ['auto-submitted', 'from', 'to', 'subject', 'message-id', 'content-transfer-encoding', 'date']
      const others = names.filter((name) => ![...allowed, 'mime-version', 'content-type'].includes(name ?? ''))
      return received.length === 1 && received[0]?.to.length === 1 && others.length === 0 && !/[^\r]\n/.test(head)
    }),
    { numRuns: 60 },
  )
})

test('a server that is not there is unreachable', async () => {
  const { url } = await startServer()
  for (const close of closing.splice(0)) close()
  await new Promise((resolve) => setTimeout(resolve, 50))
  expect(await smtpMailer({ url, from }).send(mail)).toMatchObject({ refusal: { code: 'mail/unreachable' } })
})

const saying = (responseCode: number, text = 'nein') => Object.assign(new Error(text), { responseCode })

test('a server that says no to the recipient for good has refused, and one that says later is unreachable', async () => {
  const answering = (responseCode: number): SMTPServerOptions => ({
    onRcptTo: (_address, _session, done) => done(saying(responseCode)),
  })
  const no = await startServer(answering(550))
  expect(await smtpMailer({ url: no.url, from }).send(mail)).toMatchObject({ refusal: { code: 'mail/refused' } })
  const later = await startServer(answering(451))
  expect(await smtpMailer({ url: later.url, from }).send(mail)).toMatchObject({ refusal: { code: 'mail/unreachable' } })
  const content = await startServer({
    onData: (stream, _session, done) => void stream.on('end', () => done(saying(554))).resume(),
  })
  expect(await smtpMailer({ url: content.url, from }).send(mail)).toMatchObject({ refusal: { code: 'mail/refused' } })
})

test('a server that will not have us is unreachable: the password can be put right, and no mail is lost until then', async () => {
  const password = await startServer({ onAuth: (_auth, _session, done) => done(new Error('falsch')) })
  const withPassword = password.url.replace('smtp://', 'smtp://portal:geheim@')
  const sender = await startServer({ onMailFrom: (_address, _session, done) => done(saying(550)) })
  const closed = await startServer({ onConnect: (_session, done) => done(saying(554)) })
  for (const url of [withPassword, sender.url, closed.url])
    expect(await smtpMailer({ url, from }).send(mail)).toMatchObject({ refusal: { code: 'mail/unreachable' } })
})

test('why a mail did not go is told without any address: it is kept beside the job', async () => {
  for (const responseCode of [450, 550]) {
    const text = `<${mail.to}>: mailbox of Anna is full`
    const { url } = await startServer({ onRcptTo: (_address, _session, done) => done(saying(responseCode, text)) })
    const why = `EENVELOPE RCPT TO ${responseCode}`
    expect(await smtpMailer({ url, from }).send(mail)).toMatchObject({ refusal: { why } })
  }
})

test('a server that goes in the middle is unreachable, at every step', async () => {
  const talk = ['220 hello', '250 hello', '250 sender', '250 recipient', '354 go on']
  for (let steps = 0; steps <= talk.length; steps += 1) {
    const url = await startTalker(talk.slice(0, steps), 'hang up')
    expect(await smtpMailer({ url, from }).send(mail)).toMatchObject({ refusal: { code: 'mail/unreachable' } })
  }
})

test('a server that falls silent is unreachable after the time limit, at every step', async () => {
  const talk = ['220 hello', '250 hello', '250 sender']
  for (let steps = 0; steps <= talk.length; steps += 1) {
    const url = await startTalker(talk.slice(0, steps), 'be silent')
    const started = performance.now()
    const sent = await smtpMailer({ url, from, timeoutMs: 150 }).send(mail)
    expect(sent).toMatchObject({ refusal: { code: 'mail/unreachable' } })
    expect(performance.now() - started).toBeLessThan(10_000)
  }
})

test('a mail leaves this machine only encrypted, and stays where the server can not do that', async () => {
  for (const url of ['smtp://mail.example', 'smtp://127.0.0.1.example:25', 'smtps://10.0.0.1'])
    expect(mustEncrypt(url)).toBe(true)
  for (const url of ['smtp://127.0.0.1:2525', 'smtp://localhost', 'smtp://[::1]:25'])
    expect(mustEncrypt(url)).toBe(false)
  const { url, received } = await startServer()
  expect((await smtpMailer({ url: `${url}?requireTLS=true`, from }).send(mail)).ok).toBe(false)
  expect(received).toEqual([])
})
