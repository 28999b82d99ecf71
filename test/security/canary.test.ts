import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { beforeAll, expect, it } from 'vitest'
import { withInstallation } from '../../bench/harness/installation.ts'
import { withOwner } from '../../bench/harness/owner.ts'
import { readEml } from '../../src/platform/mail/eml.ts'
import { afterFile } from '../setup/after-file.ts'
import { type CanaryHouse, dreiklang, openCanaryHouse } from './canary/house.ts'
import { type Canary, needlesFor, needlesOf, newCanary } from './canary/markers.ts'
import { type Hit, hitsIn, hitsInFolder } from './canary/search.ts'
import { playCanary } from './canary/story.ts'

// The canary (T18). Names, addresses, a birth date, an IBAN, file names and texts that occur nowhere else are entered
// wherever a person or the staff can enter something, rightly and wrongly, into a real installation that runs as a
// process: with everything in its log, a mail server that refuses and quotes, and a database that dies in the middle.
// Then every trace that it leaves outside of the answers to those people is searched, in all forms that a text can take:
// plain, in capitals, base64, hex, URL, JSON, UTF-16. A choice is no marker: its words stand in the service for everybody.
//
// That nothing is found means something only because something can be found: at every place a word that lies there
// openly is searched with the same means, one canary is put into the database unsealed, and each line of the list of
// what is allowed must have been needed. Long values may lie packed in the files of the database; the backup, which is
// unpacked before it is searched, holds the same rows.

/** What may be read, and why. */
const ALLOWED: readonly { readonly place: string; readonly piece: (word: string) => RegExp; readonly why: string }[] = [
  {
    place: 'mail',
    piece: (word) => new RegExp(`^To: ${word.toLowerCase()}\\.[a-z]+@kanarie\\.example\\r?$`, 'gm'),
    why: 'a mail is sent to its recipient; nothing else of it names anybody',
  },
  {
    place: 'asked',
    piece: (word) => new RegExp(`^/directory\\?what=${word}&where=${word}$`, 'gm'),
    why: 'a search can be kept as a bookmark; it says what for, not who',
  },
  {
    place: 'asked',
    piece: (word) => new RegExp(`^/(workplace\\?number=|konto\\?x=|cases/|workplace/cases/|)${word}(/${word})?$`, 'gm'),
    why: 'what somebody types into the address line themselves',
  },
]

/** A kind of place, what of it is searched, and a word that lies there openly. */
interface Place {
  readonly place: string
  readonly bytes: Buffer
  readonly open: string
}

let house: CanaryHouse
let canary: Canary
/** Lies unsealed in the database, to be found. */
const control = newCanary()

const jobRows = (): Promise<string> =>
  withInstallation({ folder: house.server.folder, attach: true }, async ({ shell, ownerUrl }) => {
    await withOwner(ownerUrl, (client) =>
      client.query("insert into jobs.job (name, data, start_after) values ('account.mail', $1, now() + '1 year')", [
        { control: control.text('control') },
      ]),
    )
    return JSON.stringify(await shell.db.look('select to_jsonb(job) as job from jobs.job job'))
  })

let jobs: string
let backups: string

beforeAll(async () => {
  canary = newCanary()
  house = await openCanaryHouse()
  await playCanary({ house, canary })
  jobs = await jobRows()
  backups = await mkdtemp(join(tmpdir(), 'dreiklang-canary-'))
  afterFile(() => rm(backups, { recursive: true, force: true }))
  await dreiklang(house.server.folder, ['backup', '--to', join(backups, 'data'), '--keys', join(backups, 'keys')])
  // In order, so that everything is written down: the log to its end, the database with a checkpoint.
  await house.server.stop()
}, 180_000)

const mailText = (mail: Buffer): string => {
  const { subject, text } = readEml(mail)
  return `${mail.toString('latin1')}\n${subject}\n${text}`
}

const places = (): readonly Place[] => [
  { place: 'log', bytes: Buffer.from(house.server.said()), open: '"queue":"account.mail"' },
  { place: 'jobs', bytes: Buffer.from(jobs), open: 'cases.follow' },
  { place: 'mail', bytes: Buffer.from(house.mails.map(mailText).join('\n')), open: 'Amt <amt@amt.example>' },
  { place: 'asked', bytes: Buffer.from(house.asked.join('\n')), open: '/konto/register' },
  { place: 'led to', bytes: Buffer.from(house.ledTo.join('\n')), open: '/konto/check-mail' },
  { place: 'seen by others', bytes: Buffer.concat([...house.seenByStrangers]), open: '"alive":true' },
]

/** What stands in a place apart from what is allowed there; what is allowed has to be there. */
const leaksIn = ({ place, bytes, open }: Place): readonly Hit[] => {
  expect(hitsIn(place, bytes, needlesFor('an open word', open)), `${place}: ${open}`).not.toEqual([])
  let text = bytes.toString('latin1')
  for (const allowed of ALLOWED.filter((one) => one.place === place)) {
    expect(text, allowed.why).toMatch(allowed.piece(canary.word))
    text = text.replaceAll(allowed.piece(canary.word), '')
  }
  return hitsIn(place, Buffer.from(text, 'latin1'), needlesOf(canary))
}

it('what a person enters is read in no log, job, mail, address or page of others', () => {
  expect(house.refusedMails()).toBeGreaterThan(1)
  expect(places().flatMap(leaksIn)).toEqual([])
  expect(hitsIn('jobs', Buffer.from(jobs), needlesOf(control))).not.toEqual([])
})

it('what a person enters is read in no file of the installation', async () => {
  const shown = needlesFor('control', control.word)
    .slice(0, 1)
    .map((needle) => ({ ...needle, what: 'control' }))
  const { hits } = await hitsInFolder('data', house.server.folder, [...needlesOf(canary), ...shown])
  expect(hits.filter(({ what }) => what !== 'control')).toEqual([])
  const found = hits.map(({ place }) => place)
  expect(found).toContainEqual(expect.stringContaining('/base/'))
  expect(found).toContainEqual(expect.stringContaining('/pg_wal/'))
})

it('what a person enters is read in no backup, not even beside its keys', async () => {
  const { files, hits } = await hitsInFolder('backup', backups, [
    ...needlesOf(canary),
    ...needlesFor('an open word', 'Landeshauptstadt Wiesbaden'),
  ])
  expect(files).toBeGreaterThan(10)
  expect(hits.filter(({ what }) => !what.startsWith('an open word'))).toEqual([])
  expect(hits).not.toEqual([])
})
