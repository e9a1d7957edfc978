import { describe, expect, it } from 'vitest'
import { exportRecords } from '../../backend/export-records.mjs'

describe('export', () => {
  it('writes every record', async () => {
    let text = ''
    for await (const part of exportRecords([{ id: 1 }, { id: 2 }])) text += part
    expect(text).toBe('{"id":1}\n{"id":2}\n')
  })

  // Written before the change that it asks for: it fails until exports are sent record by record.
  it('sends the first record before it has read the last', async () => {
    const read = []
    const records = function* () {
      for (const id of [1, 2, 3]) {
        read.push(id)
        yield { id }
      }
    }
    await exportRecords(records()).next()
    expect(read).toEqual([1])
  })
})
