import type { Settings } from '../domain/evidence.ts'
import { SETTINGS_FORMATS } from './settings-formats/index.ts'

/**
 * Reads a settings file to values with their places. Anything wrong with it, or that could be understood in two
 * ways, makes the whole file unreadable.
 */
export const parseSettings = async (file: string, text: string): Promise<Settings> => {
  for (const format of SETTINGS_FORMATS) {
    const read = format.reads(file) ? await format.parse(text, file) : undefined
    if (read === undefined) continue
    if ('unreadable' in read) return unreadableSettings(file, read.unreadable, text)
    const [document] = read.documents
    const isCompose =
      /compose[^/]*\.ya?ml$/i.test(file) && document?.kind === 'map' && document.entries.has('services')
    return { file, documents: read.documents, unreadable: undefined, text, isCompose }
  }
  throw new Error('Unreachable: the last format reads every file')
}

/** A file that nothing can be said of; `why` is a clause without a full stop. */
export const unreadableSettings = (file: string, why: string, text = ''): Settings => ({
  file,
  documents: [],
  unreadable: why,
  text,
  isCompose: false,
})
