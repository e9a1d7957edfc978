import { componentName } from '../domain/component.ts'
import type { ComponentAssessment } from '../domain/component.ts'
import { quoted } from './one-line.ts'

/** The component of an assessment as its heading names it, for a sentence. */
export const componentTitle = ({ name, ecosystem = '' }: ComponentAssessment): string =>
  quoted(componentName({ name, ecosystem }))
