import { describe, expect, it } from 'vitest'
import { readConfig, tellFinding } from './config.ts'

describe('configuration', () => {
  it('has a default for everything', () => {
    const read = readConfig({}, { cwd: '/here', root: '/somewhere' })
    expect(read).toMatchObject({
      ok: true,
      value: {
        port: 3000,
        host: '127.0.0.1',
        dataFolder: '/somewhere/data/local',
        databaseUrl: null,
        logLevel: 'info',
      },
    })
  })
  it('names every bad setting by key, value and expectation', () => {
    const read = readConfig({ PORT: 'eighty', DATABASE_URL: 'mysql://x', LOG_LEVEL: 'loud' }, { cwd: '/', root: '/' })
    if (read.ok) throw new Error('accepted')
    expect(read.findings.map(tellFinding)).toEqual([
      'PORT=eighty: expected a whole number from 0 to 65535',
      'DATABASE_URL=mysql://x: expected a URL like postgresql://user:password@host/database',
      'LOG_LEVEL=loud: expected debug, info, warn, error, silent',
    ])
  })
})

describe('trusted proxies', () => {
  const read = (value: string) => readConfig({ TRUSTED_PROXIES: value }, { cwd: '/', root: '/' })

  it('are addresses and ranges', () => {
    const { value } = read(' 10.0.0.1, fd00::/8,') as { value: { trustedProxies: unknown } }
    expect(value.trustedProxies).toEqual([
      { address: '10.0.0.1', bits: null },
      { address: 'fd00::', bits: 8 },
    ])
  })

  it.each(['proxy', '10.0.0.0/33', 'fd00::/129', '10.0.0/8', '10.0.0.1/8/8', '*'])('are not %s', (bad) => {
    expect(read(bad)).toMatchObject({ ok: false, findings: [{ key: 'TRUSTED_PROXIES', value: bad }] })
  })
})
