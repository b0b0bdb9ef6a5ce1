/** Key assignments, the config builder, events, and the entrances that the host calls. */
export const CONFIG = String.raw`
local D = __domux
local type = type
local host, try_host, problem, argument = D.host, D.try_host, D.problem, D.argument
local getinfo, traceback = D.debug.getinfo, D.debug.traceback

-- Key assignments: a name, or a table { Name = argument }, checked where they are written ---------------------------
local Constructor = {}
Constructor.__name = 'KeyAssignment'
Constructor.__domux_userdata = true
Constructor.__call = function(self, args)
  local out = { [self.name] = args }
  local json, why = D.to_json(out)
  if not json then error('wezterm.action.' .. self.name .. ': ' .. why, 2) end
  why = D.decode(D.raw('action.check', '[' .. json .. ']'))
  if why then error(why, 2) end
  return out
end
Constructor.__tostring = function(self) return self.name end
Constructor.__domux_json = function(self) return D.encode_string(self.name) end

local action = setmetatable({}, {
  __index = function(t, name)
    local takes = host('action.kind', name)
    if not takes then
      error(host('action.unknown', name), 2)
    end
    local value = takes == 'none' and name or setmetatable({ name = name }, Constructor)
    rawset(t, name, value)
    return value
  end,
  __call = function(_, value)
    local why = D.check_action(value)
    if why then error(why, 2) end
    return value
  end,
})
D.action = action
function D.check_action(value)
  local json, why = D.to_json(value)
  if not json then return 'a key assignment: ' .. why end
  return D.decode(D.raw('action.check', '[' .. json .. ']'))
end

-- Events ------------------------------------------------------------------------------------------------------------
local effective = {}
-- What handlers of titles get of panes: links are made of texts where they are asked for.
local PaneInformation = { __domux_userdata = true }
function PaneInformation.__index(self, key)
  if key ~= 'current_working_dir' then return nil end
  local text = rawget(self, 'cwd_text')
  if not text or text == '' then return nil end
  local url = host('url.parse', text)
  rawset(self, key, url)
  return url
end
local function inform(value)
  if type(value) ~= 'table' or value == effective then return end
  if rawget(value, 'pane_id') then
    value.cwd_text, value.current_working_dir = value.current_working_dir, nil
    setmetatable(value, PaneInformation)
    return
  end
  for _, item in next, value do inform(item) end
end
local TITLES = { ['format-tab-title'] = true, ['format-window-title'] = true }

local handlers = {}
D.handlers, D.new_events = handlers, {}
local callbacks = 0
local function on(name, fn)
  argument('on', 1, name, 'string')
  argument('on', 2, fn, 'function')
  local list = handlers[name]
  if not list then
    list = {}
    handlers[name] = list
    D.new_events[#D.new_events + 1] = name
  end
  list[#list + 1] = fn
end
D.on = on
function D.callback(fn)
  argument('action_callback', 1, fn, 'function')
  local name = 'user-defined-' .. callbacks
  callbacks = callbacks + 1
  on(name, fn)
  return { EmitEvent = name }
end

local function clean(trace)
  local kept = {}
  for line in tostring(trace):gmatch('[^\n]+') do
    if not line:find('domux%-prelude') and not line:find('^%s*%[C%]') and not line:find('^%s*%(%.%.%.tail calls%.%.%.%)') then kept[#kept + 1] = line end
  end
  return table.concat(kept, '\n')
end
local function describe(err)
  if type(err) == 'table' and rawget(err, 'message') and rawget(err, 'path') then err = err.path .. ': ' .. err.message end
  local ok, text = pcall(tostring, err)
  return { message = ok and text or 'an error that has no text', traceback = clean(traceback('', 2)) }
end

-- Like xpcall with describe; an error that left no room for a handler is only a text.
local function protected(fn, ...)
  local out = table.pack(xpcall(fn, describe, ...))
  if not out[1] and type(out[2]) ~= 'table' then out[2] = { message = tostring(out[2]) } end
  return table.unpack(out, 1, out.n)
end

-- Why a value of an option cannot be data, with what it should be.
local function no_data(key, why)
  local expected = why:find('^a ') and host('option.expects', key)
  return key .. ': ' .. (expected and 'expected ' .. expected .. '; ' or '') .. why
end

-- Config builder ----------------------------------------------------------------------------------------------------
local Builder = {}
Builder.__name = 'Config'
Builder.__domux_userdata = true
local builder_state = setmetatable({}, { __mode = 'k' })
Builder.__index = function(self, key)
  if key == 'set_strict_mode' then
    return function(me, strict) builder_state[me].strict = strict end
  end
  return builder_state[self].values[key]
end
Builder.__newindex = function(self, key, value)
  local state = builder_state[self]
  if value ~= nil then
    local json, why = D.to_json(value)
    if not json then error(no_data(tostring(key), why), 2) end
    local bad = D.decode(D.raw('option.check', D.to_json({ tostring(key) }):sub(1, -2) .. ',' .. json .. ']'))
    if bad then
      if bad.unknown and not state.strict then
        problem('warning', bad.message, tostring(key), 2)
        return
      end
      error(bad.message, 2)
    end
    local file, line = D.where(2)
    D.lines[key] = file and { file = file, line = line } or nil
  end
  state.values[key] = value
end
Builder.__pairs = function(self) return next, builder_state[self].values, nil end
Builder.__domux_plain = function(self) return builder_state[self].values end
function D.config_builder()
  local self = setmetatable({}, Builder)
  builder_state[self] = { values = {}, strict = true }
  return self
end

-- Entrances ---------------------------------------------------------------------------------------------------------
local function serialize(values)
  local out = {}
  for key, value in pairs(values) do
    local json, why = D.to_json(value)
    if json then
      out[#out + 1] = D.encode_string(tostring(key)) .. ':' .. json
    else
      local place = D.lines[key] or {}
      D.problems[#D.problems + 1] =
        { severity = 'error', message = no_data(tostring(key), why), key = tostring(key), file = place.file, line = place.line }
    end
  end
  return '{' .. table.concat(out, ',') .. '}'
end

local function failed(message, trace)
  D.problems[#D.problems + 1] = { severity = 'error', message = message, traceback = trace }
end

local entrances = {}
function entrances.evaluate(request)
  local values = {}
  if request.file then
    D.watch[#D.watch + 1] = request.file
    local chunk, why = loadfile(request.file)
    if not chunk then
      failed(why)
    else
      local ok, result = protected(chunk, request.file)
      if not ok then
        failed(result.message, result.traceback)
      elseif type(result) ~= 'table' then
        failed('the file must end with a return of the configuration, a table; it returned ' ..
          (result == nil and 'nothing' or 'a ' .. type(result)))
      else
        values = result
      end
    end
  end
  local overridden = {}
  local plain = {}
  for k, v in pairs(values) do plain[k] = v end
  for _, override in ipairs(request.overrides) do
    local scope = setmetatable({ wezterm = package.loaded.wezterm, domux = package.loaded.wezterm }, { __index = _G })
    local label = '--config ' .. override.name
    local chunk, why = load('return ' .. override.expression, '=' .. label, 't', scope)
    if not chunk then
      failed((why:gsub('^%-%-config .-:1: ', label .. ': ')))
    else
      local ok, value = protected(chunk)
      if not ok then
        failed((value.message:gsub('^%-%-config .-:1: ', label .. ': ')))
      elseif value == nil and override.expression ~= 'nil' then
        failed(label .. ': the expression has no value; strings need quotes: ' .. override.name .. "='…'")
      elseif value ~= nil then
        plain[override.name] = value
        D.lines[override.name] = nil
        overridden[#overridden + 1] = override.name
      end
    end
  end
  local events = {}
  for name in pairs(handlers) do events[#events + 1] = name end
  table.sort(events)
  D.new_events = {}
  return '{"values":' .. serialize(plain) .. ',"lines":' .. D.to_json(D.lines) .. ',"events":' .. D.to_json(events) ..
    ',"watch":' .. D.to_json(D.watch) .. ',"problems":' .. D.to_json(D.problems) ..
    ',"overridden":' .. D.to_json(overridden) .. '}'
end

-- What is told besides the answer. Handlers may have set up others, such as callbacks of menus.
local function aftermath(errors)
  local events = D.new_events
  if #events > 0 then D.new_events = {} end
  return '"errors":' .. D.to_json(errors) .. ',"problems":' .. D.to_json(D.problems) .. ',"events":' .. D.to_json(events) .. '}'
end

-- Those whose first handler's value is used.
local SYNC = {
  ['format-tab-title'] = true,
  ['format-window-title'] = true,
  ['augment-command-palette'] = true,
  ['mux-is-process-stateful'] = true,
}
function entrances.emit(request)
  local list = handlers[request.event]
  local errors = {}
  local value, proceed = 'null', true
  D.problems = {}
  if list then
    if TITLES[request.event] then inform(request.args) end
    local sync = SYNC[request.event] or request.event:sub(1, 12) == 'exec-domain-'
    for i = 1, #list do
      local ok, result = protected(list[i], table.unpack(request.args, 1, request.n))
      if not ok then
        errors[#errors + 1] = result
        if sync then break end
      elseif sync then
        local json, why = D.to_json(result)
        if json then value = json else errors[#errors + 1] = { message = why } end
        break
      elseif result == false then
        proceed = false
        break
      end
    end
  end
  return '{"value":' .. value .. ',"proceed":' .. tostring(proceed) .. ',' .. aftermath(errors)
end

local scratch = setmetatable({ wezterm = true }, { __index = _G })
function entrances.repl(request)
  scratch.wezterm, scratch.domux = package.loaded.wezterm, package.loaded.wezterm
  local chunk, why = load('return ' .. request.source, '=repl', 't', scratch)
  if not chunk then chunk, why = load(request.source, '=repl', 't', scratch) end
  if not chunk then return D.to_json({ error = why }) end
  local out = table.pack(protected(chunk))
  local events = D.new_events
  D.new_events = {}
  if not out[1] then return D.to_json({ error = out[2].message, events = events }) end
  local parts = {}
  for i = 2, out.n do parts[#parts + 1] = package.loaded.wezterm.to_string(out[i]) end
  return D.to_json({ text = table.concat(parts, '\t'), events = events })
end

-- The configuration in effect, for format-tab-title and the like.
D.env.c = function() return effective end
function entrances.effective(request)
  effective = request.config
  return 'null'
end

D.scheduled = {}
function entrances.timer(request)
  D.problems = {}
  local fn = D.scheduled[request.id]
  D.scheduled[request.id] = nil
  local errors = {}
  if fn then
    local ok, err = protected(fn)
    if not ok then errors[1] = err end
  end
  return '{"value":null,"proceed":true,' .. aftermath(errors)
end

function D.dispatch(source)
  local request = D.from_source(source)
  return entrances[request.kind](request)
end
`;
