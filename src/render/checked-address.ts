/**
 * An address of the web or of mail as programs write it, each strange character by its number; `undefined` where it is
 * none. A Word file in which one address is not an address is not opened at all.
 */
export const checkedAddress = (url: string): string | undefined => {
  if (!/^(?:https?:\/\/|mailto:)/i.test(url) || !URL.canParse(url)) return undefined
  const { href } = new URL(url)
  return href.length > LONGEST ? undefined : href
}

/** Word follows no address that is longer. */
const LONGEST = 2000
