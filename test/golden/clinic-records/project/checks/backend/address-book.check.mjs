import { describe, expect, it } from 'vitest'
import { createAddressBook } from '../../backend/address-book.mjs'

const counting = (answer = () => Promise.resolve('10.0.0.2')) => {
  const asked = []
  const lookUp = (name) => {
    asked.push(name)
    return answer(asked.length)
  }
  return { asked, lookUp }
}

describe('address book', () => {
  it('asks once when many ask together', async () => {
    const { asked, lookUp } = counting()
    const addressOf = createAddressBook({ lookUp, keepMs: 1000, now: () => 0 })
    await Promise.all(Array.from({ length: 120 }, () => addressOf('database')))
    expect(asked).toEqual(['database'])
  })

  it('asks again once the answer is old', async () => {
    const { asked, lookUp } = counting()
    let time = 0
    const addressOf = createAddressBook({ lookUp, keepMs: 1000, now: () => time })
    await addressOf('database')
    time = 1000
    await addressOf('database')
    expect(asked).toHaveLength(2)
  })

  it('does not keep a question that failed', async () => {
    const { lookUp } = counting((time) =>
      time === 1 ? Promise.reject(new Error('no such name')) : Promise.resolve('10.0.0.2'),
    )
    const addressOf = createAddressBook({ lookUp, keepMs: 1000, now: () => 0 })
    await expect(addressOf('database')).rejects.toThrow('no such name')
    expect(await addressOf('database')).toBe('10.0.0.2')
  })
})
