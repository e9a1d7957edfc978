/** How the keys of facts are compared. */
export const keyOf = (key: string): string => key.toLowerCase().trim().replaceAll(/\s+/g, ' ')
