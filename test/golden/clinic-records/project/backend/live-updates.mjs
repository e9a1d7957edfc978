/** Tells open pages that a record has changed. A page that is closed is forgotten at once. */
export const createLiveUpdates = () => {
  const pages = new Set()
  return {
    get open() {
      return pages.size
    },
    follow: (page) => {
      pages.add(page)
      page.once('close', () => pages.delete(page))
    },
    tell: (recordId) => {
      for (const page of pages) page.write(`data: ${recordId}\n\n`)
    },
  }
}
