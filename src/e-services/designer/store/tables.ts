// Made from the database by `npm run tables`.
import type { Json } from '../../../kernel/canonical.ts'
import type { Instant } from '../../../kernel/clock.ts'
import type { Id } from '../../../kernel/ids.ts'

/** The tables of schema designer. */
export interface DesignerTables {
  'designer.design': {
    authority_id: Id
    design_id: Id
    name: string
    origin: Json
    revision: number
    changed_at: Instant
  }
  'designer.revision': {
    authority_id: Id
    design_id: Id
    revision: number
    definition: Json
  }
  'designer.test_person': {
    authority_id: Id
    design_id: Id
    person_id: Id
    name: string
    answers: Buffer
  }
}
