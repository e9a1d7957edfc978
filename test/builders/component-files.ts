/** A package-lock.json with these versions, all of them asked for by the product. */
export const locked = (
  versions: Readonly<Record<string, string>>,
  isDevelopment = false,
): Readonly<Record<string, string>> => ({
  'package-lock.json': JSON.stringify({
    lockfileVersion: 3,
    packages: {
      '': { name: 'example', [isDevelopment ? 'devDependencies' : 'dependencies']: versions },
      ...Object.fromEntries(
        Object.entries(versions).map(([name, version]) => [
          `node_modules/${name}`,
          { version, ...(isDevelopment ? { dev: true } : {}) },
        ]),
      ),
    },
  }),
})

/** The assessment of a component of npm that counts with APPROVING_CONFIG, less what a test says. */
export const anAssessment = (
  name: string,
  part: Partial<Record<'versions' | 'usedFor' | 'anomalies' | 'hazards' | 'by', string>>,
): Readonly<Record<string, string>> => ({
  'hazards/case/third-party.md': [
    `## npm: ${name}`,
    '',
    `- Versions: ${part.versions ?? '1.x'}`,
    `- Used for: ${part.usedFor ?? 'reading doses as they are typed'}`,
    `- Known anomalies: ${part.anomalies ?? 'its advisories, read on 2026-10-15: none that changes a dose'}`,
    `- Hazards: ${part.hazards ?? 'none – it only reads what a pharmacist has entered'}`,
    `- Assessed: ${part.by ?? 'A. Example, GMC 0000000, 2026-10-15'}`,
    '',
  ].join('\n'),
})
