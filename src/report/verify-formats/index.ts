import { json } from './json.ts'
import { text } from './text.ts'

/** The formats of `hazards verify --format`, the default first. */
export const VERIFY_FORMATS = [text, json] as const
