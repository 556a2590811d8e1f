// @vitest-environment jsdom
import { test } from 'vitest';
import { changeEvery } from './reference/page/changeEach';
import { views } from './reference/page/everyField';

// Beside App.test.tsx, so that both of two cores have one of them.
test.each(views.filter(({ lens }) => lens === 'activation'))(
  'no picture and no table of an earlier state stays in the part $aspect of the Activation lens',
  changeEvery,
);
