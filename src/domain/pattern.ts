import type { ControlCategory } from './control.ts'

/** What patterns are about, in the order of every list: a word to ask for, and what stands above the patterns. */
export const PATTERN_TOPICS = [
  { id: 'identity', title: 'Identity: is it this patient?' },
  { id: 'display', title: 'Display: does the reader see what is there?' },
  { id: 'entry', title: 'Entry: is what was meant what is kept?' },
  { id: 'availability', title: 'Availability: is the record there when it is needed?' },
  { id: 'containers', title: 'Containers and memory: does one part stop the others?' },
  { id: 'networking', title: 'Networking: do the parts find and answer each other?' },
  { id: 'access', title: 'Access: can those who need to, and nobody else?' },
  { id: 'integration', title: 'Integration: does what is sent arrive as it was meant?' },
  { id: 'medication', title: 'Medication: is it the right drug, dose and time?' },
  { id: 'ai', title: 'AI components: is what a model says true, and who decides?' },
] as const

export type PatternTopic = (typeof PATTERN_TOPICS)[number]['id']

/** A control of a pattern. */
export interface PatternControl {
  /** `one-container-takes-all.D1`. */
  readonly id: string
  readonly category: ControlCategory
  /** Its sentence. */
  readonly text: string
  /** Its list item with all facts below it, as the file has them; the last line without its end. */
  readonly source: string
}

/** A hazard that many products have, written as a proposal: nothing in it is scored, built or judged. */
export interface Pattern {
  /** What it is asked for by, and the name of its file. */
  readonly name: string
  readonly topic: PatternTopic
  /** The name of the hazard. */
  readonly title: string
  readonly conditions: readonly string[]
  readonly types: readonly string[]
  readonly description: string
  readonly causes: readonly string[]
  readonly effect: string
  readonly hazard: string
  readonly harm: string
  readonly controls: readonly PatternControl[]
  /** The sections from `Description` to `Harm`, and those of the controls, as the file has them. */
  readonly source: { readonly facts: string; readonly controls: string }
}
