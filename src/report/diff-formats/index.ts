import { json } from './json.ts'
import { markdown } from './markdown.ts'
import { text } from './text.ts'

/** The formats of `hazards diff --format`, the default first. */
export const DIFF_FORMATS = [text, markdown, json] as const
