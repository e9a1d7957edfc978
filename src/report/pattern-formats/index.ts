import { json } from './json.ts'
import { text } from './text.ts'

/** The formats of `hazards patterns --format`, the default first. */
export const PATTERN_FORMATS = [text, json] as const
