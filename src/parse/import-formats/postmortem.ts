import type { ImportFormat } from '../import-format.ts'
import { isWriteUp, readWriteUpFile } from '../import-write-up-file.ts'

/** Told by its title and by what its headings speak of, with or without marks of markdown. */
export const postmortem: ImportFormat = {
  id: 'postmortem',
  name: 'postmortem or report of an incident',
  makes: 'an incident',
  detects: (file) => isWriteUp(file, 'incidents'),
  read: (file, help) => Promise.resolve(readWriteUpFile(file, 'incidents', help)),
}
