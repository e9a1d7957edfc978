import { json } from './json.ts'
import { text } from './text.ts'

/** The formats of `hazards show --format`, the default first. */
export const SHOW_FORMATS = [text, json] as const
