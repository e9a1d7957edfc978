import { execFileSync } from 'node:child_process'
import { symlinkSync } from 'node:fs'
import { afterAll, describe, expect, test } from 'vitest'
import { findReports, openReport } from '../../src/read/find-reports.ts'
import { aWorkshop, type TemporaryFolder } from '../builders/git-repository.ts'

const workshop = aWorkshop()
afterAll(workshop.clean)

const find = async (at: TemporaryFolder, pattern: string, cwd?: string) => {
  const found = await findReports({
    root: at.folder,
    cwd: cwd ?? at.folder,
    patterns: [{ pattern, place: undefined }],
    isTrusted: cwd !== undefined,
  })
  return { files: found.patterns[0]?.files, absolute: found.absolute }
}

const folderWith = (...files: readonly string[]) => {
  const folder = workshop.folder()
  for (const file of files) folder.write(file)
  return folder
}

const textOf = async (absolute: string): Promise<string> => {
  let text = ''
  for await (const piece of openReport(absolute)) text += piece
  return text
}

describe('patterns of hazards.yaml', () => {
  test('find reports, ignored by git or hidden, in order, with where they are', async () => {
    const repository = workshop.repository()
    for (const path of ['.gitignore', 'reports/b.xml', 'reports/.a/x y.xml', 'reports/c.txt']) {
      repository.write(path, 'reports/\n')
    }
    const { files, absolute } = await find(repository, 'reports/**/*.xml')
    expect(files).toEqual(['reports/.a/x y.xml', 'reports/b.xml'])
    expect(absolute.get('reports/b.xml')).toBe(repository.at('reports/b.xml'))
  })

  test('a folder stands for the XML and JSON files in it', async () => {
    const folder = folderWith(
      'out[1]/a.xml',
      'out[1]/deep/b.json',
      'out[1]/c.txt',
      'out[1]/node_modules/d.json',
    )
    expect((await find(folder, 'out[1]')).files).toEqual(['out[1]/a.xml', 'out[1]/deep/b.json'])
  })

  test('a name with brackets means the file of that name', async () => {
    expect((await find(folderWith('report[1].xml', 'report1.xml'), 'report[1].xml')).files).toEqual([
      'report[1].xml',
    ])
  })

  test('that match nothing say so by an empty list', async () => {
    expect((await find(folderWith('a.xml'), 'reports/*.xml')).files).toEqual([])
  })

  test.each(['../*.xml', '/etc/*.xml', 'a/../../b.xml', '{..,x}/*.xml', '@(..|x)/*.xml', 'C:/x.xml'])(
    '%s leads out and is refused',
    async (pattern) => {
      await expect(find(workshop.folder(), pattern)).rejects.toThrow('leads out of the repository')
    },
  )

  test('say where in hazards.yaml they stand when they are refused', async () => {
    const place = { file: 'hazards/hazards.yaml', line: 7, column: 3, endLine: 7, endColumn: 9 }
    const { folder } = workshop.folder()
    const patterns = [{ pattern: '../x.xml', place }]
    await expect(findReports({ root: folder, cwd: folder, patterns, isTrusted: false })).rejects.toThrow(
      'hazards/hazards.yaml:7',
    )
  })

  test('a link out of the repository is named but cannot be opened', async () => {
    const outside = folderWith('secret.xml')
    const folder = folderWith('.git/config', 'real.xml')
    symlinkSync(outside.at('secret.xml'), folder.at('out.xml'))
    symlinkSync('real.xml', folder.at('in.xml'))
    const out = await find(folder, 'out.xml')
    expect([out.files, out.absolute.size]).toEqual([['out.xml'], 0])
    expect((await find(folder, '.git/config')).absolute.size).toBe(0)
    expect((await find(folder, 'in.xml')).absolute.size).toBe(1)
  })

  test('a folder behind a link out of the repository is not even listed', async () => {
    const outside = folderWith('secret.xml')
    const folder = workshop.folder()
    symlinkSync(outside.folder, folder.at('reports'))
    expect((await find(folder, 'reports/*.xml')).files).toEqual([])
    expect((await find(folder, 'reports')).files).toEqual([])
    expect((await find(folder, '**/*.xml')).files).toEqual([])
  })
})

describe('patterns of the command line', () => {
  test('run from the working directory and may lead anywhere', async () => {
    const outer = folderWith('artifacts/a.xml', 'repo/sub/b.xml')
    const { absolute } = await find(
      { ...outer, folder: outer.at('repo') },
      '../../artifacts/*.xml',
      outer.at('repo/sub'),
    )
    expect([...absolute]).toEqual([['../artifacts/a.xml', outer.at('artifacts/a.xml')]])
    expect((await find({ ...outer, folder: outer.at('repo') }, outer.at('artifacts'), '/')).files).toEqual([
      '../artifacts/a.xml',
    ])
    expect((await find({ ...outer, folder: outer.at('repo') }, '*.xml', outer.at('repo/sub'))).files).toEqual(
      ['sub/b.xml'],
    )
  })
})

describe('a report', () => {
  test('is read as UTF-8 without its byte-order mark, letters whole across pieces', async () => {
    const folder = workshop.folder()
    const text = 'x✓'.repeat(100_000)
    folder.write('a.xml', `\uFEFF${text}`)
    expect(await textOf(folder.at('a.xml'))).toBe(text)
  })

  test('that is not there, no file, a pipe or UTF-16 says what is wrong', async () => {
    const folder = folderWith('sub/x')
    folder.write('wide.xml', Buffer.from('\uFEFF<a/>', 'utf16le'))
    execFileSync('mkfifo', [folder.at('pipe.xml')])
    await expect(textOf(folder.at('nope.xml'))).rejects.toThrow('it is not there')
    await expect(textOf(folder.at('sub'))).rejects.toThrow('it is not a file')
    await expect(textOf(folder.at('pipe.xml'))).rejects.toThrow('it is not a file')
    await expect(textOf(folder.at('wide.xml'))).rejects.toThrow('it is UTF-16, expected UTF-8')
  })
})
