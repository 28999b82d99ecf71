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
      expect.stringMatching(/^DATABASE_URL=mysql:\/\/x: expected a URL like postgresql:/),
      'LOG_LEVEL=loud: expected debug, info, warn, error, silent',
    ])
  })
})

describe('addresses of other machines', () => {
  const read = (env: Record<string, string>) => readConfig(env, { cwd: '/', root: '/' })
  const REMOTE = 'postgresql://app:Geheim2026@db.example/dreiklang'

  it('are reached through TLS alone, by people and for the database', () => {
    expect(read({ PUBLIC_URL: 'http://portal.example' })).toMatchObject({ findings: [{ key: 'PUBLIC_URL' }] })
    expect(read({ PUBLIC_URL: 'https://portal.example' }).ok).toBe(true)
    for (const bad of ['', '?sslmode=disable', '?sslmode=require'])
      expect(read({ DATABASE_URL: REMOTE + bad })).toMatchObject({ findings: [{ key: 'DATABASE_URL' }] })
    expect(read({ DATABASE_URL: `${REMOTE}?sslmode=verify-full` }).ok).toBe(true)
  })

  it('may be left without where nothing leaves this machine', () => {
    for (const own of ['http://127.0.0.1:3000', 'http://localhost:3000', 'http://[::1]:3000'])
      expect(read({ PUBLIC_URL: own }).ok).toBe(true)
    for (const own of ['postgresql://app:x@127.0.0.1/d', 'postgresql:///d?host=/run/postgresql&user=app'])
      expect(read({ DATABASE_URL: own }).ok).toBe(true)
    expect(read({ DATABASE_URL: 'postgresql://app:x@localhost/d?host=db.example' }).ok).toBe(false)
  })

  it('are told without the password in them', () => {
    const refused = read({ DATABASE_URL: REMOTE })
    if (refused.ok) throw new Error('accepted')
    const told = refused.findings.map(tellFinding).join()
    expect(told).toContain('postgresql://app:…@db.example/dreiklang')
    expect(told).not.toContain('Geheim2026')
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
