/**
 * Shares a fixed number of connections. Whoever comes when all are in use waits in a line of fixed length;
 * beyond that the request is refused. A connection on which work failed is closed, never used again.
 */
export const createPool = ({ open, close, size, waiting }) => {
  const idle = []
  const line = []
  let inUse = 0

  const takePlace = () => {
    if (inUse < size) {
      inUse += 1
      return Promise.resolve()
    }
    if (line.length >= waiting) return Promise.reject(new Error('Every connection is in use'))
    return new Promise((resolve) => line.push(resolve))
  }

  const leavePlace = () => {
    const next = line.shift()
    if (next === undefined) inUse -= 1
    else next()
  }

  return async (work) => {
    await takePlace()
    try {
      const connection = idle.pop() ?? (await open())
      try {
        const result = await work(connection)
        idle.push(connection)
        return result
      } catch (error) {
        close(connection)
        throw error
      }
    } finally {
      leavePlace()
    }
  }
}
