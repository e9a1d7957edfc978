import { describe, expect, it } from 'vitest'
import { createDraftKeeper } from '../../frontend/draft-keeper.mjs'

const aStorage = () => {
  const items = new Map()
  return {
    getItem: (key) => items.get(key) ?? null,
    setItem: (key, text) => items.set(key, text),
    removeItem: (key) => items.delete(key),
  }
}

describe('draft keeper', () => {
  it('HAZ-0005.D3 offers an unsent note again after the page was closed', () => {
    const storage = aStorage()
    createDraftKeeper({ storage }).typed('record-1', { id: 'n1', text: 'Example' })
    expect(createDraftKeeper({ storage }).unsent('record-1')).toEqual({ id: 'n1', text: 'Example' })
  })

  it("HAZ-0005.D3 never offers one patient's note under another's name", () => {
    const keeper = createDraftKeeper({ storage: aStorage() })
    keeper.typed('record-1', { id: 'n1', text: 'Example' })
    expect(keeper.unsent('record-2')).toBeUndefined()
  })

  it('HAZ-0005.D3 lets go of a note only when the server says that this one is saved', () => {
    const keeper = createDraftKeeper({ storage: aStorage() })
    keeper.typed('record-1', { id: 'n2', text: 'Example' })
    keeper.answered('record-1', { noteId: 'n2', saved: false })
    keeper.answered('record-1', { noteId: 'n1', saved: true })
    expect(keeper.unsent('record-1')).toEqual({ id: 'n2', text: 'Example' })
    keeper.answered('record-1', { noteId: 'n2', saved: true })
    expect(keeper.unsent('record-1')).toBeUndefined()
  })
})
