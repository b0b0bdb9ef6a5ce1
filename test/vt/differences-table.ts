/** Where we mean to differ from @xterm/headless 6, shown by a stream, with what decides it. */
export interface Difference {
  readonly name: string;
  /** What is written to a screen of 20x4. */
  readonly input: string;
  /** Rows of history, first three rows of the screen, joined by `|`, then the cursor (see look.ts). */
  readonly ours: string;
  readonly theirs: string;
  readonly decidedBy: string;
}

const x20 = "x".repeat(20);

export const differences: readonly Difference[] = [
  {
    name: "DECALN in default colours",
    input: "\x1b[31m\x1b#8",
    ours: "0|EEEEEEEEEEEEEEEEEEEE|EEEEEEEEEEEEEEEEEEEE|EEEEEEEEEEEEEEEEEEEE|@0,0",
    theirs: "0|EEEEEEEEEEEEEEEEEEEE {0:f1}|EEEEEEEEEEEEEEEEEEEE {0:f1}|EEEEEEEEEEEEEEEEEEEE {0:f1}|@0,0",
    decidedBy: "DEC STD 070 (DECALN fills with E in the normal rendition), xterm",
  },
  {
    name: "EL at a pending wrap erases the last column and ends the wrap",
    input: `${x20}\x1b[Ky`,
    ours: "0|xxxxxxxxxxxxxxxxxxxy|||@19,0 wrap",
    theirs: "0|xxxxxxxxxxxxxxxxxxxx|y||@1,1",
    decidedBy: "xterm; DEC STD 070 (the cursor is on the last column)",
  },
  {
    name: "SU takes lines into history",
    input: "a\r\nb\x1b[S",
    ours: "1|b|||@1,1",
    theirs: "0|b|||@1,1",
    decidedBy: "xterm (a scroll of the whole screen is saved)",
  },
  {
    name: "SD brings lines in the background colour",
    input: "\x1b[44m\x1b[T",
    ours: "0| {0:g4}|||@0,0",
    theirs: "0||||@0,0",
    decidedBy: "xterm (back colour erase)",
  },
  {
    name: "the rest of a split wide character keeps its colours",
    input: "\x1b[42m漢\x1b[m\x1b[1;2Hx",
    ours: "0| x {0:g2 1:}|||@2,0",
    theirs: "0| x|||@2,0",
    decidedBy: "xterm (the halves become blanks, their attributes stay)",
  },
  {
    name: "47 keeps what the alternate screen held",
    input: "\x1b[?47hother\x1b[?47l\x1b[?47h",
    ours: "0|other|||@5,0",
    theirs: "0||||@5,0",
    decidedBy: "xterm ctlseqs (only 1047 and 1049 clear it)",
  },
  {
    name: "DEC special graphics have a blank at _",
    input: "\x1b(0a_a",
    ours: "0|▒ ▒|||@3,0",
    theirs: "0|▒_▒|||@3,0",
    decidedBy: "VT220 manual, table of the special graphics set (5/15 is a blank)",
  },
  {
    name: "DECRC is relative to the screen after it scrolled",
    input: "a\r\nb\x1b7\r\n\r\n\r\n\x1b8X",
    ours: "1|b| X||@2,1",
    theirs: "1|bX|||@2,0",
    decidedBy: "DEC STD 070 (DECSC saves a screen position)",
  },
  {
    name: "DECRC brings the underline back",
    input: "\x1b[4:3m\x1b7\x1b[m\x1b8a",
    ours: "0|a {0:u3 1:}|||@1,0",
    theirs: "0|a|||@1,0",
    decidedBy: "DEC STD 070 (DECSC saves the rendition)",
  },
  {
    name: "a character that becomes wide pushes others on in insert mode",
    input: "ab\x1b[H\x1b[4h❤\ufe0f",
    ours: "0|❤️ab|||@2,0",
    theirs: "0|❤️b|||@2,0",
    decidedBy: "ECMA-48 (IRM: what follows moves)",
  },
  {
    name: "SGR 59 leaves the underline in the text's colour",
    input: "\x1b[4;59ma",
    ours: "0|a {0:u1 1:}|||@1,0",
    theirs: "0|a {0:u1/#ffffff 1:}|||@1,0",
    decidedBy: "kitty's document of underline colours",
  },
  {
    name: "DECSTR does not end a hyperlink",
    input: "\x1b]8;;http://x/\x1b\\\x1b[!pa",
    ours: "0|a {0:link 1:}|||@1,0",
    theirs: "0|a|||@1,0",
    decidedBy: "VT510 manual (DECSTR lists what it resets); OSC 8 is ended by an empty target",
  },
  {
    name: "left and right margins",
    input: "\x1b[?69h\x1b[3;5s\x1b[1;3Habcdef",
    ours: "0|  abc|  def||@4,1 wrap",
    theirs: "0|  abcdef|||@8,0",
    decidedBy: "VT420 manual (DECSLRM); xterm.js has none",
  },
  {
    name: "moves relative to the cursor in origin mode",
    input: "\x1b[2;4r\x1b[?6h\x1b[Aa",
    ours: "0||a||@1,1",
    theirs: "0|||a|@1,2",
    decidedBy: "DEC STD 070 (CUU moves from where the cursor is)",
  },
  {
    name: "ED 3 on the alternate screen erases the history",
    input: "1\r\n2\r\n3\r\n4\r\n5\x1b[?1049h\x1b[3J\x1b[?1049l",
    ours: "0|2|3|4|@1,3",
    theirs: "1|2|3|4|@1,3",
    decidedBy: "xterm (saved lines are erased whatever screen is shown)",
  },
  {
    name: "rectangles",
    input: "\x1b[88;1;2;2;4$x",
    ours: "0| XXX| XXX||@0,0",
    theirs: "0||||@0,0",
    decidedBy: "VT420 manual (DECFRA); xterm.js has none",
  },
  {
    name: "lines of double width hold half the columns",
    input: "\x1b#6abcdefghijklm",
    ours: "0|size1 abcdefghij|klm||@3,1",
    theirs: "0|abcdefghijklm|||@13,0",
    decidedBy: "VT100 manual (DECDWL); xterm.js has none",
  },
];
