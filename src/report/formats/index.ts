import { github } from './github.ts'
import { gitlab } from './gitlab.ts'
import { json } from './json.ts'
import { junit } from './junit.ts'
import { markdown } from './markdown.ts'
import { sarif } from './sarif.ts'
import { text } from './text.ts'

/** The formats of `hazards check --format`, the default first. */
export const REPORT_FORMATS = [text, json, sarif, github, gitlab, junit, markdown] as const
