import fc from 'fast-check';

/** As much of JSON Schema as our requests use. */
export interface Shape {
  readonly type?: string;
  readonly properties?: Readonly<Record<string, Shape>>;
  readonly required?: readonly string[];
  readonly items?: Shape;
  readonly enum?: readonly unknown[];
  readonly anyOf?: readonly Shape[];
}

export const hostileText = fc.oneof(
  fc.constantFrom('', ' ', '\u0000', 'a\u0000b', '\ud800', 'x\udfff', '\u202e\u200b', '__proto__', 'constructor', '../../etc/passwd', 'C:\\CON', "'; DROP TABLE project; --",
    '=1+1', '<img src=x onerror=y>', '9'.repeat(400), 'é'.normalize('NFD'), '2019-02-30', '2017-13', '0000-00-00', '2019-05-13T25:00', '١٢٣', '💥', 'null', '{}', '%s%n', '\r\n\t'),
  fc.string({ unit: 'binary', maxLength: 60 }),
  fc.integer({ min: 1000, max: 60_000 }).map((length) => 'x'.repeat(length)),
);
const hostileNumber = fc.oneof(
  fc.constantFrom(0, -0, -1, 1, 0.5, 2 ** 53 + 2, 2 ** 53, -(2 ** 53), 1e308, 1e-308, 1.0000000000000002, 999_999_999_999, 1_000_000_000_000), fc.integer(), fc.double({ noNaN: true, noDefaultInfinity: true }),
);
const poisoned = fc.constantFrom('{"__proto__": {"polluted": 1}}', '{"constructor": {"prototype": {"polluted": 1}}}', '{"prototype": 1}', '{"toString": 1, "valueOf": null}').map((text): unknown => JSON.parse(text));
const deep = fc.integer({ min: 10, max: 3000 }).map((depth) => {
  let value: unknown = 1;
  for (let level = 0; level < depth; level += 1) value = level % 2 === 0 ? [value] : { a: value };
  return value;
});
/** Anything JSON can say, and some of what it says oddly. */
export const junk: fc.Arbitrary<unknown> = fc.oneof(fc.constantFrom(null, true, false, [], {}, [[]], [null]), hostileText, hostileNumber, poisoned, deep, fc.jsonValue({ maxDepth: 3 }));

/** Things that are in the file, by the name of the field that points at them. */
export type Known = Readonly<Record<string, readonly unknown[]>>;

/** A part of a request as it should be: pointing at what is there where it points at something. */
function plausible(shape: Shape, known: Known, name = ''): fc.Arbitrary<unknown> {
  if (shape.enum !== undefined) return fc.constantFrom(...shape.enum);
  const real = known[name];
  if (real !== undefined) return fc.constantFrom(...real);
  if (shape.anyOf !== undefined) return fc.oneof(...shape.anyOf.map((one) => plausible(one, known, name)));
  switch (shape.type) {
    case 'object': {
      const fields = Object.entries(shape.properties ?? {}).map(([key, one]) => [key, plausible(one, known, key)] as const);
      return fc.record(Object.fromEntries(fields), { requiredKeys: [...(shape.required ?? [])] });
    }
    case 'array': return fc.array(plausible(shape.items ?? {}, known, name), { maxLength: 3 });
    case 'number': case 'integer': return fc.constantFrom(1, 10, 30, 100);
    case 'boolean': return fc.boolean();
    case 'null': return fc.constant(null);
    default: return fc.constantFrom('A plain line', 'Another, with “quotes” and £1.2m');
  }
}

interface Wrong {
  readonly at: number;
  readonly value: unknown;
}

/** Puts something else in the place of one part of a request, however deep it lies. */
function spoil(request: unknown, { at, value }: Wrong): unknown {
  const copy: unknown = structuredClone(request);
  const places: { readonly holder: object; readonly key: string }[] = [];
  const collect = (holder: unknown): void => {
    if (typeof holder !== 'object' || holder === null) return;
    for (const key of Object.keys(holder)) {
      places.push({ holder, key });
      collect(Reflect.get(holder, key));
    }
  };
  collect(copy);
  const place = places[at % Math.max(places.length, 1)];
  if (place === undefined) return value;
  Reflect.set(place.holder, place.key, value);
  return copy;
}

/** A request as it should be, or one with one thing wrong in it. */
export const shaped = (shape: Shape, known: Known): fc.Arbitrary<unknown> =>
  fc.tuple(plausible(shape, known), fc.option(fc.record({ at: fc.nat(30), value: fc.oneof({ weight: 3, arbitrary: hostileText }, { weight: 2, arbitrary: hostileNumber }, { weight: 1, arbitrary: junk }) }), { freq: 1 }))
    .map(([request, wrong]) => (wrong === null ? request : spoil(request, wrong)));
