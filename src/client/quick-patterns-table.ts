/**
 * What quick select finds without configuration, in order of preference where two begin at the same place. With
 * groups, the last group that is not empty is the match.
 */
export const QUICK_SELECT_PATTERNS: readonly string[] = [
  // Target of a Markdown link
  String.raw`\[[^\]]*\]\(([^)]+)\)`,
  // URLs, with git's forms
  String.raw`(?:https?://|git@|git://|ssh://|ftp://|file://)\S+[_/a-zA-Z0-9-]`,
  // Files in a diff
  String.raw`--- a/(\S+)`,
  String.raw`\+\+\+ b/(\S+)`,
  // Docker digests
  "sha256:([0-9a-f]{64})",
  // Paths
  String.raw`(?:[.\w\-@~]+)?(?:/+[.\w\-@]+)+`,
  // Colours
  "#[0-9a-fA-F]{6}",
  // UUIDs
  "[0-9a-fA-F]{8}-[0-9a-fA-F]{4}-[0-9a-fA-F]{4}-[0-9a-fA-F]{4}-[0-9a-fA-F]{12}",
  // IPFS
  "Qm[0-9a-zA-Z]{44}",
  // Git and other hashes
  "[0-9a-f]{7,40}",
  // IPv4
  String.raw`\d{1,3}\.\d{1,3}\.\d{1,3}\.\d{1,3}`,
  // IPv6
  String.raw`[A-Fa-f0-9:]+:+[A-Fa-f0-9:]+[%\w\d]+`,
  // Addresses in memory
  "0x[0-9a-fA-F]+",
  // Numbers of four digits and more
  "[0-9]{4,}",
];
