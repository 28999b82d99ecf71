import { describe, expect, it } from 'vitest'
import { openApplication } from '../../../../test/setup/application.ts'
import { someAuthority, somebody } from '../../../../test/setup/people.ts'
import type { TestBrowser } from '../../../../test/setup/test-browser.ts'
import { newId } from '../../../kernel/ids.ts'
import { actorOf } from '../../account/index.ts'
import { deliver, listMailbox, openMessage } from '../index.ts'

const application = await openApplication()
const { house, mails, jobsDone } = application

const readerOf = async (browser: TestBrowser) => {
  const found = await actorOf(house)(browser.cookies.get('dreiklang-session') ?? '')
  if (!found) throw new Error('nobody is signed in')
  return found
}

describe('the mailbox', () => {
  it('holds a message once, however often it is delivered, and sends one mail', async () => {
    const authority = await someAuthority(application)
    const { account, email, browser } = await somebody(application)
    const message = { id: newId(), authority: authority.id, title: 'Bescheid', text: ['Ja.'], links: [] }
    await Promise.all([1, 2, 3].map(() => deliver(house)(account, message)))
    await deliver(house)(account, message)
    await jobsDone()
    const reader = await readerOf(browser)
    expect((await listMailbox(house)(reader, null)).messages).toMatchObject([{ id: message.id, title: 'Bescheid' }])
    expect(mails.filter(({ to }) => to === email)).toHaveLength(1)
  })

  it('notes the first reading and keeps it', async () => {
    const authority = await someAuthority(application)
    const { account, browser } = await somebody(application)
    const id = newId()
    await deliver(house)(account, { id, authority: authority.id, title: 'Bescheid', text: [], links: [] })
    const reader = await readerOf(browser)
    await openMessage(house)(reader, id)
    const readAt = async () => (await listMailbox(house)(reader, null)).messages[0]?.readAt
    const first = await readAt()
    expect(first).toBeTypeOf('string')
    await openMessage(house)(reader, id)
    expect(await readAt()).toBe(first)
  })
})
