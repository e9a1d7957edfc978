import type { ImportFormat } from '../import-format.ts'
import { isWriteUp, readWriteUpFile } from '../import-write-up-file.ts'

/** Told by its title and by what its headings speak of, with or without marks of markdown. */
export const failureMode: ImportFormat = {
  id: 'failure-mode',
  name: 'write-up of a failure mode, or how-to on a fault',
  makes: 'a failure mode, and a hazard with the controls it proposes',
  detects: (file) => isWriteUp(file, 'failureModes'),
  read: (file, help) => Promise.resolve(readWriteUpFile(file, 'failureModes', help)),
}
