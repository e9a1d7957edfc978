import { mkdirSync, symlinkSync } from 'node:fs'
import { afterAll, describe, expect, test } from 'vitest'
import { findRegister } from '../../src/read/find-register.ts'
import { UsageError } from '../../src/shared/usage-error.ts'
import { aWorkshop } from '../builders/git-repository.ts'

const workshop = aWorkshop()
afterAll(workshop.clean)

const folderWith = (...files: readonly string[]) => {
  const folder = workshop.folder()
  for (const file of files) folder.write(file)
  return folder
}

describe('on the way up', () => {
  test('hazards/hazards.yaml above the working directory is found', async () => {
    const folder = folderWith('hazards/hazards.yaml', 'src/deep/a.ts')
    expect(await findRegister(folder.at('src/deep'), undefined)).toEqual({
      folder: folder.at('hazards'),
      configFile: folder.at('hazards/hazards.yaml'),
    })
  })

  test('hazards.yaml in the working directory or above makes that folder the register', async () => {
    const folder = folderWith('safety/hazards.yaml', 'safety/incidents/INC-0001.md')
    const found = { folder: folder.at('safety'), configFile: folder.at('safety/hazards.yaml') }
    expect(await findRegister(folder.at('safety'), undefined)).toEqual(found)
    expect(await findRegister(folder.at('safety/incidents'), undefined)).toEqual(found)
  })

  test('a folder "hazards" without hazards.yaml works, also from inside it', async () => {
    const folder = folderWith('hazards/HAZ-0001.md', 'hazards/incidents/INC-0001.md')
    const found = { folder: folder.at('hazards'), configFile: undefined }
    for (const cwd of ['', 'hazards', 'hazards/incidents']) {
      expect(await findRegister(folder.at(cwd), undefined)).toEqual(found)
    }
  })

  test('the working directory itself works where it holds numbered files', async () => {
    const folder = folderWith('Hazard-0045 with a name.md')
    expect((await findRegister(folder.folder, undefined)).folder).toBe(folder.folder)
  })

  test('the nearest register wins', async () => {
    const folder = folderWith('hazards/hazards.yaml', 'service/hazards/HAZ-0001.md', 'service/src/a.ts')
    expect((await findRegister(folder.at('service/src'), undefined)).folder).toBe(
      folder.at('service/hazards'),
    )
  })

  test('a folder "hazards" of something else is passed over', async () => {
    const folder = folderWith('hazards/hazards.yaml', 'src/hazards/index.ts')
    expect((await findRegister(folder.at('src'), undefined)).folder).toBe(folder.at('hazards'))
  })

  test('none is a usage error that says what was looked for, where, and what to do', async () => {
    const folder = folderWith('notes.md')
    const failure = findRegister(folder.folder, undefined)
    await expect(failure).rejects.toThrow(UsageError)
    await expect(failure).rejects.toThrow(
      new RegExp(
        `neither ${folder.folder} nor a folder above it holds hazards/hazards.yaml.*"hazards init".*--register`,
      ),
    )
  })
})

describe('--register', () => {
  test('names the folder itself, with or without hazards.yaml', async () => {
    const folder = folderWith('a/hazards.yaml', 'b/free-name.md')
    expect((await findRegister(folder.folder, 'a')).configFile).toBe(folder.at('a/hazards.yaml'))
    expect(await findRegister(folder.folder, folder.at('b'))).toEqual({
      folder: folder.at('b'),
      configFile: undefined,
    })
  })

  test('may name the folder above', async () => {
    const folder = folderWith('a/hazards/hazards.yaml', 'a/README.md', 'b/hazards/HAZ-1.md')
    expect((await findRegister(folder.folder, 'a')).folder).toBe(folder.at('a/hazards'))
    expect((await findRegister(folder.at('a'), '../b')).folder).toBe(folder.at('b/hazards'))
  })

  test('names nothing: a usage error, and no other register in its place', async () => {
    const folder = folderWith('hazards/hazards.yaml', 'file.txt')
    mkdirSync(folder.at('empty'))
    for (const name of ['empty', 'nowhere', 'file.txt']) {
      await expect(findRegister(folder.folder, name)).rejects.toThrow(`--register ${name} names no register`)
    }
  })
})

describe('links', () => {
  test('a register reached by a link inside the repository is the real one', async () => {
    const repository = workshop.repository()
    repository.write('docs/safety/hazards.yaml')
    repository.write('service/a.ts')
    symlinkSync('../docs/safety', repository.at('service/hazards'))
    expect((await findRegister(repository.at('service'), undefined)).folder).toBe(
      repository.at('docs/safety'),
    )
  })

  test('a register that a link puts outside the repository is refused', async () => {
    const outside = folderWith('hazards.yaml')
    const repository = workshop.repository()
    symlinkSync(outside.folder, repository.at('hazards'))
    await expect(findRegister(repository.folder, undefined)).rejects.toThrow('is a link that leads away')
  })

  test('a hazards.yaml that is a link to another file is refused before a line of it is quoted', async () => {
    const repository = workshop.repository()
    repository.write('.env', 'PASSWORD=x')
    mkdirSync(repository.at('hazards'))
    symlinkSync('../.env', repository.at('hazards/hazards.yaml'))
    await expect(findRegister(repository.folder, undefined)).rejects.toThrow('is a link that leads away')
  })

  test('a register that cannot be looked at is a usage error, not a missing one', async () => {
    const folder = folderWith('hazards/hazards.yaml')
    mkdirSync(folder.at('sub'))
    symlinkSync('hazards', folder.at('sub/hazards'))
    await expect(findRegister(folder.at('sub'), undefined)).rejects.toThrow('sub/hazards')
  })
})
