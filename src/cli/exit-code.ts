/** 0 nothing at error level · 1 findings at error level · 2 the command could not do its job. */
export const EXIT = { clean: 0, findings: 1, failed: 2 } as const
export type ExitCode = (typeof EXIT)[keyof typeof EXIT]
