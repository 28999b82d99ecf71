import { keepingMailer } from '../../../../test/setup/keeping-mailer.ts'
import { contentOf } from '../../../../test/setup/content.ts'
import { inAccount } from '../../../platform/postgres/index.ts'
import { newId } from '../../../kernel/ids.ts'
import { describe, expect, it } from 'vitest'
import { draftHouse, value } from '../../../../test/forms/draft-house.ts'
import type { Actor } from '../../../kernel/actor.ts'
import { later } from '../../../kernel/clock.ts'
import { id } from '../../../kernel/ids.ts'
import { listMailbox } from '../../mailbox/index.ts'
import type { JobPayload } from '../../../platform/jobs/words.ts'
import { jobs } from '../jobs.ts'
import { addFile, discardDraft, findDraft, listDrafts, openDraftFile, saveAnswers } from '../index.ts'

const house = await draftHouse()
const { shell, begun, person, stored, travel } = house

/** What waits in a queue, and when it is due. */
const waiting = (queue: string) =>
  shell.db.look<{ data: JobPayload; start_after: string }>(
    "select data, start_after from jobs.job where name = $1 and state = 'created' order by start_after desc",
    [queue],
  )

const messagesOf = async (actor: Actor) =>
  (await listMailbox(shell)(actor, null)).messages.filter(({ title }) => title.startsWith('Ihr Entwurf wird am'))

const doJob = async (queue: string, payload: JobPayload): Promise<void> => {
  const job = jobs({ ...shell, mailer: keepingMailer([]), publicUrl: 'http://localhost' }).find(
    (one) => one.queue === queue,
  )
  if (!job) throw new Error(`no job ${queue}`)
  await job.handler(payload, { id: newId() })
}

const expireOf = async (draft: string): Promise<JobPayload> => {
  const found = (await waiting('forms.expire')).find((job) => job.data.ref['draft'] === draft)
  if (!found) throw new Error(`nothing waits to expire ${draft}`)
  return found.data
}

describe('a draft', () => {
  it('is taken away when its time is over and its party was told a week before, once', async () => {
    const ada = await person()
    const draft = await begun(ada)
    const payload = await expireOf(draft)
    travel('P22D')
    value(await saveAnswers(shell)(ada, draft, { seen: 0, answers: { name: 'Ada' } }))
    travel('P9D')
    await doJob('forms.expire', payload)
    expect(await messagesOf(ada)).toHaveLength(0)
    travel('P15D')
    await Promise.all([doJob('forms.expire', payload), doJob('forms.expire', payload)])
    await doJob('forms.expire', payload)
    expect(await messagesOf(ada)).toHaveLength(1)
    travel('P5D')
    await doJob('forms.expire', payload)
    expect(await stored(ada, 'draft')).toHaveLength(1)
    travel('P2D')
    await doJob('forms.expire', payload)
    await doJob('forms.expire', payload)
    expect(await stored(ada, 'draft')).toHaveLength(0)
    expect(await stored(ada, 'draft_revision')).toHaveLength(0)
  })

  it('stays for the whole notice where that came late, and can be opened until then', async () => {
    const ada = await person()
    const draft = await begun(ada)
    travel('P40D')
    const opened = value(await findDraft(shell)(ada, draft))
    expect(Date.parse(opened.expiresAt)).toBeGreaterThan(Date.parse(later(shell.clock(), 'P6D')))
    await doJob('forms.expire', await expireOf(draft))
    travel('P6D')
    await doJob('forms.expire', await expireOf(draft))
    expect((await listDrafts(shell)(ada)).rows).toHaveLength(1)
    travel('P2D')
    expect(await findDraft(shell)(ada, draft)).toMatchObject({ refusal: { code: 'form/expired' } })
    expect((await listDrafts(shell)(ada)).rows).toHaveLength(0)
    await doJob('forms.expire', await expireOf(draft))
    expect(await stored(ada, 'draft')).toHaveLength(0)
  })

  it('is kept as long as at first by who saves it after the notice, and is told of again', async () => {
    const ada = await person()
    const draft = await begun(ada)
    travel('P25D')
    const payload = await expireOf(draft)
    await doJob('forms.expire', payload)
    const { answers } = value(await findDraft(shell)(ada, draft))
    const saved = value(await saveAnswers(shell)(ada, draft, { seen: 0, answers }))
    expect(saved.deletesAt).toBeNull()
    travel('P20D')
    await doJob('forms.expire', payload)
    expect(await stored(ada, 'draft')).toMatchObject([{ deletes_at: null }])
    travel('P4D')
    await doJob('forms.expire', payload)
    expect(await messagesOf(ada)).toHaveLength(2)
  })

  it('takes the bytes of its files along, an hour later, for somebody may still be sending it', async () => {
    const ada = await person()
    const draft = await begun(ada)
    const file = id('01900000-0000-7000-8000-000000000001')
    const answer = { file, name: 'brief.pdf', sizeBytes: 12, mediaType: 'application/pdf' }
    value(await addFile(shell)(ada, draft, { answer, content: contentOf('%PDF-1.7 ok\n') }))
    const address = String((await stored(ada, 'draft_file'))[0]?.['address'])
    value(await discardDraft(shell)(ada, draft))
    expect(await openDraftFile(shell)(ada, draft, file)).toMatchObject({ ok: false })
    const opened = await shell.db.tx(inAccount(ada.account), async (tx) =>
      (await shell.keys.of(tx, ada.account)).openFile('form.file'),
    )
    expect((await shell.files.get(address, opened)).ok).toBe(true)
    const removal = (await waiting('forms.remove-files')).find((job) => job.data.ref['addresses'] === address)
    if (!removal) throw new Error('nothing waits to remove the bytes')
    expect(Date.parse(removal.start_after)).toBeGreaterThan(Date.parse(shell.clock()) + 3_500_000)
    await doJob('forms.remove-files', removal.data)
    await doJob('forms.remove-files', removal.data)
    expect(await shell.files.get(address, opened)).toMatchObject({ refusal: { code: 'file/not-found' } })
  })
})
