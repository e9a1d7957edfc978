import type { ExportFormat } from '../format.ts'

/** PDF: tagged, for reading, printing and keeping. */
export const pdf: ExportFormat = {
  id: 'pdf',
  title: 'PDF',
  render: async (document, tools) => {
    const { printedVolumes } = await import('../printed-volumes.ts')
    return printedVolumes(document, tools)
  },
}
