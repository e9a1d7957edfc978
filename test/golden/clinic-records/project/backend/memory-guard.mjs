/**
 * Watches how much of its memory budget the backend uses. From four fifths on it eases off: large exports are
 * refused, while records can still be read and notes written.
 */
export const createMemoryGuard = ({ used, budget, easeFrom = 0.8 }) => {
  const share = () => used() / budget
  const isEasing = () => share() >= easeFrom
  return { share, isEasing, refuses: (task) => task === 'export' && isEasing() }
}
