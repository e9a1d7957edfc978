import manifest from '../../package.json' with { type: 'json' }

/** The version of this tool, as its package says. */
export const TOOL_VERSION: string = manifest.version
