/** The name, or the name with the first number from 2 on that makes it new; `taken` has it from now on. */
export function takeName(taken: Set<string>, name: string, mark: string): string {
  let free = name;
  for (let count = 2; taken.has(free); count += 1) free = name + mark + count;
  taken.add(free);
  return free;
}
