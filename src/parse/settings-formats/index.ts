import type { SettingsFormat } from '../settings-format.ts'
import { dockerfile } from './dockerfile.ts'
import { dotenv } from './dotenv.ts'
import { ini } from './ini.ts'
import { json } from './json.ts'
import { text } from './text.ts'
import { toml } from './toml.ts'
import { yaml } from './yaml.ts'

/** All formats of settings files, in the order in which they are asked; `text` reads what no other does. */
export const SETTINGS_FORMATS: readonly SettingsFormat[] = [yaml, json, toml, dockerfile, dotenv, ini, text]
