/**
 * The ground that the rest of the prelude stands on: data in and out, calls to the host, files, `require`.
 * Runs once in a fresh VM, before any user code. Locals of one part are handed to the next through `D`.
 *
 * Data goes out as JSON text and comes in as Lua source text, which Lua's own compiler reads fastest. Bytes that are
 * not UTF-8 travel as lone surrogates U+DC80 to U+DCFF, so that every text in between is valid.
 */
export const BASE = String.raw`
local raw = __domux_raw
__domux_raw = nil
local D = { events = {}, watch = {}, lines = {}, problems = {}, debug = debug }
local byte, format, gsub, concat, rep = string.byte, string.format, string.gsub, table.concat, string.rep
local getinfo = debug.getinfo
local math_type, huge = math.type, math.huge
local rawload, type = load, type

local ESCAPES = { ['"'] = '\\"', ['\\'] = '\\\\', ['\n'] = '\\n', ['\r'] = '\\r', ['\t'] = '\\t' }
local function escape(c)
  return ESCAPES[c] or format('\\u%04x', byte(c))
end
local function escape_byte(c)
  return format('\\udc%02x', byte(c))
end
local function encode_string(s)
  s = gsub(s, '[%c"\\\127]', escape)
  if not utf8.len(s) then s = gsub(s, '[\128-\255]', escape_byte) end
  return '"' .. s .. '"'
end

-- Raises a table { path, message } where a value cannot be data.
local function encode(v, path, depth)
  local t = type(v)
  if t == 'string' then return encode_string(v) end
  if t == 'number' then
    if math_type(v) == 'integer' then return format('%d', v) end
    if v ~= v or v == huge or v == -huge then return 'null' end
    return format('%.17g', v)
  end
  if t == 'boolean' then return v and 'true' or 'false' end
  if t == 'nil' then return 'null' end
  if t ~= 'table' then
    error({ path = path, message = 'a ' .. t .. ' cannot be a value here' }, 0)
  end
  if depth > 80 then error({ path = path, message = 'a table contains itself, or is nested too deeply' }, 0) end
  local mt = getmetatable(v)
  if mt and type(mt) == 'table' then
    if mt.__domux_json then return mt.__domux_json(v) end
    if mt.__domux_plain then v = mt.__domux_plain(v) end
  end
  if rawget(v, 1) ~= nil then
    local parts = {}
    for i = 1, #v do parts[i] = encode(v[i], path .. '[' .. i .. ']', depth + 1) end
    return '[' .. concat(parts, ',') .. ']'
  end
  local parts, n = {}, 0
  for k, item in next, v do
    local tk = type(k)
    if tk ~= 'string' and tk ~= 'number' then
      error({ path = path, message = 'a key is a ' .. tk .. ', not a string or number' }, 0)
    end
    if tk == 'number' and math_type(k) == 'float' then k = format('%.17g', k) end
    n = n + 1
    parts[n] = encode_string(tostring(k)) .. ':' .. encode(item, path .. '.' .. tostring(k), depth + 1)
  end
  if n == 0 then return '[]' end
  return '{' .. concat(parts, ',') .. '}'
end

local function to_json(v)
  local ok, out = pcall(encode, v, '', 0)
  if ok then return out end
  if type(out) ~= 'table' then error(out, 0) end
  return nil, (out.path ~= '' and (gsub(out.path, '^%.', '') .. ': ') or '') .. out.message
end

-- Reads Lua source made by the host. h makes objects of references.
local env = {}
local function from_source(source)
  return rawload('return ' .. source, '=data', 't', env)()
end

local function decode(out)
  local tag = byte(out)
  if tag == 115 then return out:sub(2) end -- s: a string as it is
  if tag == 61 then return from_source(out:sub(2)) end -- =: source
  if tag == 110 then return nil end -- n
  if tag == 116 then return true end -- t
  if tag == 102 then return false end -- f
  return tonumber(out:sub(2)) -- d
end

-- Raises an error in the name of the user's code that called into the prelude.
local function fail(message)
  local level = 2
  while true do
    local info = getinfo(level, 'S')
    if not info or (info.what ~= 'C' and info.source:sub(1, 14) ~= '=domux-prelude') then break end
    level = level + 1
  end
  error(message, level)
end

-- Calls a host function. A failure is raised as an error.
local function host(name, ...)
  local n = select('#', ...)
  local parts = {}
  for i = 1, n do
    local json, why = to_json((select(i, ...)))
    if not json then fail('argument ' .. i .. ': ' .. why) end
    parts[i] = json
  end
  local out = raw(name, '[' .. concat(parts, ',') .. ']')
  if byte(out) == 33 then fail(out:sub(2)) end -- !: an error
  return decode(out)
end

-- The same, but a failure is returned as nil and message.
local function try_host(name, ...)
  local parts = {}
  for i = 1, select('#', ...) do parts[i] = to_json((select(i, ...))) or 'null' end
  local out = raw(name, '[' .. concat(parts, ',') .. ']')
  if byte(out) == 33 then return nil, out:sub(2) end
  return decode(out)
end

-- file and line of the code at a level, for messages
local function where(level)
  for l = level + 1, level + 8 do
    local info = getinfo(l, 'Sl')
    if not info then return nil end
    if info.currentline > 0 and info.source:sub(1, 1) == '@' then
      return info.source:sub(2), info.currentline
    end
  end
end

local function problem(severity, message, key, level)
  local file, line
  if level then file, line = where(level + 1) end
  D.problems[#D.problems + 1] = { severity = severity, message = message, key = key, file = file, line = line }
end

local function argument(fname, i, v, want)
  local t = type(v)
  if t ~= want then
    fail(format("bad argument #%d to '%s' (%s expected, got %s)", i, fname, want, v == nil and 'no value' or t))
  end
  return v
end

D.raw, D.host, D.try_host, D.to_json, D.from_source, D.env = raw, host, try_host, to_json, from_source, env
D.decode, D.fail = decode, fail
D.where, D.problem, D.argument, D.encode_string = where, problem, argument, encode_string
__domux = D
`;
