import { json } from './json.ts'
import { markdown } from './markdown.ts'
import { text } from './text.ts'

/** The formats of `hazards impact --format`, the default first. */
export const IMPACT_FORMATS = [text, markdown, json] as const
