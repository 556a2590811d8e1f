// @vitest-environment jsdom
import { act, Component, type ReactNode } from 'react';
import { createRoot } from 'react-dom/client';
import { beforeEach, expect, test, vi } from 'vitest';
import { late } from './late';

beforeEach(() => {
  vi.stubGlobal('IS_REACT_ACT_ENVIRONMENT', true);
  vi.spyOn(console, 'error').mockImplementation(() => {});
});

const Hello = ({ name }: { readonly name: string }) => `Hello, ${name}.`;

function shown(part: ReactNode) {
  const page = document.createElement('div');
  const root = createRoot(page);
  act(() => root.render(part));
  return { page, root };
}

test('something stands in for a part until it is there, and it is fetched once', async () => {
  let arrive: (part: typeof Hello) => void = () => {};
  const load = vi.fn(() => new Promise<typeof Hello>((resolve) => (arrive = resolve)));
  const Part = late(load, 'Wait.');
  const { page } = shown(<Part name="A" />);
  expect(page.textContent).toBe('Wait.');
  await act(async () => arrive(Hello));
  expect(page.textContent).toBe('Hello, A.');
  expect(shown(<Part name="B" />).page.textContent).toBe('Hello, B.');
  expect(load).toHaveBeenCalledTimes(1);
});

test('a part that has left before it came says nothing', async () => {
  let arrive: (part: typeof Hello) => void = () => {};
  const Part = late(() => new Promise<typeof Hello>((resolve) => (arrive = resolve)));
  const { page, root } = shown(<Part name="A" />);
  act(() => root.unmount());
  await act(async () => arrive(Hello));
  expect(page.textContent).toBe('');
});

test('a part that does not come is a fault of its place', async () => {
  class Boundary extends Component<{ readonly children: ReactNode }> {
    override state = { reason: '' };
    static getDerivedStateFromError(error: unknown) {
      return { reason: String(error) };
    }
    override render() {
      return this.state.reason || this.props.children;
    }
  }
  const Part = late<{ readonly name: string }>(() => Promise.reject(new Error('It is missing.')));
  const { page } = shown(
    <Boundary>
      <Part name="A" />
    </Boundary>,
  );
  await act(async () => {});
  expect(page.textContent).toBe('Error: It is missing.');
});
