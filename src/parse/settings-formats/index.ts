import type { SettingsFormat } from '../settings-format.ts'
import { json } from './json.ts'
import { yaml } from './yaml.ts'

/** All formats of settings files; the first that reads a file is asked first. */
export const SETTINGS_FORMATS: readonly SettingsFormat[] = [yaml, json]
