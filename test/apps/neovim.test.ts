import { execFileSync } from 'node:child_process'
import { readFileSync } from 'node:fs'
import { resolve } from 'node:path'
import { expect, it } from 'vitest'
import { FAILING_REPORT, OPEN_PROJECT, aRepository, findingsIn } from '../builders/a-register.ts'

const HAZARD = 'hazards/HAZ-0001-wrong-record.md'

/** In milliseconds. */
const PATIENCE = 60_000

/**
 * What a person does in Neovim, by the client that it brings along: open a hazard, read what is said of it, point
 * at the id of a control, spoil the file, take that back, and give the control another id. What is seen goes to a file, line by line.
 */
const SESSION = `
local program, folder, seen = unpack(vim.fn.json_decode(vim.env.SESSION))
local buffer = vim.api.nvim_get_current_buf()
local client = vim.lsp.start_client({ name = 'hazards', cmd = { 'node', program, 'lsp', '--stdio', '--no-cache' }, root_dir = folder })
vim.lsp.buf_attach_client(buffer, client)
local function shown() return vim.diagnostic.get(buffer) end
local function settled(is_so) return vim.wait(${PATIENCE / 2}, function() return is_so(#shown()) end, 20) end
local function asked(method, more)
  local params = vim.tbl_extend('error', { textDocument = { uri = vim.uri_from_bufnr(buffer) } }, more)
  for _, answer in pairs(vim.lsp.buf_request_sync(buffer, method, params, ${PATIENCE / 2}) or {}) do return answer.result end
end
local function line_of(text)
  for index, line in ipairs(vim.api.nvim_buf_get_lines(buffer, 0, -1, false)) do
    if line:find(text, 1, true) then return index - 1, line:find(text, 1, true) - 1 end
  end
end

local told = {}
settled(function(count) return count > 0 end)
for _, each in ipairs(shown()) do table.insert(told, (each.lnum + 1) .. ' ' .. vim.split(each.message, '\\n')[1]) end
local line, character = line_of('D1** The record')
local id = { position = { line = line, character = character + 1 } }
table.insert(told, 'hover ' .. vim.split(asked('textDocument/hover', id).contents.value, '\\n')[1])
local before = #shown()
vim.api.nvim_buf_set_lines(buffer, 0, 0, false, { 'nonsense' })
table.insert(told, 'spoilt ' .. tostring(settled(function(count) return count > before end)))
vim.api.nvim_buf_set_lines(buffer, 0, 1, false, {})
table.insert(told, 'mended ' .. tostring(settled(function(count) return count == before end)))
local edit = asked('textDocument/rename', vim.tbl_extend('error', id, { newName = 'D7' }))
vim.lsp.util.apply_workspace_edit(edit, 'utf-16')
vim.cmd('silent! wall')
vim.lsp.stop_client(client)
vim.fn.writefile(told, seen)
vim.cmd('qa!')
`

it('serves Neovim as it serves the client of its own tests', { timeout: 2 * PATIENCE }, async () => {
  const repository = aRepository({ ...OPEN_PROJECT, 'reports/junit.xml': FAILING_REPORT })
  const { out } = await repository.run('check', '--json', '--no-cache')
  repository.write('.git/session.lua', SESSION)
  const seen = repository.at('.git/seen.txt')
  const session = JSON.stringify([resolve('dist/main.js'), repository.folder, seen])
  execFileSync(
    'nvim',
    [
      '--clean',
      '--headless',
      repository.at(HAZARD),
      '-c',
      `luafile ${repository.at('.git/session.lua')}`,
      '-c',
      'cquit',
    ],
    { env: { ...process.env, SESSION: session, SOURCE_DATE_EPOCH: '1793491200' }, timeout: 2 * PATIENCE },
  )

  const [hover, ...rest] = readFileSync(seen, 'utf8').trimEnd().split('\n').slice(-3)
  const first = readFileSync(seen, 'utf8').trimEnd().split('\n').slice(0, -3)
  const expected = findingsIn(out).findings.filter(({ file }) => file === HAZARD)
  expect(first).toEqual(expected.map(({ line, message }) => `${line} ${message}`))
  expect(first.length).toBeGreaterThan(0)
  expect(hover).toBe('hover HAZ-0001.D1: failing, relied on')
  expect(rest).toEqual(['spoilt true', 'mended true'])
  const renamed = readFileSync(repository.at(HAZARD), 'utf8')
  expect(renamed).toMatch(/\*\*D7\*\* The record[^]*Verifies: D7[^]*Relies on: D7/)
  expect(renamed).not.toContain('D1')
})
