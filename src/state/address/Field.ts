import { quote, type Read, readNumber, writeNumber } from './readNumber';

/** How one value of the state is written in the address. */
export interface Field<T> {
  /** Its name in the address. */
  readonly key: string;
  /** Used when the address does not name it. */
  readonly default: T;
  /** The value the text stands for, or a clause that says what is wrong. Never throws. */
  readonly read: (text: string) => Read<T>;
  /** `read(write(value))` is the same value. */
  readonly write: (value: T) => string;
}

/** Words that a sentence has room for. */
const mostWords = 20;

/** The words to choose from, as a sentence lists them. */
function listed(choices: readonly string[]): string {
  const shown = choices.length > mostWords ? choices.slice(0, mostWords / 2) : choices;
  const others = choices.length - shown.length;
  return `${shown.join(', ')}${others > 0 ? ` and ${others} others` : ''}`;
}

/** One of a few words. */
export function choiceField<T extends string>(key: string, fallback: T, choices: readonly T[]): Field<T> {
  return {
    key,
    default: fallback,
    read: (text) => {
      const value = choices.find((choice) => choice === text);
      return value === undefined ? { problem: `${quote(text)} is not one of ${listed(choices)}` } : { value };
    },
    write: (value) => value,
  };
}

/** Some of a few words, each at most once, always in the order of the choices. */
export function subsetField<T extends string>(
  key: string,
  fallback: readonly T[],
  choices: readonly T[],
): Field<readonly T[]> {
  return {
    key,
    default: fallback,
    read: (text) => {
      if (text === '') return { value: [] };
      const words = new Set<string>(text.split(','));
      for (const word of words) {
        if (!choices.some((choice) => choice === word)) {
          return { problem: `${quote(word)} is not one of ${choices.join(', ')}` };
        }
      }
      return { value: choices.filter((choice) => words.has(choice)) };
    },
    write: (value) => choices.filter((choice) => value.includes(choice)).join(','),
  };
}

/** A whole number from `least` to `most`. */
export function wholeField(key: string, fallback: number, least: number, most: number): Field<number> {
  return {
    key,
    default: fallback,
    read: (text) => {
      const number = readNumber(text);
      if ('problem' in number) return number;
      return Number.isInteger(number.value) && number.value >= least && number.value <= most
        ? number
        : { problem: `${quote(text)} is not a whole number from ${least} to ${most}` };
    },
    write: writeNumber,
  };
}

/** Exactly `count` numbers between commas. */
export function readNumbers(text: string, count: number): Read<readonly number[]> {
  const parts = text.split(',', count + 1);
  if (parts.length !== count) return { problem: `${quote(text)} is not ${count} numbers with commas between` };
  const values: number[] = [];
  for (const part of parts) {
    const number = readNumber(part);
    if ('problem' in number) return number;
    values.push(number.value);
  }
  return { value: values };
}
