const DAYS = ["Sunday", "Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday"];
const MONTHS = [
  "January",
  "February",
  "March",
  "April",
  "May",
  "June",
  "July",
  "August",
  "September",
  "October",
  "November",
  "December",
];

/** A moment as its fields in local time or UTC. */
function fieldsOf(ms: number, utc: boolean) {
  const date = new Date(ms);
  const offset = utc ? 0 : -date.getTimezoneOffset();
  // Shifted, the UTC getters show local time.
  const shifted = new Date(ms + offset * 60_000);
  const year = shifted.getUTCFullYear();
  const day = Math.floor(
    (Date.UTC(year, shifted.getUTCMonth(), shifted.getUTCDate()) - Date.UTC(year, 0, 1)) / 864e5,
  );
  return {
    year,
    month: shifted.getUTCMonth(),
    date: shifted.getUTCDate(),
    hour: shifted.getUTCHours(),
    minute: shifted.getUTCMinutes(),
    second: shifted.getUTCSeconds(),
    ms: ((shifted.getUTCMilliseconds() % 1000) + 1000) % 1000,
    weekday: shifted.getUTCDay(),
    yearday: day,
    offset,
    /** Made when asked for: Intl is slow. */
    get zone() {
      return utc ? "UTC" : zoneName(date);
    },
  };
}

function zoneName(date: Date): string {
  const parts = new Intl.DateTimeFormat("en-US", { timeZoneName: "short" }).formatToParts(date);
  return parts.find((part) => part.type === "timeZoneName")?.value ?? "";
}

const pad = (value: number, width = 2, fill = "0") => String(value).padStart(width, fill);

function offsetText(minutes: number, colon: string): string {
  const abs = Math.abs(minutes);
  return `${minutes < 0 ? "-" : "+"}${pad(Math.floor(abs / 60))}${colon}${pad(abs % 60)}`;
}

/** ISO 8601 week: [year, week]. */
function isoWeek(year: number, yearday: number, weekday: number): [number, number] {
  const thursday = yearday + 4 - (weekday || 7);
  const days = (y: number) => (new Date(Date.UTC(y, 11, 31)).getTime() - Date.UTC(y, 0, 0)) / 864e5;
  if (thursday < 0) {
    const last = thursday + days(year - 1);
    return [year - 1, Math.floor(last / 7) + 1];
  }
  if (thursday >= days(year)) return [year + 1, 1];
  return [year, Math.floor(thursday / 7) + 1];
}

/** A time by a format of strftime as Rust's chrono has it (a superset of C's that matter here). */
export function formatTime(ms: number, format: string, utc: boolean): string {
  const t = fieldsOf(ms, utc);
  const sub = (inner: string) => formatTime(ms, inner, utc);
  const hour12 = t.hour % 12 || 12;
  return format.replace(
    /%([-_0]?)(\.\d?f|:+z|#z|\dF|[369]f|[a-zA-Z%+])/g,
    (whole, flag: string, code: string) => {
      const number = (value: number, width = 2, fill = "0") =>
        flag === "-" ? String(value) : pad(value, width, flag === "_" ? " " : flag || fill);
      switch (code) {
        case "Y":
          return number(t.year, 4);
        case "C":
          return number(Math.floor(t.year / 100));
        case "y":
          return number(t.year % 100);
        case "m":
          return number(t.month + 1);
        case "b":
        case "h":
          return MONTHS[t.month].slice(0, 3);
        case "B":
          return MONTHS[t.month];
        case "d":
          return number(t.date);
        case "e":
          return number(t.date, 2, " ");
        case "a":
          return DAYS[t.weekday].slice(0, 3);
        case "A":
          return DAYS[t.weekday];
        case "w":
          return String(t.weekday);
        case "u":
          return String(t.weekday || 7);
        case "U":
          return number(Math.floor((t.yearday + 7 - t.weekday) / 7));
        case "W":
          return number(Math.floor((t.yearday + 7 - ((t.weekday + 6) % 7)) / 7));
        case "G":
          return number(isoWeek(t.year, t.yearday, t.weekday)[0], 4);
        case "g":
          return number(isoWeek(t.year, t.yearday, t.weekday)[0] % 100);
        case "V":
          return number(isoWeek(t.year, t.yearday, t.weekday)[1]);
        case "j":
          return number(t.yearday + 1, 3);
        case "D":
        case "x":
          return sub("%m/%d/%y");
        case "F":
          return sub("%Y-%m-%d");
        case "v":
          return sub("%e-%b-%Y");
        case "H":
          return number(t.hour);
        case "k":
          return number(t.hour, 2, " ");
        case "I":
          return number(hour12);
        case "l":
          return number(hour12, 2, " ");
        case "P":
          return t.hour < 12 ? "am" : "pm";
        case "p":
          return t.hour < 12 ? "AM" : "PM";
        case "M":
          return number(t.minute);
        case "S":
          return number(t.second);
        case "f":
          return `${pad(t.ms, 3)}000000`;
        case ".f":
          return t.ms ? `.${pad(t.ms, 3)}` : "";
        case ".3f":
          return `.${pad(t.ms, 3)}`;
        case ".6f":
          return `.${pad(t.ms, 3)}000`;
        case ".9f":
          return `.${pad(t.ms, 3)}000000`;
        case "3f":
          return pad(t.ms, 3);
        case "6f":
          return `${pad(t.ms, 3)}000`;
        case "9f":
          return `${pad(t.ms, 3)}000000`;
        case "R":
          return sub("%H:%M");
        case "T":
        case "X":
          return sub("%H:%M:%S");
        case "r":
          return sub("%I:%M:%S %p");
        case "Z":
          return t.zone;
        case "z":
          return offsetText(t.offset, "");
        case ":z":
          return offsetText(t.offset, ":");
        case "::z":
          return `${offsetText(t.offset, ":")}:00`;
        case "c":
          return sub("%a %b %e %H:%M:%S %Y");
        case "+":
          return sub("%Y-%m-%dT%H:%M:%S%.3f%:z");
        case "s":
          return String(Math.floor(ms / 1000));
        case "t":
          return "\t";
        case "n":
          return "\n";
        case "%":
          return "%";
        default:
          return whole;
      }
    },
  );
}

/** Milliseconds since 1970 of a text by a format of strftime; a time without a zone is local. */
export function parseTime(text: string, format: string): number {
  const found: Record<string, string> = {};
  const patterns: Readonly<Record<string, string>> = {
    Y: "([+-]?\\d{4,})",
    m: "(\\d{1,2})",
    d: "(\\d{1,2})",
    e: "\\s*(\\d{1,2})",
    H: "(\\d{1,2})",
    I: "(\\d{1,2})",
    M: "(\\d{1,2})",
    S: "(\\d{1,2})",
    y: "(\\d{2})",
    b: "([A-Za-z]+)",
    B: "([A-Za-z]+)",
    h: "([A-Za-z]+)",
    a: "([A-Za-z]+)",
    A: "([A-Za-z]+)",
    p: "([AaPp][Mm])",
    P: "([AaPp][Mm])",
    z: "(Z|[+-]\\d{2}:?\\d{2})",
    Z: "([A-Za-z]+)",
    s: "(\\d+)",
    f: "(\\d+)",
  };
  const expanded = format
    .replace(/%T/g, "%H:%M:%S")
    .replace(/%R/g, "%H:%M")
    .replace(/%F/g, "%Y-%m-%d")
    .replace(/%D/g, "%m/%d/%y")
    .replace(/%:+z|%#z/g, "%z")
    .replace(/%\.\d?f/g, ".%f");
  const order: string[] = [];
  const pattern = expanded.replace(
    /%(.)|([\\^$.|?*+()[\]{}])|\s+/gs,
    (whole, code?: string, special?: string) => {
      if (special) return `\\${special}`;
      if (code === undefined) return "\\s+";
      if (code === "%") return "%";
      const part = patterns[code];
      if (!part) throw new Error(`time.parse does not know ${whole}`);
      order.push(code === "e" ? "d" : code === "h" || code === "B" ? "b" : code === "P" ? "p" : code);
      return part;
    },
  );
  const match = text.match(new RegExp(`^${pattern}$`));
  if (!match) throw new Error(`the time "${text}" does not fit the format "${format}"`);
  for (const [index, code] of order.entries()) found[code] = match[index + 1];
  if (found.s !== undefined) return Number(found.s) * 1000;
  const month = found.b
    ? MONTHS.findIndex((name) => name.slice(0, 3).toLowerCase() === found.b.slice(0, 3).toLowerCase())
    : Number(found.m ?? 1) - 1;
  const year =
    found.Y !== undefined ? Number(found.Y) : found.y !== undefined ? 2000 + Number(found.y) : 1970;
  let hour = Number(found.H ?? found.I ?? 0);
  if (found.p) hour = (hour % 12) + (found.p.toLowerCase() === "pm" ? 12 : 0);
  const ms = found.f ? Math.floor(Number(`0.${found.f}`) * 1000) : 0;
  const fields = [
    year,
    month,
    Number(found.d ?? 1),
    hour,
    Number(found.M ?? 0),
    Number(found.S ?? 0),
    ms,
  ] as const;
  if (found.z === undefined) return new Date(...fields).getTime();
  const sign = found.z.startsWith("-") ? -1 : 1;
  const digits = found.z.replace(/\D/g, "");
  const minutes = digits ? sign * (Number(digits.slice(0, 2)) * 60 + Number(digits.slice(2))) : 0;
  return Date.UTC(...fields) - minutes * 60_000;
}

/** Sunrise and sunset of the day of `ms` at a place, by the almanac's simple equations (a minute or two off). */
export function sunTimes(ms: number, latitude: number, longitude: number) {
  const rad = Math.PI / 180;
  const noonOf = Math.round(ms / 864e5 - 0.5 + 2_440_587.5 - 2_451_545 + longitude / 360) - longitude / 360;
  const anomaly = (357.5291 + 0.98560028 * noonOf) % 360;
  const centre =
    1.9148 * Math.sin(anomaly * rad) +
    0.02 * Math.sin(2 * anomaly * rad) +
    0.0003 * Math.sin(3 * anomaly * rad);
  const ecliptic = ((anomaly + centre + 282.9372) % 360) * rad;
  const transit = 2_451_545 + noonOf + 0.0053 * Math.sin(anomaly * rad) - 0.0069 * Math.sin(2 * ecliptic);
  const declination = Math.asin(Math.sin(ecliptic) * Math.sin(23.44 * rad));
  const cosine =
    (Math.sin(-0.833 * rad) - Math.sin(latitude * rad) * Math.sin(declination)) /
    (Math.cos(latitude * rad) * Math.cos(declination));
  const toMs = (julian: number) => Math.round((julian - 2_440_587.5) * 864e5);
  if (cosine > 1 || cosine < -1) return { rise: null, set: null, up: cosine < -1, progression: 0 };
  const half = Math.acos(cosine) / (2 * Math.PI);
  const rise = toMs(transit - half);
  const set = toMs(transit + half);
  const up = ms >= rise && ms < set;
  const night = 864e5 - (set - rise);
  const sinceSet = ms >= set ? ms - set : ms - (set - 864e5);
  return {
    rise,
    set,
    up,
    progression: up ? (ms - rise) / (set - rise) : Math.min(1, Math.max(0, sinceSet / night)),
  };
}

/** Times for Lua: wezterm.time and the time functions of `os`. */
export const timeFunctions = {
  "time.now": () => Date.now(),
  "time.format": (ms: number, format: string, utc: boolean) => formatTime(ms, format, utc),
  "time.parse": (text: string, format: string) => parseTime(text, format),
  "time.parse_rfc3339": (text: string) => {
    const ms = /^\d{4}-\d\d-\d\d[Tt ]\d\d:\d\d:\d\d(\.\d+)?([Zz]|[+-]\d\d:\d\d)$/.test(text)
      ? Date.parse(text.replace(" ", "T"))
      : Number.NaN;
    if (Number.isNaN(ms)) throw new Error(`"${text}" is not a time of RFC 3339`);
    return ms;
  },
  "time.sun_times": (ms: number, latitude: number, longitude: number) => sunTimes(ms, latitude, longitude),
  "os.time": () => Math.floor(Date.now() / 1000),
  "os.clock": () => process.cpuUsage().user / 1e6,
  "os.date": (format: string, seconds: number, utc: boolean) => formatTime(seconds * 1000, format, utc),
  "os.date_table": (seconds: number, utc: boolean) => {
    const t = fieldsOf(seconds * 1000, utc);
    return {
      year: t.year,
      month: t.month + 1,
      day: t.date,
      hour: t.hour,
      min: t.minute,
      sec: t.second,
      wday: t.weekday + 1,
      yday: t.yearday + 1,
      isdst: false,
    };
  },
  "os.mktime": (t: Record<string, unknown>) => {
    const field = (key: string, otherwise?: number) => {
      const value = t[key] === undefined ? otherwise : Number(t[key]);
      if (value === undefined) throw new Error(`field '${key}' missing in date table`);
      if (Number.isNaN(value)) throw new Error(`field '${key}' is not an integer`);
      return value;
    };
    const date = new Date(
      field("year"),
      field("month") - 1,
      field("day"),
      field("hour", 12),
      field("min", 0),
      field("sec", 0),
    );
    return Math.floor(date.getTime() / 1000);
  },
};
