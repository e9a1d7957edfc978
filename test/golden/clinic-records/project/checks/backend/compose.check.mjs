import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'

const compose = readFileSync(new URL('../../compose.dev.yml', import.meta.url), 'utf8')

/** The lines of one service: from its name to the next line that is indented no deeper. */
const serviceText = (name) => new RegExp(`^  ${name}:\\n((?:    .*\\n|\\n)+)`, 'm').exec(compose)?.[1] ?? ''

describe('the compose file', () => {
  it.each(['database', 'cache', 'frontend'])('limits memory and processors of the %s', (name) => {
    expect(serviceText(name)).toMatch(/limits: \{ cpus: '[\d.]+', memory: \d+[MG] \}/)
  })

  it.each(['database', 'cache', 'backend', 'frontend'])(
    'starts the %s again after it has stopped',
    (name) => {
      expect(serviceText(name)).toMatch(/^ {4}restart: unless-stopped$/m)
    },
  )
})
