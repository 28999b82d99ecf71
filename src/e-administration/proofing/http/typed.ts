import { joinDate } from '../../../platform/html/index.ts'

/** The named fields of a form as they were typed; days come in three parts. */
export const typedIn = <Name extends string>(
  fields: readonly (readonly [string, string])[],
  names: readonly Name[],
  days: readonly string[],
): Readonly<Record<Name, string>> => {
  const sent = new Map(fields)
  const part = (name: string, which: string): string => sent.get(`${name}--${which}`) ?? ''
  const valueOf = (name: string): string =>
    days.includes(name)
      ? joinDate({ day: part(name, 'day'), month: part(name, 'month'), year: part(name, 'year') })
      : (sent.get(name) ?? '')
  const typed: Partial<Record<Name, string>> = {}
  for (const name of names) typed[name] = valueOf(name)
  return complete(typed, names)
}

const complete = <Name extends string>(
  typed: Partial<Record<Name, string>>,
  names: readonly Name[],
): Readonly<Record<Name, string>> => {
  if (hasAll(typed, names)) return typed
  throw new Error('a field of a form was lost')
}

const hasAll = <Name extends string>(
  typed: Partial<Record<Name, string>>,
  names: readonly Name[],
): typed is Record<Name, string> => names.every((name) => typed[name] !== undefined)
