import { expect, it } from 'vitest'
import { relyingParty } from './relying-party.ts'

it('is the host of the portal, with its port in the origin only', () => {
  expect(relyingParty('https://portal.example/')).toEqual({ id: 'portal.example', origin: 'https://portal.example' })
  expect(relyingParty('http://localhost:8080')).toEqual({ id: 'localhost', origin: 'http://localhost:8080' })
})

it('is nobody for an address of numbers', () => {
  for (const url of ['http://127.0.0.1:3000', 'http://[::1]:3000']) expect(relyingParty(url)).toBeNull()
})
