import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { ReactNode } from 'react';
import { renderToStaticMarkup } from 'react-dom/server';
import { expect, test } from 'vitest';
import type { StatementId } from '../../proof';
import type { Report } from '../../worker/theorems/proofMessages';
import { proveJob } from '../../worker/theorems/proveJob';
import { BoxImage, BoxLeaves, BoxVerdict, LeafMap, Plane, RangeBox, TheoremBox, VerdictPoint } from '..';

/*
 * Approved pictures of theorems, made and renewed like those of pictures.test.tsx:
 * `UPDATE_PICTURES=1 npx vitest run src/charts/theoremPictures.test.tsx`.
 */
const folder = join(import.meta.dirname, '../../reference/pictures');
const styles = ['../../styles/style.css', '../../charts/charts.css', '../../charts/theorems/theorems.css']
  .map((href) => `<?xml-stylesheet type="text/css" href="${href}"?>\n`)
  .join('');

/** One tag a line, at most two decimals. */
function readable(markup: string): string {
  const svg = markup
    .slice(markup.indexOf('<svg'), markup.indexOf('</svg>') + '</svg>'.length)
    .replace(/<svg (?!xmlns)/, '<svg xmlns="http://www.w3.org/2000/svg" ');
  const rounded = svg.replace(/-?\d+\.\d{3,}/g, (number) => String(Math.round(Number(number) * 100) / 100));
  return `${styles}${rounded.replaceAll('><', '>\n<')}\n`;
}

function reportOf(id: StatementId, domain: Report['domain'] | null): Report {
  const steps = proveJob({ statements: [{ id, domain }], weights: {}, detail: true });
  for (;;) {
    const step = steps.next();
    if (step.done) return step.value.reports[0]!;
  }
}

function onPlane({ domain, verdict, detail, counterexample }: Report): ReactNode {
  const fixed = detail?.fixedPoints?.outer;
  return (
    <Plane
      width={600}
      height={500}
      window={{ muMin: -0.2, muMax: 0.2, nuMin: 0.7, nuMax: 1.7 }}
      nuScale="linear"
      limits={{ nuLeast: 0, legal: () => true }}
      home={{ muMin: -1, muMax: 1, nuMin: 0, nuMax: 2 }}
      onWindow={() => {}}
      label="Example"
    >
      <BoxVerdict mu={domain.mu} nu={domain.nu} verdict={verdict} />
      {detail?.stated && <RangeBox {...detail.stated} kind="stated" />}
      {fixed && <RangeBox mu={[fixed.mu.lo, fixed.mu.hi]} nu={[fixed.nu.lo, fixed.nu.hi]} kind="proved" />}
      {detail && <BoxImage outline={detail.outline} />}
      {counterexample && (
        <VerdictPoint point={counterexample.point} verdict="refuted" words="violates the claim" side="left" />
      )}
      <TheoremBox mu={domain.mu} nu={domain.nu} onMove={() => {}} />
    </Plane>
  );
}

function leavesOnPlane({ domain, leaves, limit }: Report): ReactNode {
  return (
    <Plane
      width={600}
      height={500}
      window={{ muMin: -0.2, muMax: 0.2, nuMin: 0.7, nuMax: 1.7 }}
      nuScale="linear"
      limits={{ nuLeast: 0, legal: () => true }}
      home={{ muMin: -1, muMax: 1, nuMin: 0, nuMax: 2 }}
      onWindow={() => {}}
      label="Example"
    >
      <BoxLeaves mu={domain.mu} nu={domain.nu} omega={0.05} tau={1} leaves={leaves} holds={(bound) => bound < limit} />
      <TheoremBox mu={domain.mu} nu={domain.nu} onMove={() => {}} />
    </Plane>
  );
}

function leaves({ reduced, leaves, limit }: Report): ReactNode {
  return (
    <LeafMap
      width={360}
      height={240}
      textSize={13}
      whole={reduced}
      leaves={leaves}
      holds={(bound) => bound < limit}
      label="Example"
    />
  );
}

const examples: Record<string, () => ReactNode> = {
  'theorem-proved': () => onPlane(reportOf('theorem1.fixedPoint', null)),
  'theorem-refuted': () =>
    onPlane(reportOf('theorem1.into', { mu: [-0.1, 0.1], nu: [0.8, 1.5], omega: [-0.1, 0.1], tau: [0.95, 1.3] })),
  'leaves-on-the-plane': () => leavesOnPlane(reportOf('lemma12.H', null)),
  'leaves-of-lemma-12': () => leaves(reportOf('lemma12.H', null)),
};

test.each(Object.entries(examples))('the picture "%s" is the approved one', (name, example) => {
  const file = join(folder, `${name}.svg`);
  const drawn = readable(renderToStaticMarkup(example()));
  expect(drawn).not.toMatch(/NaN|Infinity|undefined/);
  if (process.env.UPDATE_PICTURES === '1') writeFileSync(file, drawn);
  expect(existsSync(file), `${file} is missing; UPDATE_PICTURES=1 writes it`).toBe(true);
  expect(drawn).toBe(readFileSync(file, 'utf8'));
});
