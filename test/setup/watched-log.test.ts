import { expect, it } from 'vitest'
import { keepOutOfLogs, personalIn } from './watched-log.ts'

it('finds the people of a test in a line, however their names are written', () => {
  keepOutOfLogs(['Maja Beispiel', 'maja@beispiel.example', 'Kim'])
  expect(personalIn('{"msg":"MAJA BEISPIEL asked"}')).toEqual(['maja beispiel'])
  expect(personalIn('{"msg":"maja@beispiel.example"}')).toEqual(['maja@beispiel.example'])
  expect(personalIn('{"msg":"somebody asked, as in Kimme"}')).toEqual([])
})
