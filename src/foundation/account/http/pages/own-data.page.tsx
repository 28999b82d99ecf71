import { say, type Text } from '../../../../kernel/texts.ts'
import { Card, CardList, Lead, SummaryList, Table } from '../../../../platform/html/index.ts'
import type { Frame, PageContent } from '../../../../platform/html/words.ts'
import type { Holding } from '../../../data-protection/words.ts'
import type { KnownAttribute } from '../../domain/known-attributes.ts'
import { dataTexts as t, logTexts } from '../../data-texts.ts'
import { eraseTexts, exportTexts, rectifyTexts } from '../../data-move-texts.ts'
import { Known } from './known.tsx'
import { overviewTexts } from '../../overview-texts.ts'

/** What one room holds, as far as the page shows it. */
export interface HeldByRoom {
  readonly room: string
  readonly title: string
  readonly purpose: string
  readonly holdings: readonly Holding[]
  /** Whether there is more than is shown. */
  readonly more: boolean
}

/** Everything about the own data at a glance. */
export interface OwnDataView {
  readonly known: readonly KnownAttribute[]
  readonly rooms: readonly HeldByRoom[]
  readonly authorities: ReadonlyMap<string, string>
}

const DOORS = [
  { href: '/konto/data/access', title: logTexts.title, text: t.accessText },
  { href: '/konto/data/export', title: exportTexts.title, text: t.exportText },
  { href: '/konto/data/correct', title: rectifyTexts.title, text: t.correctText },
  { href: '/konto/data/erase', title: eraseTexts.title, text: t.eraseText },
] as const

type Words = (text: Text, fill?: Readonly<Record<string, string | number>>) => string

const Room = ({
  room,
  words,
  nameOf,
}: {
  readonly room: HeldByRoom
  readonly words: Words
  readonly nameOf: (authority: string | null) => string
}) => (
  <section>
    <h2 class="kern-heading-medium">{room.title}</h2>
    <p class="kern-body">
      {words(t.why)}: {room.purpose}
    </p>
    <Table
      caption={room.title}
      captionUnseen
      rows={room.holdings}
      empty={null}
      columns={[
        {
          title: words(t.what),
          rowHeader: true,
          cell: ({ title, href, what }: Holding) => (
            <div>
              {href === null ? (
                title
              ) : (
                <a class="kern-link" href={href}>
                  {title}
                </a>
              )}
              <br />
              <span class="dk-muted">{what}</span>
            </div>
          ),
        },
        { title: words(t.who), cell: ({ authority }: Holding) => nameOf(authority) },
        { title: words(t.law), cell: ({ law }: Holding) => <span lang="de">{law}</span> },
        { title: words(t.kept), cell: ({ kept }: Holding) => kept },
      ]}
    />
    {room.more ? <p class="kern-body">{words(t.more, { count: room.holdings.length })}</p> : null}
  </section>
)

export const ownDataPage = (frame: Frame, { known, rooms, authorities }: OwnDataView): PageContent => {
  const words: Words = (text, fill) => say(text, frame.language, fill)
  const nameOf = (authority: string | null) =>
    authority === null ? words(t.operator) : (authorities.get(authority) ?? words(t.operator))
  const held = rooms.filter(({ holdings }) => holdings.length > 0)
  const free = rooms.filter(({ holdings }) => holdings.length === 0)
  return {
    title: words(t.title),
    breadcrumb: [{ text: words(overviewTexts.title), href: '/konto' }, { text: words(t.title) }],
    body: (
      <>
        <h1 class="kern-heading-large">{words(t.title)}</h1>
        <Lead>{words(t.lead)}</Lead>
        <CardList>
          {DOORS.map((door) => (
            <Card key={door.href} href={door.href} title={words(door.title)}>
              <p>{words(door.text)}</p>
            </Card>
          ))}
        </CardList>
        <Known known={known} language={frame.language} />
        {held.map((room) => (
          <Room key={room.room} room={room} words={words} nameOf={nameOf} />
        ))}
        {free.length === 0 ? null : (
          <section>
            <h2 class="kern-heading-medium">{words(t.none)}</h2>
            <SummaryList
              items={free.map(({ title, purpose }) => ({ term: title, value: `${words(t.why)}: ${purpose}` }))}
            />
          </section>
        )}
        <section>
          <h2 class="kern-heading-medium">{words(t.rights)}</h2>
          <p class="kern-body">{words(t.rightsText)}</p>
        </section>
      </>
    ),
  }
}
