// @vitest-environment jsdom
import { expect, test } from 'vitest';
import { lensPart } from './lensPart';

test('a table of the lens is printed with its numbers and without its buttons', () => {
  document.body.innerHTML = `<aside class="lens"><table class="gains"><caption>Gains</caption>
    <thead><tr><th></th><th>gain</th><th>value</th><th></th></tr></thead>
    <tbody>
      <tr><td><input type="radio"></td><td>1<p>keeps <i>c</i></p></td><td><data value="1">1</data></td><td><button>Use it</button></td></tr>
      <tr><td><input type="radio"></td><td><strong>two</strong><p>, and more</p></td><td>(0, 1)</td><td></td></tr>
    </tbody></table></aside>`;
  const part = lensPart(document, '.gains', '')!;
  expect(part.title).toBe('Gains');
  expect(part.table!.querySelectorAll('button, input')).toHaveLength(0);
  expect(part.table!.textContent).toContain('keeps c');
  expect(part.table!.querySelector('data')!.getAttribute('value')).toBe('1');
  // The lens itself stays as it is.
  expect(document.querySelectorAll('button, input')).toHaveLength(3);
});

test('what the lens does not show is left out', () => {
  document.body.innerHTML = '<aside class="lens"></aside>';
  expect(lensPart(document, '.gains', '')).toBeUndefined();
});
