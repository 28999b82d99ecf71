import type { Permission } from '../../src/kernel/actor.ts'
import { type Cell, cellOf, MATRIX_ROLES } from '../../src/foundation/security/words.ts'
import { LIMITS } from '../../src/foundation/security/words.ts'
import { SETTINGS } from '../../src/platform/config/index.ts'
import type { Of, ToldRefusal } from './collect.ts'
import { page, table } from './table.ts'

const yes = (reached: boolean): string => (reached ? 'yes' : '–')

const shown = (cell: Cell | null, { reach }: Permission): string => {
  if (cell === null) return ''
  const { ownAuthority, otherAuthority, ownCase } = cell
  if (!ownAuthority && !otherAuthority && !ownCase) return reach
  return [ownAuthority, otherAuthority, ownCase].map(yes).join(' / ')
}

/** Who may do what to whose data: a line for each action, a column for each role. */
export const permissionsPage = (permissions: readonly Of<Permission>[]): string => {
  const rows = permissions.map(({ thing }) => [
    `\`${thing.name}\``,
    thing.allows.en,
    ...MATRIX_ROLES.map((role) => shown(cellOf(thing, role), thing)),
  ])
  return page(
    'Permissions',
    'the `permissions.ts` of every room',
    "Every route names one of these lines; `admit` in `src/foundation/security/domain/admit.ts` opens the door, and the verb behind it holds the action to its reach on the row it locks. An empty cell is a closed door. `yes / – / –` says whether the action reaches cases of the **own authority / another authority / one's own cases**. `public` and `own-account` reach no case at all; `invented` exists only in a demonstration. A `reader` holds no function: what the line reaches is what a reading grant names, as long as it holds (`docs/decisions/0020-reading-grants.md`).",
    table(['permission', 'allows', ...MATRIX_ROLES], rows),
  )
}

/** Every refusal that people are told, by room. */
export const refusalsPage = (refusals: readonly Of<ToldRefusal>[]): string => {
  const rooms = [...new Set(refusals.map(({ room }) => room))]
  return page(
    'Refusals',
    'the `refusals.ts` of every room',
    'A refusal is a value with a code. This is what people are told, in German and in English; the easy German texts stand beside them in the source.',
    ...rooms.flatMap((room) => [
      `## ${room}`,
      table(
        ['code', 'status', 'German', 'English'],
        refusals
          .filter((one) => one.room === room)
          .map(({ thing: { code, text } }) => [`\`${code}\``, String(text.status), text.de, text.en]),
      ),
    ]),
  )
}

/** Every setting of the environment. */
export const configurationPage = (): string =>
  page(
    'Configuration',
    '`SETTINGS` in `src/platform/config/config.ts`',
    'All settings are variables of the environment. They are checked at the start; what can not be used is named with its value and what was expected, and the program ends with code 2.',
    table(
      ['setting', 'what it does', 'without it', 'expected'],
      Object.values(SETTINGS).map(({ key, does, without, expects }) => [`\`${key}\``, does, without, expects]),
    ),
    '## Limits',
    'How often something may be done. Each budget refills evenly over its time; why so many, and how nobody is locked out, says [decision 0017](../decisions/0017-rate-limits.md).',
    table(
      ['limit', 'at most', 'in', 'counts', 'why'],
      Object.entries(LIMITS).map(([name, { most, perSeconds, counts, why }]) => [
        `\`${name}\``,
        String(most),
        perSeconds < 3_600 ? `${perSeconds / 60} min` : `${perSeconds / 3_600} h`,
        counts,
        why,
      ]),
    ),
  )
