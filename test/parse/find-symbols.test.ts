import { describe, expect, it } from 'vitest'
import { findSymbols } from '../../src/parse/find-symbols.ts'

const found = (text: string, ...names: readonly string[]) => [...findSymbols(text, new Set(names))]

describe('a symbol', () => {
  it('is found as a whole word only', () => {
    const text = 'const memoryLimit = limit(été) // $limits\n'
    expect(found(text, 'limit', 'Limit', 'memory', 'ét', 'été', 'limits', '$limits', '')).toEqual([
      'limit',
      'été',
      '$limits',
    ])
  })

  it('with dots is found as written, or by its parts, since a member stands inside its class', () => {
    const text = 'class Limiter:\n    def cap(self): os.kill()\n'
    expect(found(text, 'Limiter.cap', 'Limiter::cap', 'os.kill', 'Limiter.free', '.')).toEqual([
      'Limiter.cap',
      'Limiter::cap',
      'os.kill',
      '.',
    ])
  })
})
