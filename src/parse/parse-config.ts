import type { ParsedConfig } from '../domain/parsed-yaml.ts'
import { parseYaml } from './parse-yaml.ts'

/** hazards.yaml as its authors wrote it; whether it makes sense is for `validateConfig`. */
export const parseConfig = (text: string, file: string): ParsedConfig => ({
  // As text, a registration number keeps its leading noughts and a version its last one.
  ...parseYaml(text, file, { scalars: 'text' }),
  file,
})
