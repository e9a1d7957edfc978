/** The value of a JSON text, with or without a byte-order mark, or why it is none: "it …". */
export const parseJsonText = (
  text: string,
): { readonly value: unknown } | { readonly unreadable: string } => {
  try {
    const value: unknown = JSON.parse(text.replace(/^\uFEFF/, ''))
    return { value }
  } catch {
    return { unreadable: 'it is no JSON' }
  }
}
