import { describe, expect, test } from 'vitest';
import { comparedOf, readCompared, writeCompared } from './compareRule';

describe('the activations compared', () => {
  test('come back from the address they are written in', () => {
    const list = [comparedOf('elu'), { activation: 'tanh', lambda: 2 }, comparedOf('lselu')];
    expect(writeCompared(list)).toMatch(/^elu:1:1;tanh:2;lselu:1\.05\d+:1\.67\d+:0\.01$/);
    expect(readCompared(writeCompared(list))).toEqual({ value: list });
  });

  test('may be named without numbers: then they have those they are chosen with', () => {
    expect(readCompared('tanh;elu')).toEqual({
      value: [
        { activation: 'tanh', lambda: 1 },
        { activation: 'elu', lambda: 1, alpha: 1 },
      ],
    });
    expect(readCompared('')).toEqual({ value: [] });
  });

  test.each([
    ['elu;relu;tanh;gelu', 'there are more than 3 activations'],
    ['constructor', '“constructor” is not one of selu'],
    ['tanh:1:2', '“tanh:1:2” has more numbers than tanh has parameters'],
    ['tanh:0', 'λ must be above 0'],
    ['tanh:x', '“x” is not a number'],
    ['elu:1:-1', 'α must be 0 or more'],
  ])('%s is refused with its reason', (text, problem) => {
    const read = readCompared(text);
    expect('problem' in read ? read.problem : '').toContain(problem);
  });
});
