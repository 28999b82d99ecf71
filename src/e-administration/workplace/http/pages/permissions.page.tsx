import { ROLE_TEXTS } from '../../../../foundation/cases/index.ts'
import type { StaffMember } from '../../../../foundation/account/index.ts'
import { MATRIX_ROLES, opensFor } from '../../../../foundation/security/words.ts'
import type { Permission } from '../../../../kernel/actor.ts'
import { type Language, say } from '../../../../kernel/texts.ts'
import { EmptyState, Lead, Table, Time } from '../../../../platform/html/index.ts'
import type { PageContent } from '../../../../platform/html/words.ts'
import { MATRIX_ROLE_TEXTS, permissionTexts as t, REACH_TEXTS } from '../../permission-texts.ts'

/** Who holds what in an authority, and what the whole table of permissions says. */
export interface PermissionsData {
  readonly authority: string
  readonly staff: readonly StaffMember[]
  readonly permissions: readonly Permission[]
}

/** The permissions as their administrators see them: who holds which function, and the matrix of roles and actions. */
export const permissionsPage = (
  language: Language,
  { authority, staff, permissions }: PermissionsData,
): PageContent => ({
  title: say(t.title, language),
  breadcrumb: [{ text: say(t.title, language) }],
  body: (
    <>
      <p class="dk-preline">{authority}</p>
      <h1 class="kern-heading-large">{say(t.title, language)}</h1>
      <Lead>{say(t.lead, language)}</Lead>
      <Staff language={language} staff={staff} />
      <h2 class="kern-heading-medium">{say(t.matrix, language)}</h2>
      <p>{say(t.matrixText, language)}</p>
      <Matrix language={language} permissions={permissions} />
    </>
  ),
})

const Staff = ({ language, staff }: { readonly language: Language; readonly staff: readonly StaffMember[] }) => (
  <Table
    caption={say(t.staff, language)}
    rows={staff}
    empty={<EmptyState title={say(t.noStaff, language)}>{say(t.noStaffText, language)}</EmptyState>}
    columns={[
      { title: say(t.name, language), rowHeader: true, cell: (member) => member.name },
      { title: say(t.function, language), cell: (member) => say(ROLE_TEXTS[member.function], language) },
      { title: say(t.since, language), cell: (member) => <Time at={member.since} /> },
    ]}
  />
)

const Matrix = ({
  language,
  permissions,
}: {
  readonly language: Language
  readonly permissions: readonly Permission[]
}) => (
  <Table
    caption={say(t.matrix, language)}
    captionUnseen
    rows={permissions}
    empty={null}
    columns={[
      { title: say(t.action, language), rowHeader: true, cell: (line) => say(line.allows, language) },
      ...MATRIX_ROLES.map((role) => ({
        title: say(MATRIX_ROLE_TEXTS[role], language),
        cell: (line: Permission) =>
          opensFor(line, role) ? (
            say(REACH_TEXTS[line.reach], language)
          ) : (
            <>
              <span aria-hidden="true">–</span>
              <span class="kern-sr-only">{say(t.none, language)}</span>
            </>
          ),
      })),
    ]}
  />
)
