/**
 * Keeps the summaries that were opened last, up to a fixed number. Until release 2.3.1 it had no such number
 * and kept every summary that was ever opened: see hazards/incidents/INC-0001.
 */
// @control HAZ-0004.D1
export const createRecentRecords = ({ most }) => {
  const summaries = new Map()
  return {
    get size() {
      return summaries.size
    },
    read: (id) => {
      const summary = summaries.get(id)
      if (summary === undefined) return undefined
      summaries.delete(id)
      summaries.set(id, summary)
      return summary
    },
    keep: (id, summary) => {
      summaries.delete(id)
      summaries.set(id, summary)
      if (summaries.size > most) summaries.delete(summaries.keys().next().value)
    },
  }
}
