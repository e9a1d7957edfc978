/**
 * Says when memory has only ever grown over a number of readings. A cache that fills up levels off and work
 * that ends gives memory back; a leak does neither.
 */
export const createGrowthWatch = ({ readings, atLeast }) => {
  let recent = []
  return (used) => {
    recent = [...recent, used].slice(-readings)
    const onlyGrew = recent.every((reading, at) => at === 0 || reading > recent[at - 1])
    return recent.length === readings && onlyGrew && used - recent[0] >= atLeast
  }
}
