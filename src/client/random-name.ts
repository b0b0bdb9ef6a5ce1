const ADJECTIVES =
  "amber brave calm clear cosy deft eager early fair fond free gentle glad grand green happy keen kind late lively lucky mellow merry mild neat noble open plain proud quick quiet rapid ready royal sharp shiny silent smooth snug sunny swift tidy true vivid warm wise witty young zesty".split(
    " ",
  );
const NOUNS =
  "acorn anchor badger beacon birch brook canyon cedar cliff clover comet coral crane delta dune eagle ember falcon fern finch fjord forest fox garden glade harbor hazel heron island juniper lagoon lake lark maple meadow moose oak orchard otter pebble pine planet quarry raven reef river robin sparrow tulip valley willow".split(
    " ",
  );

/** A name of two words that is not among `taken`. */
export function randomName(taken: readonly string[], random: () => number = Math.random): string {
  const pick = (words: readonly string[]) => words[Math.floor(random() * words.length)];
  for (let tries = 0; tries < 100; tries++) {
    const name = `${pick(ADJECTIVES)}-${pick(NOUNS)}`;
    if (!taken.includes(name)) return name;
  }
  return `${pick(ADJECTIVES)}-${pick(NOUNS)}-${taken.length}`;
}
