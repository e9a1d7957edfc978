// Prints how many tests of a JUnit report passed and how many did not: "12 0".
import { readFileSync } from 'node:fs'

const [root] = /<testsuites\b[^>]*>/.exec(readFileSync(process.argv[2] ?? '', 'utf8')) ?? []
const count = (name) => Number(new RegExp(`\\b${name}="(\\d+)"`).exec(root ?? '')?.[1] ?? NaN)
const bad = count('failures') + count('errors')
const good = count('tests') - bad
if (Number.isNaN(good) || good + bad === 0) {
  console.error(`${process.argv[2]} holds no count of tests`)
  process.exit(1)
}
console.log(good, bad)
