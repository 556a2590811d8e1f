// @vitest-environment jsdom
import { test } from 'vitest';
import { changeEach, changeEvery } from './reference/page/changeEach';
import { everything, views } from './reference/page/everyField';

test.each(views.filter(({ lens }) => lens !== 'activation'))(
  'no picture and no table of an earlier state stays in $lens',
  changeEvery,
);

test('no picture and no table of an earlier formula stays', () =>
  changeEach({ ...everything, activation: 'formula', formula: 'lambda*tanh(z)', heat: 'norm' }, ['formula']));
