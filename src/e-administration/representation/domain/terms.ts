import { type Day, parseDay } from '../../../kernel/clock.ts'
import { type LawfulKind, lastDayOfChildhood, type Terms } from '../../../foundation/mandates/words.ts'
import type { Certificate } from './certificate.ts'
import { rightsByLaw } from './law/rights.ts'

/**
 * What a representation allows and how long: parents until the day before the 18th birthday, guardians what and until when
 * the certificate says, heirs and executors without an end. Whoever uses it is signed in at least substantially.
 */
export const termsOf = (
  kind: LawfulKind,
  { certificate, born, today }: { readonly certificate: Certificate; readonly born: Day; readonly today: Day },
): Terms => {
  const rights = kind === 'guardian' ? certificate.rights : rightsByLaw(kind, today)
  const validTo =
    kind === 'parent' ? lastDayOfChildhood(born) : kind === 'guardian' ? parseDay(certificate.lastDay) : null
  const onDeath = kind === 'parent' || kind === 'guardian' ? 'ends' : 'goes-on'
  return { rights, services: 'all', branches: 'all', needs: 'substantial', validFrom: today, validTo, onDeath }
}
