import { shapeKeys } from '../../state/address/shapeKeys';
import { activationRow } from '../../state/tables/activationTable';
import { overlayTable } from '../../state/tables/overlayTable';
import { parameterOf } from '../../state/tables/parameterTable';
import { orbitLetter } from '../../words/orbitLetter';
import { isUndecided } from '../../words/pointKind';
import { type Look, lookColours } from '../Look';
import type { Picture } from '../Picture';
import { pythonActivation } from './pythonActivation';
import { pythonDropout } from './pythonDropout';
import { pythonFigure } from './pythonFigure';
import { pythonLayer } from './pythonLayer';
import { pythonMap } from './pythonMap';

/**
 * A Python script (NumPy, SciPy, matplotlib) that computes the picture anew and draws it: arrows, nullclines, fixed
 * points and orbits, in this window and these colours.
 */
export function python(picture: Picture, look: Look): string {
  const { link, request, orbits, fixedPoints } = picture;
  const { parameters, window, nuScale, columns, rows, layers } = request;
  const { activation = 'selu', formula = '', dropout, rate } = parameters;
  const constants = (['omega', 'tau', ...shapeKeys({ activation, formula })] as const).map(
    (key) => [key.toUpperCase(), parameterOf(key).symbol, number(parameters[key] ?? 0)] as const,
  );
  const words = activation === 'formula' ? `f(z) = ${formula.replace(/\s+/g, ' ')}` : activationRow(activation).words;
  const layer = pythonLayer(parameters);
  const symbols = [...constants.map(([name, symbol]) => [symbol, name] as const), ...layer.symbols];
  const name =
    words + (parameters.layer === 'random' ? ', random layer' : '') + (dropout ? `, ${dropout} dropout ${rate}` : '');
  const { muMin, muMax, nuMin, nuMax } = window;
  const starts = orbits.map(
    ({ points, outcome }, index) =>
      `    (${text(orbitLetter(index))}, ${number(points[0]?.mu ?? 0)}, ${number(points[0]?.nu ?? 0)}, ${text(outcome.kind)}),\n`,
  );
  const points = fixedPoints.map((point) => {
    const { mu, nu, kind } = point;
    return `    (${number(mu)}, ${number(nu)}, ${text(isUndecided(point) ? 'limit case' : kind)}),\n`;
  });
  const colours = lookColours.map((name) => `    ${text(name)}: ${text(look.colours[name])},\n`);
  const missing = [
    ...overlayTable.map(({ id, unscripted }) => look.overlays.includes(id) && unscripted),
    look.heat !== 'none' && 'the colours of the heat map',
    look.box && 'the box of the theorem',
  ].filter(Boolean);
  const left = missing.length > 0 ? `\nNot redrawn: ${missing.join(', ')}.\n` : '';
  return `#!/usr/bin/env python3
"""Moment Map: how one layer moves the mean and the variance of its units (${plain(name)}).

Computes and draws anew the picture at
${plain(link)}

    python3 FILE                  shows the figure
    python3 FILE --save OUT       writes it as OUT (.png, .pdf, .svg)
    python3 FILE --json OUT       writes field, orbits and fixed points as JSON

Needs NumPy, SciPy and matplotlib. The map is that of Klambauer, Unterthiner, Mayr and
Hochreiter, Self-Normalizing Neural Networks, 2017, arXiv:1706.02515, Eq. 3.
${left}"""
import argparse
import json
import sys

import numpy as np
from numpy.polynomial import legendre
from scipy.optimize import root
from scipy.special import erf, erfc, expit, ndtr

# The layer: sum of the weights, sum of their squares; the activation's constants.
${constants.map(([name, , value]) => `${name} = ${value}\n`).join('')}${layer.source}
NAME = ${text(name)}
LAYER = {${symbols.map(([symbol, name]) => `"${symbol}": ${name}`).join(', ')}}

# The window of the plane, the arrows across and up, the layers of an orbit.
MU_MIN, MU_MAX = ${number(muMin)}, ${number(muMax)}
NU_MIN, NU_MAX = ${number(nuMin)}, ${number(nuMax)}
LOG = ${nuScale === 'log' ? 'True' : 'False'}
COLUMNS, ROWS = ${columns}, ${rows}
LAYERS = ${layers}

# Orbits: name, start, and the end that the page found.
STARTS = [
${starts.join('')}]

# Fixed points as the page found them; they are solved for again below.
FIXED_POINTS = [
${points.join('')}]

ARROWS = ${text(look.arrows)}  # true, capped or direction: how long they are drawn
OVERLAYS = [${look.overlays.map(text).join(', ')}]
COLOURS = {
${colours.join('')}}
${pythonActivation(parameters)}${pythonDropout(parameters)}${pythonMap}${pythonFigure}`;
}

/** What cannot end the script's first words. */
const plain = (value: string) => value.replace(/["\\\r\n]/g, '');

/** The shortest text that Python reads as the same double. */
function number(value: number): string {
  return String(value);
}

/** Only words of the page's own tables and colours get here; anything else is not let out of its quotation marks. */
function text(value: string): string {
  return JSON.stringify(value.replace(/[^\x20-\x7e]/g, '?'));
}
