/** Objects with methods: colours, times, links, and what lives in the mux. */
export const OBJECTS = `
local D = __domux
local type = type
local host, from_source = D.host, D.from_source

-- Colours: plain r, g, b, a (0 to 1) inside, text outside -----------------------------------------------------------
local Color = {}
Color.__index = Color
Color.__name = 'Color'
Color.__domux_userdata = true
local function color(text)
  return setmetatable({ text = text }, Color)
end
D.color, D.Color = color, Color
Color.__tostring = function(self) return self.text end
Color.__domux_json = function(self) return D.encode_string(self.text) end
Color.__eq = function(a, b) return a.text == b.text end
Color.__lt = function(a, b) return a.text < b.text end
for _, name in ipairs({ 'adjust_hue_fixed', 'adjust_hue_fixed_ryb', 'complement', 'complement_ryb', 'darken',
  'darken_fixed', 'desaturate', 'desaturate_fixed', 'lighten', 'lighten_fixed', 'saturate', 'saturate_fixed' }) do
  Color[name] = function(self, amount)
    return color(host('color.change', self.text, name, amount or 0))
  end
end
for _, name in ipairs({ 'triad', 'square' }) do
  Color[name] = function(self)
    local out = {}
    for i, text in ipairs(host('color.wheel', self.text, name)) do out[i] = color(text) end
    return table.unpack(out)
  end
end
for _, name in ipairs({ 'hsla', 'laba', 'linear_rgba', 'srgb_u8' }) do
  Color[name] = function(self)
    return table.unpack(host('color.numbers', self.text, name))
  end
end
function Color:contrast_ratio(other) return host('color.contrast_ratio', self.text, tostring(other)) end
function Color:delta_e(other) return host('color.delta_e', self.text, tostring(other)) end

-- Times: milliseconds since 1970 ------------------------------------------------------------------------------------
local Time = {}
Time.__index = Time
Time.__name = 'Time'
Time.__domux_userdata = true
local function time(ms) return setmetatable({ ms = ms }, Time) end
D.time = time
Time.__tostring = function(self) return host('time.format', self.ms, '%Y-%m-%dT%H:%M:%S%.3f%:z', false) end
Time.__domux_json = function(self) return D.encode_string(tostring(self)) end
Time.__eq = function(a, b) return a.ms == b.ms end
Time.__lt = function(a, b) return a.ms < b.ms end
Time.__le = function(a, b) return a.ms <= b.ms end
Time.__sub = function(a, b)
  if type(b) == 'number' then return time(a.ms - b * 1000) end
  return (a.ms - b.ms) / 1000
end
Time.__add = function(a, b) return time(a.ms + b * 1000) end
function Time:format(fmt) return host('time.format', self.ms, fmt, false) end
function Time:format_utc(fmt) return host('time.format', self.ms, fmt, true) end
function Time:sun_times(lat, lon)
  local t = host('time.sun_times', self.ms, lat, lon)
  for _, k in ipairs({ 'rise', 'set' }) do
    if t[k] then t[k] = time(t[k]) end
  end
  return t
end

-- Links -------------------------------------------------------------------------------------------------------------
local Url = {}
Url.__index = Url
Url.__name = 'Url'
Url.__domux_userdata = true
Url.__tostring = function(self) return self.url end
Url.__domux_json = function(self) return D.encode_string(self.url) end
Url.__eq = function(a, b) return a.url == b.url end
Url.__concat = function(a, b) return tostring(a) .. tostring(b) end
D.env.url = function(fields) return setmetatable(fields, Url) end

-- Things of the mux: an id and a kind; methods ask the mux ----------------------------------------------------------
local kinds = {}
local function class(kind, methods)
  local C = { __name = kind, __domux_userdata = true, methods = {} }
  C.__index = function(self, key)
    local m = C.methods[key]
    if m then return m end
  end
  C.__tostring = function(self) return kind .. '(' .. tostring(rawget(self, 'id')) .. ')' end
  C.__eq = function(a, b) return rawget(a, 'id') == rawget(b, 'id') end
  C.__domux_json = function(self)
    return '{"$":' .. D.encode_string(kind) .. ',"id":' .. tostring(rawget(self, 'id')) .. '}'
  end
  for _, name in ipairs(methods) do
    local method = kind .. '.' .. name
    C.methods[name] = function(self, ...)
      if getmetatable(self) ~= C then
        error("use '" .. kind .. ':' .. name .. "(…)' with a colon", 2)
      end
      return host('mux', method, rawget(self, 'id'), ...)
    end
  end
  kinds[kind] = C
  return C
end
D.env.h = function(kind, id)
  return setmetatable({ id = id }, kinds[kind])
end
D.kinds = kinds

local function identity(self) return self end
local function id(self) return rawget(self, 'id') end
local function unpacked(C, kind, names)
  for _, name in ipairs(names) do
    C.methods[name] = function(self, ...)
      return table.unpack(host('mux', kind .. '.' .. name, rawget(self, 'id'), ...))
    end
  end
end

local domain = class('domain', D.methods.domain)
domain.methods.domain_id = id

local window = class('muxwindow', D.methods.muxwindow)
window.methods.window_id = id
unpacked(window, 'muxwindow', { 'spawn_tab' })

local tab = class('tab', D.methods.tab)
tab.methods.tab_id = id

local pane = class('pane', D.methods.pane)
pane.methods.pane_id = id
pane.methods.mux_pane = identity
unpacked(pane, 'pane', { 'move_to_new_tab', 'move_to_new_window' })
function pane.methods:get_current_working_dir()
  local url = host('mux', 'pane.get_current_working_dir', rawget(self, 'id'))
  return url and host('url.parse', url)
end

local gui = class('window', D.methods.window)
gui.methods.window_id = id
function gui.methods:perform_action(action, target)
  local why = D.check_action(action)
  if why then error(why, 2) end
  return host('mux', 'window.perform_action', rawget(self, 'id'), action, target)
end
function gui.methods:keyboard_modifiers()
  return table.unpack(host('mux', 'window.keyboard_modifiers', rawget(self, 'id')) or {})
end
function gui.methods:set_config_overrides(overrides)
  return host('mux', 'window.set_config_overrides', rawget(self, 'id'), overrides or {})
end
`;
