import { github } from './github.ts'
import { json } from './json.ts'
import { sarif } from './sarif.ts'
import { text } from './text.ts'

/** The formats of `hazards check --format`, the default first. */
export const REPORT_FORMATS = [text, json, sarif, github] as const
