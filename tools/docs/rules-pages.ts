import { FUNCTIONS, type Permission, type Who } from '../../src/kernel/actor.ts'
import { SETTINGS } from '../../src/platform/config/index.ts'
import type { Of, ToldRefusal } from './collect.ts'
import { page, table } from './table.ts'

const COLUMNS: readonly Who[] = ['anyone', 'account', 'staff', ...FUNCTIONS, 'demonstration']

/** Who may do what: a line for each permission, a column for each kind of visitor. */
export const permissionsPage = (permissions: readonly Of<Permission>[]): string => {
  const rows = permissions.map(({ thing: { name, who, allows } }) => [
    `\`${name}\``,
    allows,
    ...COLUMNS.map((column) => (who.includes(column) ? 'yes' : '')),
  ])
  return page(
    'Permissions',
    'the `permissions.ts` of every room',
    'Every route names one of these; `admit` in `src/foundation/security/domain/admit.ts` decides. `account` is anybody who is signed in, `staff` anybody who works in an authority in this session. Whether a function belongs to the right authority is decided by the verb, on the row it locks. What is marked `demonstration` exists only there.',
    table(['permission', 'allows', ...COLUMNS], rows),
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
  )
