import { describe, expect, it } from 'vitest'
import { createNoteStore } from '../../backend/note-store.mjs'

const aTable = () => {
  const rows = new Map()
  const insertOnce = (note) => {
    const isNew = !rows.has(note.id)
    if (isNew) rows.set(note.id, note)
    return Promise.resolve(isNew)
  }
  return { rows, insertOnce }
}

describe('note store', () => {
  it('does not say that a note is saved when the database has not said so', async () => {
    const saveNote = createNoteStore({ insertOnce: () => Promise.reject(new Error('cut off')) })
    await expect(saveNote({ id: 'n1', text: 'Example' })).rejects.toThrow('cut off')
  })

  it('writes a note once, however often it is sent', async () => {
    const { rows, insertOnce } = aTable()
    const saveNote = createNoteStore({ insertOnce })
    const statuses = []
    for (let time = 0; time < 3; time += 1)
      statuses.push((await saveNote({ id: 'n1', text: 'Example' })).status)
    expect(statuses).toEqual([201, 200, 200])
    expect(rows.size).toBe(1)
  })

  it('refuses a note that could not be told from its own repetition', async () => {
    const { rows, insertOnce } = aTable()
    expect((await createNoteStore({ insertOnce })({ text: 'Example' })).status).toBe(400)
    expect(rows.size).toBe(0)
  })
})
