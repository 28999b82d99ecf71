import { beforeAll, expect, it } from 'vitest'
import { type NaughtyHouse, naughtyHouse, throughDraft, throughForms } from './naughty/every-field.ts'
import { NAUGHTY } from './naughty/strings.ts'

// Texts that broke other programs (T23), sent by people and by the staff as they would send anything: none is a bug of
// ours, none becomes markup or a header, and an answer is stored and shown as the documented normalisation leaves it.

let house: NaughtyHouse
beforeAll(async () => {
  house = await naughtyHouse()
})

/** Nobody sends as many forms in a minute; time passes between the texts. */
const each = async (deed: (house: NaughtyHouse, typed: string) => Promise<void>): Promise<readonly string[]> => {
  const failed: string[] = []
  for (const typed of NAUGHTY) {
    house.application.travel('PT20S')
    await deed(house, typed).catch((error: Error) =>
      failed.push(`${JSON.stringify(typed.slice(0, 60))}: ${error.message.slice(0, 600)}`),
    )
  }
  return failed
}

it('texts that broke other programs break no form of an account or an office', async () => {
  expect(await each(throughForms)).toEqual([])
})

it('texts that broke other programs are kept in a draft as they are shown', async () => {
  expect(await each(throughDraft)).toEqual([])
})
