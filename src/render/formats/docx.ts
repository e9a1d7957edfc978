import type { ExportFormat } from '../format.ts'

/** Word: real styles, so that people can go on working with it; LibreOffice and others read it too. */
export const docx: ExportFormat = {
  id: 'docx',
  title: 'Word',
  render: async (document, tools) => {
    const { wordFile } = await import('../word-file.ts')
    return { files: [wordFile(document, await tools.painter())] }
  },
}
