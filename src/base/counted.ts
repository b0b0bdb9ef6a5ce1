/** A number with its noun, as people say it: 1 line, 2 lines; `many` where it does not simply get an s. */
export function counted(count: number, noun: string, many = `${noun}s`): string {
  return `${count} ${count === 1 ? noun : many}`;
}
