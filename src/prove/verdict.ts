import type { Mutant } from '../domain/mutant.ts'
import type { ProofRecord } from '../domain/schema-types.ts'
import { counted } from '../shared/counted.ts'
import type { Outcome } from './trial.ts'

/** A mutant and what the tests made of it. */
export interface TriedMutant extends Outcome {
  readonly mutant: Mutant
}

/** What all trials of a control come to. */
export interface Verdict {
  readonly verdict: ProofRecord['verdict']
  /** One sentence without a full stop. */
  readonly because: string
}

/**
 * One kill proves that the tests notice. Vacuous are tests that stayed green whatever was undone, all of it at
 * once among that; `unrun` names a test that was not tried, and might have noticed.
 */
export const verdictOf = (tried: readonly TriedMutant[], unrun: string | undefined): Verdict => {
  const kill = tried.find(({ outcome }) => outcome === 'killed')
  if (kill !== undefined)
    return { verdict: 'proven', because: `${kill.because} when ${kill.mutant.description}` }
  const [first] = tried
  if (first === undefined)
    return { verdict: 'inconclusive', because: 'there is nothing that could be undone' }
  const unclear = tried.filter(({ outcome }) => outcome === 'inconclusive')
  if (unclear.length > 0) {
    const rest = tried.length - unclear.length
    const others = rest === 0 ? '' : `; its tests passed all the same with ${counted(rest, 'other change')}`
    return {
      verdict: 'inconclusive',
      because: `${unclear[0]?.because ?? ''} when ${unclear[0]?.mutant.description ?? ''}${others}`,
    }
  }
  if (unrun !== undefined)
    return {
      verdict: 'inconclusive',
      because: `${first.because}, but ${unrun} was not run, and might have noticed`,
    }
  return {
    verdict: 'vacuous',
    because: `${first.because} although ${first.mutant.description}${
      tried.length === 1 ? '' : `, and with ${counted(tried.length - 1, 'further change')}`
    }`,
  }
}
