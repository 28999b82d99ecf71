import type { Id } from '../../../kernel/ids.ts'
import { ok, refuse, type Result } from '../../../kernel/result.ts'
import { type Answers, answersText, firstAnswers, readAnswers } from '../../../foundation/forms/words.ts'
import { inAuthority } from '../../../platform/postgres/index.ts'
import type { DesignerRefusal, TestPerson } from '../designer-words.ts'
import type { DesignerShell } from '../shell.ts'
import { type DesignKey, findDesign } from '../store/designs.ts'
import { insertPerson, peopleOf, saveAnswersOf } from '../store/test-people.ts'

type Shell = Pick<DesignerShell, 'db' | 'keys'>

const ANSWERS = 'designer.test_person.answers'
/** Enough to try every branch of a form, and few enough to be shown together. */
export const MOST_PEOPLE = 30

/** Adds an invented person, who has answered nothing yet. */
export const addPerson =
  ({ db, keys }: Shell) =>
  (key: DesignKey, person: Pick<TestPerson, 'id' | 'name'>): Promise<Result<Id, DesignerRefusal>> =>
    db.tx(inAuthority(key.authority), async (tx): Promise<Result<Id, DesignerRefusal>> => {
      const design = await findDesign(tx, key, { lock: true })
      if (design === null) return refuse({ code: 'designer/not-found' })
      const there = await peopleOf(tx, key, MOST_PEOPLE)
      const same = there.find(({ id, name }) => id === person.id || name === person.name)
      if (same !== undefined) return ok(same.id)
      if (there.length === MOST_PEOPLE) return refuse({ code: 'designer/too-many-people', most: MOST_PEOPLE })
      const sealer = await keys.make(tx, key.authority)
      const answers = sealer.seal(ANSWERS, answersText(firstAnswers(design.form)))
      await insertPerson(tx, key, { ...person, answers })
      return ok(person.id)
    })

/** The invented people of a design, with what they answer. */
export const testPeople =
  ({ db, keys }: Shell) =>
  (key: DesignKey): Promise<readonly TestPerson[]> =>
    db.tx(inAuthority(key.authority), async (tx) => {
      const people = await peopleOf(tx, key, MOST_PEOPLE)
      const sealer = people.length === 0 ? null : await keys.find(tx, key.authority)
      if (sealer === null) return []
      return people.map(({ id, name, answers }) => ({ id, name, answers: readAnswers(sealer.open(ANSWERS, answers)) }))
    })

/** Keeps what an invented person answers. */
export const keepAnswers =
  ({ db, keys }: Shell) =>
  (key: DesignKey, person: Id, answers: Answers): Promise<Result<null, DesignerRefusal>> =>
    db.tx(inAuthority(key.authority), async (tx): Promise<Result<null, DesignerRefusal>> => {
      const sealer = await keys.make(tx, key.authority)
      const saved = await saveAnswersOf(tx, key, { id: person, answers: sealer.seal(ANSWERS, answersText(answers)) })
      return saved ? ok(null) : refuse({ code: 'designer/not-found' })
    })
