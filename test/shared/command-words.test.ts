import { expect, it } from 'vitest'
import { commandWords } from '../../src/shared/command-words.ts'

it.each([
  [
    'npx vitest run {files}  --outputFile={report}',
    ['npx', 'vitest', 'run', '{files}', '--outputFile={report}'],
  ],
  [`pytest -k 'not slow' "--junitxml={report}"`, ['pytest', '-k', 'not slow', '--junitxml={report}']],
  [`run --name="a 'b' c" ''`, ['run', "--name=a 'b' c", '']],
  [`run 'a && b' "$HOME"`, ['run', 'a && b', '$HOME']],
  [String.raw`run C:\tests`, ['run', String.raw`C:\tests`]],
])('splits %s as it is written', (command, words) => {
  expect(commandWords(command)).toEqual({ words })
})

it.each(['a | b', 'a && b', 'a; b', 'a > b', 'a `b`', 'a $(b)', 'a $HOME', 'CI=1 a', "a 'b", '  ', "'' a"])(
  'refuses %s, which would not do what it says',
  (command) => {
    expect(commandWords(command)).toHaveProperty('problem')
  },
)
