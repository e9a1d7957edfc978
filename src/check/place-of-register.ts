import type { Place } from '../domain/finding.ts'
import type { AssessedLog } from '../domain/hazard-log.ts'
import { placeOfFile } from './place-of-file.ts'

/** The place of what is true of the register as a whole: hazards.yaml, or where it would stand. */
export const placeOfRegister = ({ config, folder }: Pick<AssessedLog, 'config' | 'folder'>): Place =>
  placeOfFile(config.file ?? (folder === '' ? 'hazards.yaml' : `${folder}/hazards.yaml`))
