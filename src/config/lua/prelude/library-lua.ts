/** Lua's standard library over the real file system and processes; `debug` and native modules are taken away. */
export const LIBRARY = String.raw`
local D = __domux
local type = type
local host, try_host = D.host, D.try_host
local rawload = load

function load(chunk, name, mode, ...)
  if mode ~= nil and not tostring(mode):find('t', 1, true) then
    return nil, 'attempt to load a text chunk (mode is \'' .. tostring(mode) .. '\')'
  end
  return rawload(chunk, name, 't', ...)
end

local function read_file(path)
  return try_host('fs.read', path)
end

function loadfile(path, mode, ...)
  if path == nil then return nil, 'standard input cannot be loaded here' end
  local text, why = read_file(path)
  if not text then return nil, 'cannot open ' .. why end
  if text:find('^\27Lua') then return nil, path .. ': is compiled Lua, which is not loaded; give its source' end
  if text:find('^\255\254') or text:find('^\254\255') then return nil, path .. ': is UTF-16; save it as UTF-8' end
  text = text:gsub('^\239\187\191', ''):gsub('^#[^\n]*', '')
  return rawload(text, '@' .. path, 't', ...)
end

function dofile(path)
  local chunk, why = loadfile(path)
  if not chunk then error(why, 0) end
  D.watch[#D.watch + 1] = path
  return chunk()
end

function print(...)
  local parts = {}
  for i = 1, select('#', ...) do parts[i] = tostring((select(i, ...))) end
  host('log', 'info', table.concat(parts, '\t'))
end

local warns = false
function warn(...)
  local text = table.concat({ ... })
  if text == '@on' or text == '@off' then warns = text == '@on' return end
  if warns then host('log', 'warn', text) end
end

-- Modules -----------------------------------------------------------------------------------------------------------
package.loadlib = nil
package.cpath = ''
function package.searchpath(name, path, sep, dirsep)
  name = tostring(name)
  if sep ~= '' then name = name:gsub((sep or '.'):gsub('%p', '%%%0'), dirsep or package.config:sub(1, 1)) end
  local tried = {}
  for template in tostring(path):gmatch('[^;]+') do
    local file = template:gsub('%?', (name:gsub('%%', '%%%%')))
    if host('fs.readable', file) then return file end
    tried[#tried + 1] = "\n\tno file '" .. file .. "'"
  end
  return nil, table.concat(tried)
end
package.searchers = {
  package.searchers[1],
  function(name)
    local file, why = package.searchpath(name, package.path)
    if not file then return why end
    D.watch[#D.watch + 1] = file
    local chunk, err = loadfile(file)
    if not chunk then
      error("error loading module '" .. name .. "' from file '" .. file .. "':\n\t" .. tostring(err), 0)
    end
    return chunk, file
  end,
}
function require(name)
  name = D.argument('require', 1, name, 'string')
  local loaded = package.loaded[name]
  if loaded ~= nil then return loaded end
  local tried = {}
  for _, searcher in ipairs(package.searchers) do
    local loader, extra = searcher(name)
    if type(loader) == 'function' then
      local value = loader(name, extra)
      if value ~= nil then package.loaded[name] = value end
      if package.loaded[name] == nil then package.loaded[name] = true end
      return package.loaded[name], extra
    elseif type(loader) == 'string' then
      tried[#tried + 1] = loader:sub(1, 1) == '\n' and loader or ('\n\t' .. loader)
    end
  end
  error("module '" .. name .. "' not found:" .. table.concat(tried), 2)
end

-- Files: what is read is held as a whole, what is written goes out at flush and close ------------------------------
local File = {}
File.__index = File
File.__name = 'FILE*'
File.__domux_userdata = true
function File:__tostring()
  return self.closed and 'file (closed)' or ('file (' .. tostring(self.path) .. ')')
end
function File.__close(self)
  if not self.closed then self:close() end
end
local function check(self)
  if getmetatable(self) ~= File then error("bad argument #1 (FILE* expected)", 3) end
  if self.closed then error('attempt to use a closed file', 3) end
end
local function read_one(self, what)
  local text, pos = self.text, self.pos
  if type(what) == 'number' then
    if pos > #text then return what == 0 and pos <= #text and '' or nil end
    local out = text:sub(pos, pos + what - 1)
    self.pos = pos + #out
    return out
  end
  what = tostring(what):gsub('^%*', ''):sub(1, 1)
  if what == 'a' then
    self.pos = #text + 1
    return text:sub(pos)
  elseif what == 'l' or what == 'L' then
    if pos > #text then return nil end
    local stop = text:find('\n', pos, true)
    self.pos = (stop or #text) + 1
    return text:sub(pos, stop and (what == 'l' and stop - 1 or stop) or #text)
  elseif what == 'n' then
    local s, e = text:find('^%s*[%+%-]?[%w%.]+', pos)
    if not s then return nil end
    self.pos = e + 1
    return tonumber(text:sub(s, e))
  end
  error("bad argument to 'read' (invalid format)", 3)
end
function File:read(...)
  check(self)
  if not self.can_read then return nil, 'Bad file descriptor', 9 end
  local n = select('#', ...)
  if n == 0 then return read_one(self, 'l') end
  local out = {}
  for i = 1, n do
    out[i] = read_one(self, (select(i, ...)))
    if out[i] == nil then break end
  end
  return table.unpack(out, 1, n)
end
function File:lines(...)
  check(self)
  local formats = table.pack(...)
  return function()
    if self.closed then error('file is already closed', 2) end
    return self:read(table.unpack(formats, 1, formats.n))
  end
end
function File:write(...)
  check(self)
  if not self.can_write then return nil, 'Bad file descriptor', 9 end
  for i = 1, select('#', ...) do
    local v = select(i, ...)
    if type(v) ~= 'string' and type(v) ~= 'number' then
      error("bad argument #" .. i .. " to 'write' (string expected, got " .. type(v) .. ')', 2)
    end
    local s = tostring(v)
    if self.append then
      self.pending[#self.pending + 1] = s
    else
      self.text = self.text:sub(1, self.pos - 1) .. s .. self.text:sub(self.pos + #s)
      self.pos = self.pos + #s
      self.dirty = true
    end
  end
  return self
end
function File:flush()
  check(self)
  if self.sink then
    local s = table.concat(self.pending)
    self.pending = {}
    if s ~= '' then self.sink(s) end
  elseif self.append then
    local s = table.concat(self.pending)
    self.pending = {}
    if s ~= '' then
      local ok, why = try_host('fs.append', self.path, s)
      if not ok then return nil, why end
    end
  elseif self.dirty then
    self.dirty = false
    local ok, why = try_host('fs.write', self.path, self.text)
    if not ok then return nil, why end
  end
  return self
end
function File:seek(whence, offset)
  check(self)
  whence, offset = whence or 'cur', offset or 0
  local base = whence == 'set' and 0 or whence == 'cur' and self.pos - 1 or whence == 'end' and #self.text
  if not base then error("bad argument #1 to 'seek' (invalid option '" .. tostring(whence) .. "')", 2) end
  if base + offset < 0 then return nil, 'Invalid argument', 22 end
  self.pos = base + offset + 1
  return self.pos - 1
end
function File:setvbuf() return true end
function File:close()
  check(self)
  if self.standard then return nil, 'standard files stay open' end
  local ok, why = self:flush()
  self.closed = true
  if self.finish then return self.finish(self) end
  if not ok then return nil, why end
  return true
end
File.__gc = function(self)
  if not self.closed and not self.standard then pcall(File.close, self) end
end

local function file(fields)
  fields.text, fields.pos, fields.pending = fields.text or '', 1, {}
  return setmetatable(fields, File)
end

io = {}
function io.open(path, mode)
  path, mode = D.argument('open', 1, path, 'string'), mode or 'r'
  local kind, plus = tostring(mode):match('^([rwa])(%+?)b?$')
  if not kind then error("bad argument #2 to 'open' (invalid mode)", 2) end
  if kind == 'r' then
    local text, why, code = read_file(path)
    if not text then return nil, why, 2 end
    return file({ path = path, text = text, can_read = true, can_write = plus == '+' })
  end
  local ok, why = try_host(kind == 'w' and 'fs.write' or 'fs.append', path, '')
  if not ok then return nil, why, 2 end
  local text = plus == '+' and kind == 'a' and read_file(path) or ''
  return file({ path = path, text = text, can_read = plus == '+', can_write = true, append = kind == 'a' })
end
function io.lines(path, ...)
  if path == nil then return function() return nil end end
  local f, why = io.open(path)
  if not f then error(why, 2) end
  local formats = table.pack(...)
  return function()
    if f.closed then return nil end
    local line = table.pack(f:read(table.unpack(formats, 1, formats.n)))
    if line[1] == nil then f:close() end
    return table.unpack(line, 1, line.n)
  end, nil, nil, f
end
local function outcome(status)
  return status.ok or nil, status.how, status.code
end
function io.popen(command, mode)
  command, mode = D.argument('popen', 1, command, 'string'), mode or 'r'
  if mode == 'r' then
    local done = host('process.shell', command, '')
    return file({ path = command, text = done.stdout, can_read = true, finish = function() return outcome(done) end })
  elseif mode == 'w' then
    local input = {}
    return file({
      path = command,
      can_write = true,
      append = true,
      sink = function(s) input[#input + 1] = s end,
      finish = function() return outcome(host('process.shell', command, table.concat(input))) end,
    })
  end
  error("bad argument #2 to 'popen' (invalid mode)", 2)
end
function io.tmpfile()
  return io.open(os.tmpname(), 'w+')
end
function io.type(v)
  if getmetatable(v) ~= File then return nil end
  return v.closed and 'closed file' or 'file'
end
local function logged(level)
  local rest = ''
  return function(s)
    rest = rest .. s
    for line in rest:gmatch('([^\n]*)\n') do host('log', level, line) end
    rest = rest:match('[^\n]*$')
  end
end
local function standard(path, sink)
  local f = file({ path = path, can_read = not sink, can_write = sink ~= nil, append = true, sink = sink, standard = true })
  if sink then
    local write = File.write
    function f:write(...)
      local ok, why = write(self, ...)
      self:flush()
      return ok, why
    end
  end
  return f
end
io.stdin, io.stdout, io.stderr =
  standard('stdin'), standard('stdout', logged('info')), standard('stderr', logged('warn'))
local input, output = io.stdin, io.stdout
function io.input(f)
  if f ~= nil then input = type(f) == 'string' and assert(io.open(f)) or f end
  return input
end
function io.output(f)
  if f ~= nil then output = type(f) == 'string' and assert(io.open(f, 'w')) or f end
  return output
end
function io.read(...) return input:read(...) end
function io.write(...) return output:write(...) end
function io.close(f) return (f or output):close() end

-- The system -------------------------------------------------------------------------------------------------------
function os.getenv(name) return host('os.getenv', name) end
function os.execute(command)
  if command == nil then return true end
  local done = host('process.shell', command, '')
  return outcome(done)
end
function os.rename(a, b) return try_host('fs.rename', a, b) end
function os.remove(path) return try_host('fs.remove', path) end
function os.tmpname() return host('fs.tmpname') end
function os.exit() error('os.exit is not available in a configuration', 2) end
function os.setlocale(name) return (name == nil or name == '' or name == 'C') and 'C' or nil end
function os.date(fmt, time)
  fmt = fmt or '%c'
  local utc = fmt:sub(1, 1) == '!'
  if utc then fmt = fmt:sub(2) end
  time = time or host('os.time')
  if fmt:sub(1, 2) == '*t' then return host('os.date_table', time, utc) end
  return host('os.date', fmt, time, utc)
end
function os.time(t)
  if t == nil then return host('os.time') end
  local seconds = host('os.mktime', t)
  for k, v in pairs(host('os.date_table', seconds, false)) do t[k] = v end
  return seconds
end
function os.clock() return host('os.clock') end
debug = nil
package.loaded.debug, package.loaded.io = nil, io
`;
