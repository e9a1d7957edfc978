/** The largest of some numbers, however many they are: `Math.max` takes some hundred thousand, and a file may hold more. */
export const largest = (numbers: Iterable<number>, least = 0): number => {
  let most = least
  for (const number of numbers) if (number > most) most = number
  return most
}
