import type { ImportFormat } from '../import-format.ts'
import { isWriteUp, readWriteUpFile } from '../import-write-up-file.ts'

/** Told by its title and by what its headings speak of, with or without marks of markdown. */
export const runbook: ImportFormat = {
  id: 'runbook',
  name: 'runbook',
  makes: 'a runbook',
  detects: (file) => isWriteUp(file, 'runbooks'),
  read: (file, help) => Promise.resolve(readWriteUpFile(file, 'runbooks', help)),
}
