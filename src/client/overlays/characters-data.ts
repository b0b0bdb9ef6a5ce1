type Rows = readonly (readonly [string, string])[];

const rows = (text: string): Rows =>
  text
    .trim()
    .split("\n")
    .map((line) => {
      const [char, ...name] = line.trim().split(" ");
      return [char, name.join(" ")] as const;
    });

/** Characters by group, with the names people look for. */
export const CHARACTERS: Readonly<Record<string, Rows>> = {
  SmileysAndEmotion: rows(`
    😀 grinning face
    😄 grinning face with smiling eyes
    😁 beaming face
    😂 face with tears of joy
    🤣 rolling on the floor laughing
    😊 smiling face with smiling eyes
    🙂 slightly smiling face
    🙃 upside-down face
    😉 winking face
    😍 heart eyes
    😘 kiss
    😎 cool, sunglasses
    🤔 thinking face
    😐 neutral face
    😏 smirk
    🙄 rolling eyes
    😴 sleeping
    😅 sweat smile
    😢 crying face
    😭 loudly crying face
    😱 screaming in fear
    😡 angry, pouting face
    🤯 exploding head
    🥳 party face
    🤖 robot
    💀 skull
    ❤️ red heart
    💔 broken heart
    💯 hundred points
    💥 collision, boom`),
  PeopleAndBody: rows(`
    👍 thumbs up
    👎 thumbs down
    👋 waving hand
    👏 clapping hands
    🙏 folded hands, please, thanks
    👌 ok hand
    ✌️ victory hand
    🤞 crossed fingers
    👉 pointing right
    👈 pointing left
    👆 pointing up
    👇 pointing down
    💪 muscle
    👀 eyes
    🤷 shrug
    🤦 facepalm
    🧠 brain`),
  AnimalsAndNature: rows(`
    🐛 bug
    🐍 snake, python
    🐧 penguin, linux
    🦀 crab, rust
    🐳 whale, docker
    🐙 octopus
    🐈 cat
    🐕 dog
    🦆 duck
    🐢 turtle
    🌱 seedling
    🌳 tree
    🌻 sunflower
    🍀 clover, luck
    🔥 fire
    ⭐ star
    🌙 moon
    ☀️ sun
    ⚡ lightning, zap
    ❄️ snowflake`),
  FoodAndDrink: rows(`
    ☕ coffee
    🍵 tea
    🍺 beer
    🍷 wine
    🍕 pizza
    🍎 apple
    🍪 cookie
    🎂 birthday cake`),
  TravelAndPlaces: rows(`
    🚀 rocket
    🚗 car
    🚲 bicycle
    ✈️ airplane
    🏠 house
    🌍 globe, earth
    🗺️ map
    ⏰ alarm clock
    ⏳ hourglass
    🚧 construction`),
  Activities: rows(`
    🎉 party popper, tada
    🏆 trophy
    🎯 target, direct hit
    🎮 game
    🎲 die
    🎵 note, music
    ⚽ football`),
  Objects: rows(`
    💻 laptop
    🖥️ desktop computer
    ⌨️ keyboard
    📱 phone
    📦 package, box
    📝 memo
    📌 pushpin
    📎 paperclip
    📁 folder
    📅 calendar
    📈 chart rising
    📉 chart falling
    🔒 lock
    🔓 unlock
    🔑 key
    🔧 wrench
    🔨 hammer
    🛠️ tools
    💡 bulb, idea
    🔍 magnifying glass, search
    🗑️ wastebasket
    🧪 test tube
    🚨 siren, alert`),
  Symbols: rows(`
    ✅ check mark button
    ✓ check mark
    ✗ ballot x
    ❌ cross mark
    ⚠️ warning
    🛑 stop sign
    ❓ question mark
    ❗ exclamation mark
    ➜ arrow, prompt
    → arrow right
    ← arrow left
    ↑ arrow up
    ↓ arrow down
    ↔ arrow left right
    ⇒ double arrow right
    ⇐ double arrow left
    ↵ return
    ⌘ command
    ⌥ option
    ⇧ shift
    ⏎ enter
    … ellipsis
    – en dash
    — em dash
    “ left double quotation mark
    ” right double quotation mark
    ‘ left single quotation mark
    ’ right single quotation mark
    « left guillemet
    » right guillemet
    • bullet
    · middle dot
    § section
    ¶ paragraph
    † dagger
    © copyright
    ® registered
    ™ trade mark
    ° degree
    ± plus minus
    × multiplication
    ÷ division
    ≠ not equal
    ≈ almost equal
    ≤ less or equal
    ≥ greater or equal
    ∞ infinity
    √ square root
    ∑ sum
    ∏ product
    ∫ integral
    ∂ partial differential
    ∈ element of
    ∉ not an element of
    ∅ empty set
    ∀ for all
    ∃ there exists
    ∧ logical and
    ∨ logical or
    ¬ not
    α alpha
    β beta
    γ gamma
    δ delta
    ε epsilon
    θ theta
    λ lambda
    μ mu, micro
    π pi
    σ sigma
    φ phi
    ω omega
    Δ capital delta
    Ω capital omega, ohm
    € euro
    £ pound
    ¥ yen
    ½ one half
    ¼ one quarter
    ¹ superscript one
    ² superscript two
    ³ superscript three
    ─ box horizontal
    │ box vertical
    ┌ box down right
    ┐ box down left
    └ box up right
    ┘ box up left
    ├ box vertical right
    ┤ box vertical left
    ┬ box down horizontal
    ┴ box up horizontal
    ┼ box cross
    █ full block
    ░ light shade
    ▒ medium shade
    ▓ dark shade`),
  Flags: rows(`
    🏁 chequered flag
    🚩 red flag
    🏳️ white flag
    🏴 black flag`),
};
