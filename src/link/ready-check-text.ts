import type { ReadyCheck } from './ready-check.ts'

/** A ready-made check in full, as markdown: what it demands, why, what it looks at and how it is written. */
export const readyCheckText = ({ id, says, why, looksAt, takes, examples }: ReadyCheck): string =>
  [
    `# ${id}`,
    `${says}.`,
    why,
    `It looks at ${looksAt}.`,
    takes === undefined ? 'It takes no operator.' : `An operator and a value behind it are about ${takes}.`,
    ['```md', ...examples.map((example) => `  - Check: ${example}`), '```'].join('\n'),
  ].join('\n\n')
