const SIGNALS = ['SIGINT', 'SIGTERM', 'SIGHUP'] as const

/** Does the work, and cleans up after it however it ends: done, failed, or stopped by a signal. */
export const withCleanUp = async (cleanUp: () => void, work: () => Promise<void>): Promise<void> => {
  const stop = (signal: NodeJS.Signals): void => {
    cleanUp()
    leave()
    // Nobody else answers the signal: end as if it had never been caught.
    if (process.listenerCount(signal) === 0) process.kill(process.pid, signal)
  }
  const leave = (): void => {
    for (const signal of SIGNALS) process.off(signal, stop)
    process.off('exit', cleanUp)
  }
  for (const signal of SIGNALS) process.on(signal, stop)
  process.on('exit', cleanUp)
  try {
    await work()
  } finally {
    leave()
    cleanUp()
  }
}
