import { describe, expect, it } from 'vitest'
import { cspWithForms } from './headers.ts'
import { answerOfNode } from './node-answer.ts'

const asked = {
  method: 'POST',
  path: '/there/token?a=1',
  headers: { 'content-type': 'text/plain' },
  body: Buffer.from('hello'),
}
const outside = { publicUrl: 'https://portal.example', mount: '/there' }

describe('a handler of node behind our edge', () => {
  it('reads the request as it came and answers through us', async () => {
    const answer = await answerOfNode(
      async (message, answered) => {
        const pieces: Buffer[] = []
        for await (const piece of message) pieces.push(piece)
        answered.statusCode = 201
        answered.setHeader('set-cookie', ['one=1', 'two=2'])
        answered.write('said ')
        answered.end(`${Buffer.concat(pieces)} to ${message.method} ${message.url} of ${message.headers.host}`)
      },
      asked,
      outside,
    )
    expect(answer).toMatchObject({ kind: 'raw', status: 201, headers: [['set-cookie', ['one=1', 'two=2']]] })
    expect(answer.kind === 'raw' && Buffer.from(answer.bytes).toString()).toBe(
      'said hello to POST /token?a=1 of portal.example',
    )
  })

  it('fails where the handler fails', async () => {
    const broken = answerOfNode(() => Promise.reject(new Error('broken')), asked, outside)
    await expect(broken).rejects.toThrow('broken')
  })
})

describe('the policy of a page whose form leads elsewhere', () => {
  it('names exactly those origins, and nothing that is none', () => {
    expect(cspWithForms(['https://library.example'])).toContain("form-action 'self' https://library.example;")
    expect(cspWithForms(['https://a.example; script-src *', "'unsafe-inline'"])).toContain("form-action 'self';")
  })
})
