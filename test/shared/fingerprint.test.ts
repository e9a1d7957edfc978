import { expect, test } from 'vitest'
import { fingerprint } from '../../src/shared/fingerprint.ts'

test('is FNV-1a of 64 bits, so that any tool can compute it', () => {
  expect(['', 'a', 'foobar'].map(fingerprint)).toEqual([
    'cbf29ce484222325',
    'af63dc4c8601ec8c',
    '85944171f73967e8',
  ])
})

test('counts the bytes of UTF-8, not code units', () => {
  expect(fingerprint('é')).toBe('0ac21707b7181e01')
})
