import { describe, expect, it } from 'vitest'
import { isUnwritten } from '../../src/domain/is-unwritten.ts'

describe('isUnwritten', () => {
  it.each([
    undefined,
    '',
    ' \n',
    '?',
    '…',
    '- TBC\n- TBC',
    '# Scope\n',
    'Scope\n=====\n\nTBC',
    'To be confirmed',
    'Awaiting initial controls implementation.',
  ])('sees that %j says nothing yet', (text) => {
    expect(isUnwritten(text)).toBe(true)
  })

  it.each([
    'Awaiting a bed for more than a day, the patient deteriorates',
    'TBC\nA stroke',
    'Scope\n=====\nA clinic',
    'A clinic\n---\n',
    '0 cases since 2020',
    'NA+ is shown as K+',
  ])('leaves %j to its author', (text) => {
    expect(isUnwritten(text)).toBe(false)
  })

  it('does not read what a comment hides, closed or not', () => {
    expect(isUnwritten('<!-- A stroke --> TBC')).toBe(true)
    expect(isUnwritten('<!-- A stroke')).toBe(true)
    expect(isUnwritten('<!-- What happens? -->\nA stroke')).toBe(false)
  })

  it.each(['<!--', ')', '[', '- ', ' ', '.'])('does not hang on a megabyte of %j', (piece) => {
    const start = performance.now()
    isUnwritten(`x${piece.repeat((1 << 20) / piece.length)}x`)
    expect(performance.now() - start).toBeLessThan(1000)
  })
})
