-- Neovim as a client of the server: findings arrive, a fix is applied, the file is saved, the server is asked to end.
-- Takes LETTER_SERVER (a command, words apart by tabs), LETTER_ACTION (the fix's title). Writes one line a step.
local bufnr = vim.api.nvim_get_current_buf()

local function say(text)
  io.stdout:write(text .. '\n')
end

local function count()
  return #vim.diagnostic.get(bufnr)
end

local function wait(what, ms, holds)
  if not vim.wait(ms, holds, 20) then
    error('waited in vain for ' .. what)
  end
end

local function start()
  local config = {
    name = 'proviso',
    cmd = vim.split(vim.env.LETTER_SERVER, '\t', { plain = true }),
    root_dir = vim.fn.getcwd(),
    get_language_id = function()
      return 'markdown'
    end,
  }
  -- Neovim 0.8 brought `start`, which attaches by itself.
  if vim.lsp.start then
    return vim.lsp.start(config)
  end
  local id = vim.lsp.start_client(config)
  vim.lsp.buf_attach_client(bufnr, id)
  return id
end

local function fix(client)
  for _, found in ipairs(vim.diagnostic.get(bufnr)) do
    local as_sent = found.user_data and found.user_data.lsp or {}
    local range = {
      start = { line = found.lnum, character = found.col },
      ['end'] = { line = found.end_lnum, character = found.end_col },
    }
    local params = {
      textDocument = { uri = vim.uri_from_bufnr(bufnr) },
      range = range,
      context = {
        diagnostics = {
          {
            range = range,
            message = found.message,
            severity = found.severity,
            source = found.source,
            code = as_sent.code or found.code,
          },
        },
      },
    }
    local answers = vim.lsp.buf_request_sync(bufnr, 'textDocument/codeAction', params, 10000) or {}
    for _, answer in pairs(answers) do
      for _, action in ipairs(answer.result or {}) do
        if action.title == vim.env.LETTER_ACTION then
          if not action.edit then
            action = vim.lsp.buf_request_sync(bufnr, 'codeAction/resolve', action, 10000)[client.id].result
          end
          vim.lsp.util.apply_workspace_edit(action.edit, client.offset_encoding or 'utf-16')
          return
        end
      end
    end
  end
  error('no fix of that name is offered')
end

local function finish(client)
  client.stop()
  wait('the server to end', 5000, function()
    return client.is_stopped()
  end)
end

local client
local done, problem = pcall(function()
  client = vim.lsp.get_client_by_id(start())
  wait('findings', 30000, function()
    return count() > 0
  end)
  local before = count()
  say('findings: ' .. before)
  fix(client)
  say('fixed: ' .. vim.env.LETTER_ACTION)
  wait('fewer findings', 20000, function()
    return count() < before
  end)
  say('findings after it: ' .. count())
  vim.cmd('silent write')
  finish(client)
end)
if done then
  say('done')
  vim.cmd('qall!')
else
  say('failed: ' .. tostring(problem))
  if client then
    client.stop(true)
  end
  vim.cmd('1cquit!')
end
