import type { ImportFormat } from '../import-format.ts'
import { csv } from './csv.ts'

/** Every format that drafts are made from. The first that detects a file reads it; CSV, which much could be, is last. */
export const IMPORT_FORMATS: readonly ImportFormat[] = [csv]
