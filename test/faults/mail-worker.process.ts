import process from 'node:process'
import { startJobs } from '../../src/platform/jobs/index.ts'
import { JobTrouble } from '../../src/platform/jobs/words.ts'
import { smtpMailer } from '../../src/platform/mail/index.ts'

/** A worker that sends mails and may be killed at any moment: outbox, queue and mail client of the product. */
const [, , databaseUrl = '', smtpUrl = '', queue = ''] = process.argv
const silent = { disturbed: () => {}, failed: () => {}, well: () => {} }
const mailer = smtpMailer({ url: smtpUrl, from: 'Dreiklang <noreply@portal.example>', timeoutMs: 300 })
const jobs = await startJobs(databaseUrl, {}, silent)
await jobs.work([
  {
    queue,
    title: { de: 'E-Mail senden', en: 'Send an e-mail', leicht: 'Eine E-Mail senden' },
    handler: async ({ ref }, attempt) => {
      const text = `Nachricht ${ref['nth']}`
      const sent = await mailer.send({ to: 'erika@beispiel.example', subject: text, text, key: attempt.id })
      if (!sent.ok) throw new JobTrouble(sent.refusal.code)
    },
  },
])
process.send?.('working')
