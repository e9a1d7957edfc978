/**
 * Looks a host's name up once and keeps the answer for a while. Those who ask while the question is open
 * share its answer; a question that failed is asked again.
 */
export const createAddressBook = ({ lookUp, keepMs, now = Date.now }) => {
  const entries = new Map()
  return (name) => {
    const known = entries.get(name)
    if (known !== undefined && now() < known.until) return known.address
    const entry = { address: lookUp(name), until: now() + keepMs }
    entries.set(name, entry)
    entry.address.catch(() => {
      if (entries.get(name) === entry) entries.delete(name)
    })
    return entry.address
  }
}
