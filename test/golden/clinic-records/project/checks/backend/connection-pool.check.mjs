import { describe, expect, it } from 'vitest'
import { createPool } from '../../backend/connection-pool.mjs'

const aPool = (limits) => {
  const opened = []
  const closed = []
  const open = () => {
    opened.push({ number: opened.length + 1 })
    return Promise.resolve(opened.at(-1))
  }
  return { opened, closed, use: createPool({ open, close: (each) => closed.push(each), ...limits }) }
}

const brieflyUsed = () => new Promise((resolve) => setImmediate(resolve))

describe('connection pool', () => {
  it('opens no more connections than its size, and serves whoever waits', async () => {
    const { opened, use } = aPool({ size: 3, waiting: 50 })
    let served = 0
    await Promise.all(
      Array.from({ length: 50 }, () =>
        use(async () => {
          await brieflyUsed()
          served += 1
        }),
      ),
    )
    expect(opened).toHaveLength(3)
    expect(served).toBe(50)
  })

  it('refuses when the line is full', async () => {
    const { use } = aPool({ size: 1, waiting: 1 })
    const answers = await Promise.allSettled([use(brieflyUsed), use(brieflyUsed), use(brieflyUsed)])
    expect(answers.map(({ status }) => status)).toEqual(['fulfilled', 'fulfilled', 'rejected'])
  })

  it('closes a connection on which work failed', async () => {
    const { opened, closed, use } = aPool({ size: 1, waiting: 1 })
    await expect(use(() => Promise.reject(new Error('cut off')))).rejects.toThrow('cut off')
    await use(brieflyUsed)
    expect(closed).toEqual([opened[0]])
    expect(opened).toHaveLength(2)
  })
})
