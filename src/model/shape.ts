/**
 * What a value of configuration may look like: one small language for options, arguments of actions and fields of
 * records. Validation, docs, editor types and the palette are derived from shapes. `Shape<T>` carries the type of
 * the checked value.
 */
export type Shape<T = unknown> = ShapeData & { readonly __value?: T };

export interface Field<T = unknown> {
  readonly shape: Shape<T>;
  /** Left out: nil unless `required`. */
  readonly default?: T;
  readonly required?: boolean;
  readonly help?: string;
}

export type ShapeData =
  /** Takes nothing. */
  | { readonly kind: "none" }
  | { readonly kind: "any" }
  | { readonly kind: "bool" }
  | { readonly kind: "int"; readonly min?: number; readonly max?: number }
  | { readonly kind: "number"; readonly min?: number; readonly max?: number }
  /** Seconds, a float in Lua and milliseconds once checked. */
  | { readonly kind: "duration" }
  | { readonly kind: "string" }
  /** A colour: a name, #rgb, #rrggbb, rgb(…), hsl(…). */
  | { readonly kind: "color" }
  /** A path; `~/` is the home directory. */
  | { readonly kind: "path" }
  /** Cells, pixels, points or percent: a number of pixels or "1cell", "2px", "3pt", "4%". */
  | { readonly kind: "dimension" }
  | { readonly kind: "enum"; readonly values: readonly string[] }
  | { readonly kind: "list"; readonly of: Shape }
  /** A list of fixed length, an array in Lua. */
  | { readonly kind: "tuple"; readonly of: readonly Shape[] }
  | { readonly kind: "map"; readonly of: Shape }
  /** `open`: unknown fields are kept and not complained about. */
  | { readonly kind: "record"; readonly fields: Readonly<Record<string, Field>>; readonly open?: boolean }
  /** The first alternative that fits. */
  | { readonly kind: "union"; readonly of: readonly Shape[] }
  /** A table with exactly one of these keys, `{Cells = 5}`. */
  | { readonly kind: "variant"; readonly of: Readonly<Record<string, Shape>> }
  /** A key assignment, `wezterm.action.X`. */
  | { readonly kind: "action" };

type ValueOf<S> = S extends Shape<infer T> ? T : never;
type FieldValue<F> = F extends { shape: Shape<infer T> } ? T : never;
type Present<F> = F extends { required: true } ? true : F extends { default: unknown } ? true : false;
type RecordValue<F> = {
  readonly [K in keyof F as Present<F[K]> extends true ? K : never]: FieldValue<F[K]>;
} & {
  readonly [K in keyof F as Present<F[K]> extends true ? never : K]?: FieldValue<F[K]>;
};

/** The type of the values that a shape allows, once checked. */
export type ShapeValue<S> = ValueOf<S>;

export const shape = {
  none: { kind: "none" } as Shape<undefined>,
  any: { kind: "any" } as Shape<unknown>,
  bool: { kind: "bool" } as Shape<boolean>,
  string: { kind: "string" } as Shape<string>,
  color: { kind: "color" } as Shape<string>,
  path: { kind: "path" } as Shape<string>,
  duration: { kind: "duration" } as Shape<number>,
  dimension: { kind: "dimension" } as Shape<string | number>,
  int: (min?: number, max?: number): Shape<number> => ({ kind: "int", min, max }),
  number: (min?: number, max?: number): Shape<number> => ({ kind: "number", min, max }),
  oneOf: <const V extends readonly string[]>(...values: V): Shape<V[number]> => ({ kind: "enum", values }),
  list: <T>(of: Shape<T>): Shape<readonly T[]> => ({ kind: "list", of }),
  tuple: <const S extends readonly Shape[]>(...of: S): Shape<{ readonly [K in keyof S]: ValueOf<S[K]> }> => ({
    kind: "tuple",
    of,
  }),
  map: <T>(of: Shape<T>): Shape<Readonly<Record<string, T>>> => ({ kind: "map", of }),
  record: <const F extends Readonly<Record<string, Field>>>(fields: F): Shape<RecordValue<F>> => ({
    kind: "record",
    fields,
  }),
  openRecord: <const F extends Readonly<Record<string, Field>>>(fields: F): Shape<RecordValue<F>> => ({
    kind: "record",
    fields,
    open: true,
  }),
  union: <const S extends readonly Shape[]>(...of: S): Shape<ValueOf<S[number]>> => ({ kind: "union", of }),
  variant: <const V extends Readonly<Record<string, Shape>>>(
    of: V,
  ): Shape<{ readonly [K in keyof V]: { readonly [P in K]: ValueOf<V[K]> } }[keyof V]> => ({
    kind: "variant",
    of,
  }),
} as const;

/** A field that must be given. */
export const required = <T>(of: Shape<T>, help?: string) => ({ shape: of, required: true as const, help });
/** A field that may be left out and is then absent. */
export const optional = <T>(of: Shape<T>, help?: string) => ({ shape: of, help });
/** A field that may be left out and then has the value `value`. */
export const defaulted = <T>(of: Shape<T>, value: NoInfer<T>, help?: string) => ({
  shape: of,
  default: value,
  help,
});
