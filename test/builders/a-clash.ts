import { aRepository } from './a-register.ts'
import type { Repository } from './a-register.ts'

/** What a branch brings with its hazard: the hazard's file, code with a tag, a test that carries an id. */
export const branchFiles = (id: string, slug: string): Readonly<Record<string, string>> => ({
  [`hazards/${id}-${slug}.md`]: clashingHazard(id, slug),
  [`src/${slug}.ts`]: `// @control ${id}.D1\nexport const ${slug} = (): number => 1\n`,
  [`test/${slug}.test.ts`]: `it('${id}.T1 tries ${slug}', () => expect(${slug}()).toBe(1))\n`,
})

/** A hazard that speaks of itself by its id, in short and in full. */
export const clashingHazard = (id: string, slug: string): string =>
  `# ${id}

## Hazard name

About ${slug}

## Description

See ${id} in the plan, not ${id}1.

## Hazard controls

### Design controls (manufacturer)

- **D1** Keep ${slug}.
  - Code: src/${slug}.ts
  - Status: implemented

### Testing controls (manufacturer)

- **T1** Try ${id}.D1.
  - Verifies: D1
  - Status: implemented

## Residual hazard risk assessment

- Relies on: D1, ${id}.T1
`

const BASE = {
  'hazards/hazards.yaml': 'product: { name: Example records }\nresults: [reports/*.xml]\n',
  'hazards/HAZ-0012-first.md': clashingHazard('HAZ-0012', 'first'),
  'src/first.ts': 'export const first = 1\n',
  'README.md': 'An example.\n\nMore of it.\n',
  '.gitignore': 'reports/\n',
}

/** Writes files and commits them. */
export const committed = (repository: Repository, files: Readonly<Record<string, string>>): string => {
  for (const [path, content] of Object.entries(files)) repository.write(path, content)
  return repository.commit()
}

/**
 * A repository in which `main` has HAZ-0013 about doses, and the branch `alarms`, begun before, a HAZ-0013 about alarms;
 * `main` is checked out, and nothing is merged. `more`: what each of them has besides.
 */
export const twoBranches = (
  more: {
    readonly base?: Readonly<Record<string, string>>
    readonly main?: Readonly<Record<string, string>>
    readonly alarms?: Readonly<Record<string, string>>
  } = {},
): Repository => {
  const repository = aRepository({ ...BASE, ...more.base })
  repository.git('checkout', '--quiet', '-b', 'alarms')
  committed(repository, { ...branchFiles('HAZ-0013', 'alarm'), ...more.alarms })
  repository.git('checkout', '--quiet', 'main')
  committed(repository, { ...branchFiles('HAZ-0013', 'dose'), ...more.main })
  return repository
}

/** The same after the merge of `alarms` into `main`. */
export const aMergedClash = (more: Parameters<typeof twoBranches>[0] = {}): Repository => {
  const repository = twoBranches(more)
  repository.git('merge', '--quiet', '--no-edit', 'alarms')
  return repository
}
