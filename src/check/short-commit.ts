/** A commit as a message names it: 8 digits. */
export const shortCommit = (commit: string): string => commit.slice(0, 8)
