/**
 * Saves a clinical note. The answer is given only after the database has committed it, and a note that is sent
 * again under the same id is not written a second time.
 *
 * `insertOnce` resolves after the commit: to true when it wrote, to false when the id was there already.
 */
export const createNoteStore =
  ({ insertOnce }) =>
  async (note) => {
    if (note.id === undefined || note.id === '')
      return { status: 400, body: { message: 'The note has no id, so it cannot be saved safely.' } }
    const isNew = await insertOnce(note)
    return { status: isNew ? 201 : 200, body: { id: note.id, saved: true } }
  }
