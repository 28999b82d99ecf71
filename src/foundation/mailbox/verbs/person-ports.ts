import { say } from '../../../kernel/texts.ts'
import type { PersonPorts } from '../../data-protection/words.ts'
import { exportTexts } from '../texts.ts'
import { accountCard, isOpen } from '../../account/index.ts'
import type { MailboxShell } from '../shell.ts'
import { PORTAL } from '../words.ts'
import { deliver } from './deliver.ts'

/** What the room of data protection asks of accounts: whether one is there, and to tell its person something. */
export const personPorts = (shell: MailboxShell): PersonPorts => ({
  isOpen,
  tellReady: async (account, exportId) => {
    const card = await accountCard(shell)(account)
    if (!card) return
    await deliver(shell)(account, {
      id: exportId,
      authority: PORTAL,
      title: say(exportTexts.readyTitle, card.language),
      text: [say(exportTexts.readyText, card.language)],
      links: [{ href: '/konto/data/export', text: say(exportTexts.title, card.language) }],
    })
  },
  authorityNames: async () => new Map((await shell.authorities.all()).map(({ id, name }) => [id, name])),
})
