import type { Run, Runs } from '../domain/document.ts'

/** All text of a line. */
export const wordsOf = (runs: Runs): string => runs.map(wordsOfRun).join('')

const wordsOfRun = (run: Run): string =>
  'text' in run ? run.text : run.kind === 'break' ? ' ' : wordsOf(run.runs)
