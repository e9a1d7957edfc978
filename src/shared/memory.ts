/**
 * Answers about objects that are kept for as long as what they rest on is the same, by identity: after a change only
 * what it touches is worked out again. What is asked must be a pure function of the object and of `restsOn`.
 */
export type Memory<Subject extends object, Answer> = (
  restsOn: readonly unknown[],
  make: (subject: Subject) => Answer,
) => (subject: Subject) => Answer

export const createMemory = <Subject extends object, Answer>(): Memory<Subject, Answer> => {
  let basis: readonly unknown[] = []
  let answers = new WeakMap<Subject, { readonly answer: Answer }>()
  return (restsOn, make) => {
    if (!isSame(basis, restsOn)) answers = new WeakMap()
    basis = restsOn
    const kept = answers
    return (subject) => {
      const known = kept.get(subject)
      if (known !== undefined) return known.answer
      const answer = make(subject)
      kept.set(subject, { answer })
      return answer
    }
  }
}

const isSame = (left: readonly unknown[], right: readonly unknown[]): boolean =>
  left.length === right.length && left.every((value, index) => value === right[index])

/** Keeps nothing: every answer is made when it is asked for. */
export const noMemory =
  <Subject extends object, Answer>(): Memory<Subject, Answer> =>
  (_restsOn, make) =>
    make
