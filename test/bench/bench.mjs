// Times the bundled program on registers of three sizes and prints times, memory and ratios of one run. With
// --everything it times `check` alone, on a register of 1,000 hazards and 5,000 anchors with everything on; with
// --against FILE in turn with another bundle of the program, and prints the ratios of the medians.
// --lsp it times what an editor waits for: from a typed letter to the findings it changes.
// usage: npm run bench [-- SIZE …]   (default: 48 1000 10000)
//        npm run bench -- --everything [--against OTHER/dist/main.js]
import { spawnSync } from 'node:child_process'
import { existsSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { generateRegister } from './generate-register.mjs'
import { timesInEditor } from './look-at-editor.mjs'
import { timesOnPage, timesToOpen } from './look-at-page.mjs'

const BINARY = resolve('dist/main.js')
const words = process.argv.slice(2)
const isEverything = words.includes('--everything')
const against = words.includes('--against') ? resolve(words[words.indexOf('--against') + 1]) : undefined
const sizes = isEverything ? [] : words.map(Number).filter(Number.isFinite)
const SIZES = sizes.length > 0 ? sizes : [48, 1000, 10000]

/** Wall time in ms, and peak memory in MB where /usr/bin/time is there to tell. */
const runOnce = (args, cwd) => {
  const hasTime = existsSync('/usr/bin/time')
  const command = hasTime
    ? ['/usr/bin/time', '-f', 'peak %M', process.execPath, ...args]
    : [process.execPath, ...args]
  const start = process.hrtime.bigint()
  const { status, stderr } = spawnSync(command[0], command.slice(1), {
    cwd,
    stdio: ['ignore', 'ignore', 'pipe'],
    encoding: 'utf8',
  })
  const ms = Number(process.hrtime.bigint() - start) / 1e6
  if (status === 2 || status === null) throw new Error(`${args.join(' ')} failed: ${stderr}`)
  return { ms, mb: Number(/peak (\d+)/.exec(stderr)?.[1] ?? NaN) / 1024 }
}

const median = (values) =>
  [...values].sort((left, right) => left - right)[Math.floor(values.length / 2)] ?? NaN

const measure = (args, cwd, runs) => {
  const all = Array.from({ length: runs }, () => runOnce(typeof args === 'function' ? args() : args, cwd))
  return { ms: median(all.map(({ ms }) => ms)), mb: median(all.map(({ mb }) => mb)) }
}

const show = (name, { ms, mb }, base) =>
  console.log(
    `${name.padEnd(34)} ${ms.toFixed(0).padStart(7)} ms  ${mb.toFixed(0).padStart(5)} MB  ${(ms / base).toFixed(2).padStart(7)} x node -e 0`,
  )

const scratch = mkdtempSync(join(tmpdir(), 'hazards-bench-'))
process.on('exit', () => rmSync(scratch, { recursive: true, force: true }))

const node = measure(['-e', '0'], '.', 15)
show('node -e 0', node, node.ms)
show('hazards --version', measure([BINARY, '--version'], '.', 15), node.ms)

/** Both programs in turn, so that a machine whose speed drifts treats them alike. */
const inTurn = (name, argsOf, cwd, runs) => {
  const programs = [BINARY, ...(against === undefined ? [] : [against])]
  const times = programs.map(() => [])
  for (let run = 0; run < runs; run += 1)
    for (const [index, program] of programs.entries())
      times[index].push(runOnce([program, ...argsOf(index, run)], cwd).ms)
  const medians = times.map(median)
  console.log(
    [
      `${name.padEnd(34)} ${medians[0].toFixed(0).padStart(7)} ms`,
      ...(against === undefined
        ? []
        : [`${medians[1].toFixed(0).padStart(7)} ms before`, `${(medians[0] / medians[1]).toFixed(2)} x`]),
    ].join('  '),
  )
}

if (isEverything) {
  const folder = join(scratch, 'everything')
  generateRegister(folder, 1000, true)
  console.log('\n1000 hazards, 5000 anchors, everything on')
  const kept = (index, run) => ['check', '--cache-dir', join(scratch, `cache-${index}-${run}`)]
  inTurn('check, cold (no cache)', kept, folder, 7)
  inTurn('check, unchanged', (index) => kept(index, 0), folder, 7)
  process.exit()
}

if (words.includes('--lsp')) {
  for (const size of SIZES.filter((each) => each <= 1000)) {
    const folder = join(scratch, `editor-${size}`)
    generateRegister(folder, size)
    const times = await timesInEditor(folder, 41)
    console.log(`${size} hazards, from a keystroke to its findings: median ${median(times).toFixed(1)} ms`)
  }
  process.exit()
}

const unchanged = new Map()
for (const size of SIZES) {
  const folder = join(scratch, `n${size}`)
  generateRegister(folder, size)
  const bytes = Number(
    /\d+/.exec(spawnSync('du', ['-sb', 'hazards'], { cwd: folder, encoding: 'utf8' }).stdout)?.[0] ?? NaN,
  )
  console.log(`\n${size} hazards, ${(bytes / 1e6).toFixed(1)} MB of markdown`)
  const runs = size > 5000 ? 3 : 7
  let cold = 0
  const check = (cache) => [BINARY, 'check', '--cache-dir', join(scratch, cache)]
  show(
    `check, cold (no cache)`,
    measure(() => check(`cold-${size}-${(cold += 1)}`), folder, runs),
    node.ms,
  )
  runOnce(check(`warm-${size}`), folder)
  const warm = measure(check(`warm-${size}`), folder, runs)
  unchanged.set(size, warm.ms)
  show('check, unchanged', warm, node.ms)
  if (size <= 1000) {
    const build = (cache, out) => [
      BINARY,
      ...['build', '--cache-dir', join(scratch, cache), '--out', join(scratch, out)],
    ]
    let builds = 0
    show(
      'build, cold (no cache, no output)',
      measure(() => build(`build-${size}-${(builds += 1)}`, `out-${size}-${builds}`), folder, 3),
      node.ms,
    )
    show('build, unchanged', measure(build(`build-${size}-1`, `out-${size}-1`), folder, 5), node.ms)
    const bundle = (number) => [...build(`bundle-${size}-${number}`, `zip-${size}-${number}`), '--bundle']
    let bundles = 0
    show(
      'build --bundle, cold',
      measure(() => bundle((bundles += 1)), folder, 3),
      node.ms,
    )
    show('build --bundle, unchanged', measure(bundle(1), folder, 5), node.ms)
  }
}

const pageSize = 2000
const pageFolder = join(scratch, 'page')
generateRegister(pageFolder, pageSize)
runOnce(
  [BINARY, 'build', '--only', 'html', 'md', '--no-cache', '--out', join(scratch, 'page-out')],
  pageFolder,
)
console.log(`\nhazards.html with ${pageSize} hazards, to the next painted frame`)
for (const [name, ms] of Object.entries(await timesOnPage(join(scratch, 'page-out'))))
  console.log(`${name.padEnd(34)} ${ms.toFixed(0).padStart(7)} ms`)

console.log(`\nthe largest pages of ${pageSize} hazards, to the first painted frame`)
for (const { name, mb, ms } of await timesToOpen(join(scratch, 'page-out')))
  console.log(`${name.padEnd(34)} ${ms.toFixed(0).padStart(7)} ms  ${mb.toFixed(1).padStart(6)} MB`)

for (const [from, to] of SIZES.slice(1).map((size, index) => [SIZES[index], size])) {
  const exponent =
    Math.log((unchanged.get(to) - node.ms) / (unchanged.get(from) - node.ms)) / Math.log(to / from)
  console.log(
    `\ncost from ${from} to ${to} hazards grows as n^${exponent.toFixed(2)} (start-up of node left out)`,
  )
}
