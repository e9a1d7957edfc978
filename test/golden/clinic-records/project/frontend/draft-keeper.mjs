/**
 * Keeps a note in the browser from the first key until the server says that it is saved, so that it can be
 * offered again when the server went away in between. Drafts are kept by record: one patient's text is never
 * offered under another's name.
 */
// @control HAZ-0005.D3
export const createDraftKeeper = ({ storage }) => {
  const keyOf = (recordId) => `draft:${recordId}`
  return {
    typed: (recordId, note) => storage.setItem(keyOf(recordId), JSON.stringify(note)),
    answered: (recordId, { noteId, saved }) => {
      if (saved && unsent(recordId)?.id === noteId) storage.removeItem(keyOf(recordId))
    },
    unsent,
  }

  function unsent(recordId) {
    const text = storage.getItem(keyOf(recordId))
    return text === null ? undefined : JSON.parse(text)
  }
}
