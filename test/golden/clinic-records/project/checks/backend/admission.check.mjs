import { describe, expect, it } from 'vitest'
import { createAdmission } from '../../backend/admission.mjs'

const done = { status: 200, body: {} }

describe('admission', () => {
  it('lets no more requests work at once than it was told to', async () => {
    const admit = createAdmission({ atOnce: 5 })
    let started = 0
    const answers = Array.from({ length: 120 }, () =>
      admit(async () => {
        started += 1
        await new Promise((resolve) => setImmediate(resolve))
        return done
      }),
    )
    const statuses = (await Promise.all(answers)).map(({ status }) => status)
    expect(started).toBe(5)
    expect(statuses.filter((status) => status === 503)).toHaveLength(115)
  })

  it('says that nothing was saved, and when to come back', async () => {
    const admit = createAdmission({ atOnce: 0, retryAfterSeconds: 2 })
    const { headers, body } = await admit(() => Promise.resolve(done))
    expect(headers['retry-after']).toBe('2')
    expect(body.message).toContain('Nothing was saved')
  })

  it('lets the next one in after one that failed', async () => {
    const admit = createAdmission({ atOnce: 1 })
    await expect(admit(() => Promise.reject(new Error('no answer')))).rejects.toThrow('no answer')
    expect(await admit(() => Promise.resolve(done))).toBe(done)
  })
})
