import { describe, expect, test } from 'vitest';
import type { State } from '../State';
import { readSavedFile } from '../snapshots/savedFile';
import { parse } from './address';

/**
 * The state that an address of version 1 means where it names nothing:
 * literal, since defaults may change and old links may not.
 */
const version1: Partial<State> = {
  omega: 0,
  tau: 1,
  lambda: 1.0507009873554805,
  alpha: 1.6732632423543772,
  activation: 'selu',
  layer: 'unit',
  bias: 0,
  biasVariance: 0,
  skip: 0,
  window: { muMin: -1, muMax: 1, nuMin: 0, nuMax: 2 },
  nuScale: 'linear',
  arrows: 'capped',
  overlays: ['arrows', 'nullclines', 'orbits', 'fixed'],
  heat: 'none',
  starts: [
    { mu: 0.7, nu: 1.8 },
    { mu: -0.8, nu: 0.2 },
  ],
  layers: 32,
  playhead: null,
  strip: 'auto',
  lens: 'map',
  selected: null,
  square: '0.2',
  branch: 'tau',
  branchOf: 'nu',
  shade: 'rate',
  statement: 'theorem1.into',
  box: null,
};

/** Links as they have been given away, and what each must open for ever. Add to it; change nothing. */
const links: readonly (readonly [string, Partial<State>])[] = [
  ['', {}],
  ['#v=1', {}],
  ['#omega=0.5', { omega: 0.5 }],
  ['#v=1&omega=-0.1', { omega: -0.1 }],
  ['#v=1&omega=−0.1', { omega: -0.1 }],
  ['#v=1&omega=%E2%88%920.1', { omega: -0.1 }],
  ['#v=1&tau=0.95', { tau: 0.95 }],
  ['#v=1&tau=0.3333333333333333', { tau: 0.3333333333333333 }],
  ['#v=1&tau=1e-7', { tau: 1e-7 }],
  ['#v=1&lambda=1.0607090761', { lambda: 1.0607090761 }],
  ['#v=1&lambda=1&alpha=1', { lambda: 1, alpha: 1 }],
  ['#v=1&alpha=0', { alpha: 0 }],
  ['#v=1&activation=selu', { activation: 'selu' }],
  ['#v=1&lambda=1&activation=tanh', { activation: 'tanh', lambda: 1 }],
  ['#v=1&lambda=1&alpha=1&activation=elu', { activation: 'elu', lambda: 1, alpha: 1 }],
  ['#v=1&lambda=1&activation=elu', { activation: 'elu', lambda: 1 }],
  ['#v=1&layer=random', { layer: 'random' }],
  ['#v=1&layer=unit&bias=-0.5', { bias: -0.5 }],
  [
    '#v=1&tau=2&layer=random&bias=0.1&biasvar=0.25&skip=0.5',
    { tau: 2, layer: 'random', bias: 0.1, biasVariance: 0.25, skip: 0.5 },
  ],
  ['#v=1&branch=skip', { branch: 'skip' }],
  ['#v=1&branch=biasVariance', { branch: 'biasVariance' }],
  ['#v=1&window=-0.15,0.15,0.7,1.6', { window: { muMin: -0.15, muMax: 0.15, nuMin: 0.7, nuMax: 1.6 } }],
  ['#v=1&window=-0.15%2C0.15%2C0.7%2C1.6', { window: { muMin: -0.15, muMax: 0.15, nuMin: 0.7, nuMax: 1.6 } }],
  ['#v=1&window=-1,3,0.2,100&scale=log', { window: { muMin: -1, muMax: 3, nuMin: 0.2, nuMax: 100 }, nuScale: 'log' }],
  ['#v=1&scale=linear', {}],
  ['#v=1&arrows=true', { arrows: 'true' }],
  ['#v=1&arrows=direction', { arrows: 'direction' }],
  ['#v=1&overlays=', { overlays: [] }],
  ['#v=1&dropout=alpha&rate=0.2&keeps=0.1,2', { dropout: 'alpha', rate: 0.2, keeps: { mu: 0.1, nu: 2 } }],
  [
    '#v=1&lens=activation&aspect=gains&spread=2&wish=0.5',
    { lens: 'activation', aspect: 'gains', spread: 2, wish: 0.5 },
  ],
  ['#v=1&overlays=fixed,arrows', { overlays: ['arrows', 'fixed'] }],
  [
    '#v=1&overlays=arrows,nullclines,orbits,eigen,fixed',
    { overlays: ['arrows', 'nullclines', 'orbits', 'eigen', 'fixed'] },
  ],
  ['#v=1&heat=norm', { heat: 'norm' }],
  ['#v=1&heat=radius', { heat: 'radius' }],
  ['#v=1&heat=distance', { heat: 'distance' }],
  ['#v=1&heat=layers', { heat: 'layers' }],
  ['#v=1&heat=basins', { heat: 'basins' }],
  ['#v=1&starts=', { starts: [] }],
  ['#v=1&starts=0.1,1.5', { starts: [{ mu: 0.1, nu: 1.5 }] }],
  [
    '#v=1&starts=0.30000000000000004,1.5;-1,0',
    {
      starts: [
        { mu: 0.30000000000000004, nu: 1.5 },
        { mu: -1, nu: 0 },
      ],
    },
  ],
  ['#v=1&layers=100', { layers: 100 }],
  ['#v=1&playhead=0', { playhead: 0 }],
  ['#v=1&playhead=7', { playhead: 7 }],
  ['#v=1&strip=off', { strip: 'off' }],
  ['#v=1&strip=curves', { strip: 'curves' }],
  ['#v=1&strip=cobweb', { strip: 'cobweb' }],
  ['#v=1&strip=table', { strip: 'table' }],
  ['#v=1&lens=theorems', { lens: 'theorems' }],
  ['#v=1&lens=parameters', { lens: 'parameters' }],
  ['#v=1&selected=-0.1,2', { selected: { mu: -0.1, nu: 2 } }],
  ['#v=1&square=2', { square: '2' }],
  ['#v=1&square=0.02', { square: '0.02' }],
  ['#v=1&square=0.002', { square: '0.002' }],
  ['#v=1&branch=omega', { branch: 'omega' }],
  ['#v=1&branch=lambda', { branch: 'lambda' }],
  ['#v=1&branch=alpha', { branch: 'alpha' }],
  ['#v=1&branchof=mu', { branchOf: 'mu' }],
  [
    '#v=1&lens=network&part=own&own=before;h!201,0.5,1.5;h2,-0.25,1e-7,0.1,0.2,64,0.5,2,,-~@0123456789abcd%CE%BC',
    {
      lens: 'network',
      networkPart: 'own',
      own: [
        {
          network: {
            name: 'before',
            layers: [
              {
                ...{ name: 'h 1', mean: 0.5, variance: 1.5, squared: null, meanError: null, varianceError: null },
                ...{ units: null, omega: null, tau: null, gap: false },
              },
              {
                ...{ name: 'h2', mean: -0.25, variance: 1e-7, squared: null, meanError: 0.1, varianceError: 0.2 },
                ...{ units: 64, omega: 0.5, tau: 2, gap: true },
              },
            ],
          },
        },
        { id: '0123456789abcd', name: 'μ' },
      ],
    },
  ],
  ['#v=1&shade=variance', { shade: 'variance' }],
  ['#v=1&shade=kind', { shade: 'kind' }],
  ...(
    [
      'theorem1.contraction',
      'theorem1.fixedPoint',
      'theorem2',
      'theorem3.a',
      'theorem3.b',
      'theorem3.a.appendix',
      'theorem3.b.appendix',
      'lemma12.H',
      'lemma12.J',
      'theorem16',
    ] as const
  ).map((statement) => [`#v=1&statement=${statement}`, { statement }] as const),
  [
    '#v=1&lens=theorems&statement=theorem2&box=-1,1,3,16,-0.1,0.1,0.8,1.25',
    {
      lens: 'theorems',
      statement: 'theorem2',
      box: { mu: [-1, 1], nu: [3, 16], omega: [-0.1, 0.1], tau: [0.8, 1.25] },
    },
  ],
  // A link of everything at once, as a mail program may have mangled it.
  [
    '#v=1&omega=1&lambda=1.073851239616046&alpha=1.9769021954241983&window=-2%2C1.5%2C0%2C4&starts=0.15%2C2%3B-0.35%2C2&layers=60&selected=-0.1%2C2',
    {
      omega: 1,
      lambda: 1.073851239616046,
      alpha: 1.9769021954241983,
      window: { muMin: -2, muMax: 1.5, nuMin: 0, nuMax: 4 },
      starts: [
        { mu: 0.15, nu: 2 },
        { mu: -0.35, nu: 2 },
      ],
      layers: 60,
      selected: { mu: -0.1, nu: 2 },
    },
  ],
];

describe('an old link opens the same state for ever', () => {
  test.each(links)('version 1: %s', (hash, named) => {
    const { state, problems } = parse(hash);
    expect(problems).toEqual([]);
    expect(state).toMatchObject({ ...version1, ...named });
  });

  test('and every key of version 1 is in the table', () => {
    const inTable = new Set(links.flatMap(([hash]) => [...hash.matchAll(/[#&](\w+)=/g)].map((match) => match[1])));
    const keys =
      'v dropout rate keeps aspect wish spread omega tau lambda alpha activation window scale arrows overlays heat starts layers playhead strip lens selected square branch branchof shade statement box layer bias biasvar skip part own';
    expect([...inTable].sort()).toEqual(keys.split(' ').sort());
  });
});

/** A file as version 1 of the page wrote it. */
const file1 = `{
  "format": "moment-map snapshots",
  "version": 1,
  "snapshots": [
    {
      "name": "The saddle, for lecture 3",
      "state": {
        "omega": "1",
        "tau": "1",
        "lambda": "1.073851239616046",
        "alpha": "1.9769021954241983",
        "activation": "selu",
        "window": "-2,1.5,0.01,4",
        "scale": "log",
        "arrows": "direction",
        "overlays": "arrows,eigen,fixed",
        "heat": "basins",
        "starts": "0.15,2;-0.35,2",
        "layers": "60",
        "playhead": "4",
        "strip": "curves",
        "lens": "theorems",
        "selected": "-0.1,2",
        "square": "0.02",
        "branch": "alpha",
        "branchof": "mu",
        "shade": "kind",
        "statement": "lemma12.J",
        "box": "-0.1,0.1,0.8,1.5,-0.1,0.1,0.8,1.25"
      }
    },
    { "name": "ω = 0", "state": {} }
  ]
}
`;

test('an old file of snapshots opens the same states for ever', () => {
  const read = readSavedFile(file1);
  if (!('value' in read)) throw new Error(read.problem);
  expect(read.value.map(({ name }) => name)).toEqual(['The saddle, for lecture 3', 'ω = 0']);
  expect(read.value[0]!.state).toMatchObject({
    omega: 1,
    tau: 1,
    lambda: 1.073851239616046,
    alpha: 1.9769021954241983,
    activation: 'selu',
    window: { muMin: -2, muMax: 1.5, nuMin: 0.01, nuMax: 4 },
    nuScale: 'log',
    arrows: 'direction',
    overlays: ['arrows', 'eigen', 'fixed'],
    heat: 'basins',
    starts: [
      { mu: 0.15, nu: 2 },
      { mu: -0.35, nu: 2 },
    ],
    layers: 60,
    playhead: 4,
    strip: 'curves',
    lens: 'theorems',
    selected: { mu: -0.1, nu: 2 },
    square: '0.02',
    branch: 'alpha',
    branchOf: 'mu',
    shade: 'kind',
    statement: 'lemma12.J',
    box: { mu: [-0.1, 0.1], nu: [0.8, 1.5], omega: [-0.1, 0.1], tau: [0.8, 1.25] },
  });
  expect(read.value[1]!.state).toMatchObject(version1);
});
