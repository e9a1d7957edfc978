/**
 * Lets a fixed number of requests work at once. The others are told so straight away, with a time to come
 * back, instead of each opening a connection and waiting for it.
 */
// @control HAZ-0002.D1
export const createAdmission = ({ atOnce, retryAfterSeconds = 2 }) => {
  let working = 0
  return async (work) => {
    if (working >= atOnce) return busy(retryAfterSeconds)
    working += 1
    try {
      return await work()
    } finally {
      working -= 1
    }
  }
}

const busy = (seconds) => ({
  status: 503,
  headers: { 'retry-after': String(seconds) },
  body: { message: 'Clinic Records is busy. Nothing was saved. Please try again in a moment.' },
})
