/** An id that nothing on the page has yet; it is taken from now on. */
export const freeId = (id: string, taken: Set<string>): string => {
  let free = id
  for (let count = 2; taken.has(free); count += 1) free = `${id}-${count}`
  taken.add(free)
  return free
}
