import { json } from './json.ts'
import { text } from './text.ts'

/** The formats of `hazards portfolio --format`, the default first. */
export const PORTFOLIO_FORMATS = [text, json] as const
