import { say, type Text } from '../../../../kernel/texts.ts'
import { Badge, EmptyState, Lead, Pager, Table, Time } from '../../../../platform/html/index.ts'
import type { Frame, PageContent } from '../../../../platform/html/words.ts'
import { signInListTexts as t } from '../../entry-texts.ts'
import { overviewTexts } from '../../overview-texts.ts'
import { sayDevice } from '../../say-device.ts'
import { sessionTexts } from '../../session-texts.ts'
import type { ShownSignIn } from '../../verbs/list-sign-ins.ts'
import { waysTexts } from '../../ways-texts.ts'

const LEVELS = { low: waysTexts.levelLow, substantial: waysTexts.levelSubstantial, high: waysTexts.levelHigh }

/** Recent sign-ins of the own account; `older` leads on. */
export const signInListPage = (
  frame: Frame,
  { signIns, older }: { readonly signIns: readonly ShownSignIn[]; readonly older: string | undefined },
): PageContent => {
  const words = (text: Text) => say(text, frame.language)
  return {
    title: words(t.title),
    breadcrumb: [
      { text: words(overviewTexts.title), href: '/konto' },
      { text: words(sessionTexts.title), href: '/konto/sessions' },
      { text: words(t.title) },
    ],
    body: (
      <>
        <h1 class="kern-heading-large">{words(t.title)}</h1>
        <Lead>{words(t.lead)}</Lead>
        <Table
          caption={words(t.title)}
          captionUnseen
          columns={[
            { title: words(t.at), cell: ({ at }) => <Time at={at} /> },
            {
              title: words(sessionTexts.device),
              cell: ({ device, known }) => (
                <>
                  {sayDevice(device, frame.language)} {known ? null : <Badge kind="warning">{words(t.fresh)}</Badge>}
                </>
              ),
            },
            { title: words(t.way), cell: ({ way }) => words(t[way]) },
            { title: words(t.level), cell: ({ level }) => words(LEVELS[level]) },
          ]}
          rows={signIns}
          empty={<EmptyState title={words(t.none)} />}
        />
        <Pager next={older} />
      </>
    ),
  }
}
