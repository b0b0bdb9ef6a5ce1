/** KeyboardEvent.code to WezTerm's names of physical positions; letters, digits and F keys follow rules. */
export const PHYSICAL: Readonly<Record<string, string>> = {
  Backslash: "Backslash",
  IntlBackslash: "Backslash",
  Comma: "Comma",
  Backspace: "Backspace",
  Delete: "Delete",
  End: "End",
  Equal: "Equal",
  Escape: "Escape",
  Backquote: "Grave",
  Help: "Help",
  Home: "Home",
  Insert: "Insert",
  AltLeft: "LeftAlt",
  ArrowLeft: "LeftArrow",
  BracketLeft: "LeftBracket",
  ControlLeft: "LeftControl",
  ShiftLeft: "LeftShift",
  MetaLeft: "LeftWindows",
  Minus: "Minus",
  NumLock: "NumLock",
  PageDown: "PageDown",
  PageUp: "PageUp",
  Period: "Period",
  Quote: "Quote",
  Enter: "Return",
  AltRight: "RightAlt",
  ArrowRight: "RightArrow",
  BracketRight: "RightBracket",
  ControlRight: "RightControl",
  ShiftRight: "RightShift",
  MetaRight: "RightWindows",
  Semicolon: "Semicolon",
  Slash: "Slash",
  Space: "Space",
  Tab: "Tab",
  ArrowUp: "UpArrow",
  ArrowDown: "DownArrow",
  CapsLock: "CapsLock",
  NumpadDecimal: "KeypadDecimal",
  NumpadDivide: "KeypadDivide",
  NumpadEnter: "KeypadEnter",
  NumpadEqual: "KeypadEquals",
  NumpadSubtract: "KeypadSubtract",
  NumpadMultiply: "KeypadMultiply",
  NumpadAdd: "KeypadAdd",
  AudioVolumeUp: "VolumeUp",
  AudioVolumeDown: "VolumeDown",
  AudioVolumeMute: "VolumeMute",
};

/** What keys of a US keyboard type, for keyboards with other layouts. */
export const US_TEXT: Readonly<Record<string, string>> = {
  Backslash: "\\",
  Comma: ",",
  Equal: "=",
  Backquote: "`",
  BracketLeft: "[",
  Minus: "-",
  Period: ".",
  Quote: "'",
  BracketRight: "]",
  Semicolon: ";",
  Slash: "/",
  Space: " ",
};

/** KeyboardEvent.key to KeyEvent.key, where they differ. */
export const NAMES: Readonly<Record<string, string>> = {
  ArrowLeft: "LeftArrow",
  ArrowRight: "RightArrow",
  ArrowUp: "UpArrow",
  ArrowDown: "DownArrow",
  ContextMenu: "Menu",
  OS: "Super",
};

/** Modifier keys by their code, as KeyEvent names them. */
export const MODIFIERS: Readonly<Record<string, string>> = {
  ShiftLeft: "LeftShift",
  ShiftRight: "RightShift",
  ControlLeft: "LeftControl",
  ControlRight: "RightControl",
  AltLeft: "LeftAlt",
  AltRight: "RightAlt",
  MetaLeft: "LeftWindows",
  MetaRight: "RightWindows",
};

/** Keys of the keypad by their code: operators. */
export const KEYPAD: Readonly<Record<string, string>> = {
  NumpadAdd: "Add",
  NumpadSubtract: "Subtract",
  NumpadMultiply: "Multiply",
  NumpadDivide: "Divide",
  NumpadDecimal: "Decimal",
  NumpadComma: "Separator",
  NumpadEnter: "NumpadEnter",
  NumpadEqual: "NumpadEqual",
};

/** Keys of the keypad without NumLock, by what they mean. */
export const KEYPAD_MOVES: Readonly<Record<string, string>> = {
  Home: "NumpadHome",
  End: "NumpadEnd",
  PageUp: "NumpadPageUp",
  PageDown: "NumpadPageDown",
  ArrowLeft: "NumpadLeft",
  ArrowRight: "NumpadRight",
  ArrowUp: "NumpadUp",
  ArrowDown: "NumpadDown",
  Insert: "NumpadInsert",
  Delete: "NumpadDelete",
  Clear: "NumpadBegin",
};
