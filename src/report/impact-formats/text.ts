import type { ControlImpact, HazardImpact, Impact } from '../../domain/impact.ts'
import { counted } from '../../shared/counted.ts'
import { visibleText } from '../../shared/visible-text.ts'
import type { ImpactFormat } from '../impact-format.ts'
import { elsewhereNote, endsInWords, impactVerdict, touchesInWords } from '../impact-words.ts'

/** For a person at a terminal; the verdict is the last line. */
export const text = {
  id: 'text',
  report: (impact: Impact): string => {
    const { files, hazards, reasons, registerFiles, unplaced } = impact
    const lines = [
      `${counted(files, 'file')} changed between ${endsInWords(impact)}`,
      ...hazards.flatMap(hazardLines),
      ...listOf('Beyond single hazards', reasons),
      ...listOf('Other files of the register', registerFiles),
      ...listOf(
        `${counted(unplaced.length, 'file')} that no control names where ${unplaced.length === 1 ? 'it' : 'they'} changed`,
        unplaced.map(({ path, near }) =>
          near.length === 0 ? path : `${path} (elsewhere in it: ${near.join(', ')})`,
        ),
      ),
      '',
      ...elsewhereNote(impact),
      impactVerdict(impact),
    ]
    return `${lines.map(visibleText).join('\n')}\n`
  },
} as const satisfies ImpactFormat

const hazardLines = (hazard: HazardImpact): readonly string[] => [
  '',
  `${hazard.id}  ${hazard.title}  (claimed ${hazard.claimed}, today ${hazard.current})`,
  ...hazard.reasons.map((reason) => `  ! ${reason}`),
  ...touchesInWords(hazard.touches).map((words) => `  ${words}`),
  ...hazard.controls.flatMap(controlLines),
]

const controlLines = (control: ControlImpact): readonly string[] => [
  `  ${control.name}  ${control.verification ?? 'gone'}${control.isReliedOn ? ', relied on' : ''}: ${control.because}`,
  ...touchesInWords(control.touches).map((words) => `    ${words}`),
]

const listOf = (title: string, entries: readonly string[]): readonly string[] =>
  entries.length === 0 ? [] : ['', `${title}:`, ...entries.map((entry) => `  ${entry}`)]
