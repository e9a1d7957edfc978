import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { setTimeout as later } from 'node:timers/promises'
import { build } from 'esbuild'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { readPrintFiles } from '../../src/read/print-files.ts'
import { openPrinterBeside } from '../../src/write/print-beside.ts'
import { openPrinter } from '../../src/write/print-pdf.ts'

/** As the package has it: a file of its own. */
let folder = ''
const inFolder = (name: string): string => join(folder, name)

beforeAll(async () => {
  folder = mkdtempSync(resolve('node_modules/.printing-'))
  await build({
    ...{ entryPoints: ['src/write/print-worker.ts'], outfile: inFolder('thread.mjs'), bundle: true },
    ...{ platform: 'node', format: 'esm', packages: 'external' },
  })
})
afterAll(() => {
  rmSync(folder, { recursive: true })
})

const aLetter = (words: string, kind = 'paragraph'): string =>
  JSON.stringify({
    ...{ title: 'A letter', head: 'x', kind: 'x', about: 'x', origin: 'x', date: [2026, 12, 1] },
    ...{ contents: 'Contents', notices: [], foot: ['x'], sheet: [] },
    sheets: [[false, [[kind, null, [words]]]]],
  })

describe('printing beside the other work', () => {
  it('gives each who asks the very bytes that printing in between gives', async () => {
    const words = ['one', 'two', 'three', 'four', 'five']
    const beside = await openPrinterBeside(readPrintFiles(), {
      thread: inFolder('thread.mjs'),
      processors: 2,
    })
    const here = await openPrinter(readPrintFiles())
    const got = await Promise.all(words.map((word) => beside.print(aLetter(word))))
    const expected = await Promise.all(words.map((word) => here.print(aLetter(word))))
    expect(got.map((bytes) => Buffer.from(bytes).toString('latin1'))).toEqual(
      expected.map((bytes) => Buffer.from(bytes).toString('latin1')),
    )
    expect(new Set(got.map((bytes) => Buffer.from(bytes).toString('latin1'))).size).toBe(words.length)
  })

  it('leaves a processor to the other work until there is none, and then takes them all', async () => {
    writeFileSync(
      inFolder('says-who.mjs'),
      "import { parentPort, threadId } from 'node:worker_threads'\nparentPort.on('message', () => setTimeout(() => parentPort.postMessage({ bytes: Uint8Array.of(threadId) }), 300))\n",
    )
    const whoPrints = async ({ print }: Awaited<ReturnType<typeof openPrinterBeside>>): Promise<number> =>
      new Set((await Promise.all(['one', 'two', 'three'].map(print))).map(([thread]) => thread)).size
    const ask = { thread: inFolder('says-who.mjs') }
    const small = await openPrinterBeside(readPrintFiles(), { ...ask, processors: 2 })
    expect(await whoPrints(small)).toBe(1)
    small.hurry()
    expect(await whoPrints(small)).toBe(2)
    const large = await openPrinterBeside(readPrintFiles(), { ...ask, processors: 8 })
    expect(await whoPrints(large)).toBe(2)
    await Promise.all([small.close(), large.close()])
  })

  it('tells whoever asked why there is no file, and goes on with the next', async () => {
    const beside = await openPrinterBeside(readPrintFiles(), {
      thread: inFolder('thread.mjs'),
      processors: 2,
    })
    const [wrong, right] = await Promise.allSettled([
      beside.print(aLetter('one', 'riddle')),
      beside.print(aLetter('two')),
    ])
    expect(wrong.status === 'rejected' ? String(wrong.reason) : '').toContain('unknown block: riddle')
    expect(right.status).toBe('fulfilled')
  })

  it('is never waited for in vain: a thread that ends says so', async () => {
    writeFileSync(
      inFolder('ends.mjs'),
      "import { parentPort } from 'node:worker_threads'\nparentPort.on('message', () => process.exit())\n",
    )
    writeFileSync(inFolder('fails.mjs'), "throw new Error('no room')\n")
    const ending = await openPrinterBeside(readPrintFiles(), { thread: inFolder('ends.mjs'), processors: 2 })
    await expect(ending.print(aLetter('one'))).rejects.toThrow(
      /its thread ended.*Give the machine more memory/,
    )
    // Not even by who comes later.
    await expect(Promise.race([ending.print(aLetter('two')), later(5000)])).rejects.toThrow(
      'its thread ended',
    )
    const failing = await openPrinterBeside(readPrintFiles(), {
      thread: inFolder('fails.mjs'),
      processors: 2,
    })
    await expect(failing.print(aLetter('one'))).rejects.toThrow('no room')
    await expect(Promise.race([failing.print(aLetter('two')), later(5000)])).rejects.toThrow('no room')
  })

  it('ends what nobody waits for any more, so that the program can end', async () => {
    const beside = await openPrinterBeside(readPrintFiles(), {
      thread: inFolder('thread.mjs'),
      processors: 2,
    })
    const letters = Promise.allSettled(['one', 'two', 'three'].map((word) => beside.print(aLetter(word))))
    await beside.close()
    expect((await letters).map(({ status }) => status)).toEqual(['rejected', 'rejected', 'rejected'])
  })

  it('prints in between where there is one processor, or no such file', async () => {
    for (const ask of [{ processors: 1 }, { thread: inFolder('not-there.mjs') }])
      expect(await (await openPrinterBeside(readPrintFiles(), ask)).print(aLetter('one'))).toBeInstanceOf(
        Uint8Array,
      )
  })
})
