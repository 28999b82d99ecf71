import { describe, expect, it } from 'vitest'
import { type ActingFor, type MandateScope, mayFor, partyOf } from './actor.ts'
import { newId } from './ids.ts'

const account = newId()
const party = newId()
const under = (scope: MandateScope): { account: typeof account; actingFor: ActingFor } => ({
  account,
  actingFor: { kind: 'organisation', party, name: 'Holzbau Krämer GmbH', mandate: newId(), scope },
})
const oneself = { account, actingFor: { kind: 'self' } } as const

describe('for whom somebody acts', () => {
  it('is oneself, with every right and one’s own data', () => {
    expect(partyOf(oneself)).toBe(account)
    expect(mayFor(oneself, 'submit', ['trade-registration'])).toBe(true)
  })

  it('is the represented party, whose data is touched', () => {
    expect(partyOf(under({ rights: ['read'], services: 'all' }))).toBe(party)
  })

  it('is allowed what the mandate names, and nothing else', () => {
    const actor = under({ rights: ['read', 'prepare'], services: ['trade'] })
    expect(mayFor(actor, 'prepare', ['trade-registration', 'trade'])).toBe(true)
    expect(mayFor(actor, 'submit', ['trade-registration', 'trade'])).toBe(false)
    expect(mayFor(actor, 'prepare', ['resident-parking-permit', 'parking'])).toBe(false)
    expect(mayFor(actor, 'read')).toBe(false)
    expect(mayFor(under({ rights: ['mailbox'], services: 'all' }), 'mailbox')).toBe(true)
  })
})
