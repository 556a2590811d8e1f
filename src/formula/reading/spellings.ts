/** Other names of functions → theirs here, in small letters without underscores. */
export const spellings: ReadonlyMap<string, string> = new Map(
  Object.entries({
    ln: 'log',
    logistic: 'sigmoid',
    expit: 'sigmoid',
    σ: 'sigmoid',
    swish: 'silu',
    sgn: 'sign',
    signum: 'sign',
    ramp: 'relu',
    rectifier: 'relu',
    arctan: 'atan',
    arsinh: 'asinh',
    arcsinh: 'asinh',
    arctanh: 'atanh',
    artanh: 'atanh',
    arccosh: 'acosh',
    arcosh: 'acosh',
    arcsin: 'asin',
    arccos: 'acos',
    absolute: 'abs',
    fabs: 'abs',
    maximum: 'max',
    minimum: 'min',
    fmax: 'max',
    fmin: 'min',
    clamp: 'clip',
    clipbyvalue: 'clip',
    hardclip: 'hardtanh',
    hardsilu: 'hardswish',
    leakyrelu: 'leaky_relu',
    logsigmoid: 'logsigmoid',
    quickgelu: 'quick_gelu',
    gelutanh: 'gelu_tanh',
    gelunew: 'gelu_tanh',
    normcdf: 'Phi',
    ndtr: 'Phi',
    normpdf: 'phi',
    lg: 'log10',
    ld: 'log2',
    lb: 'log2',
    'log₂': 'log2',
    'log₁₀': 'log10',
    rint: 'round',
    around: 'round',
    fix: 'trunc',
    remainder: 'mod',
    ceiling: 'ceil',
    unitstep: 'step',
    truedivide: 'divide',
    neg: 'negative',
    identity: 'positive',
    linear: 'positive',
    int: 'trunc',
    clampmin: 'max',
    clampmax: 'min',
    pmax: 'max',
    gt: 'greater',
    lt: 'less',
    ge: 'greaterequal',
    le: 'lessequal',
    mul: 'multiply',
    sub: 'subtract',
    div: 'divide',
  }),
);

/** Names with capitals that differ from what they would be in small letters. */
export const capitals: ReadonlyMap<string, string> = new Map([
  ['Φ', 'Phi'],
  ['φ', 'phi'],
  ['Θ', 'step'],
  ['H', 'step'],
]);

/** Where programs keep their functions: np.exp, torch.nn.functional.relu, Math.max. */
const modules = new Set(
  'np numpy jnp jax lax torch nn F functional tf tensorflow keras K backend ops activations math Math scipy sp special stats norm mx'.split(
    ' ',
  ),
);

export const isModule = (words: readonly string[]) => words.length > 0 && words.every((word) => modules.has(word));

/** Numbers with names, but for π and e. */
export const numbers: ReadonlyMap<string, number> = new Map([
  ['SQRT2', Math.SQRT2],
  ['SQRT1_2', Math.SQRT1_2],
  ['LN2', Math.LN2],
  ['LN10', Math.LN10],
  ['LOG2E', Math.LOG2E],
  ['LOG10E', Math.LOG10E],
]);

/** Classes of layers: nn.LeakyReLU(0.1)(x) is leaky_relu(x, 0.1). */
export const classes: ReadonlyMap<string, string> = new Map(
  Object.entries({
    ReLU: 'relu',
    ReLU6: 'relu6',
    ELU: 'elu',
    SELU: 'selu',
    CELU: 'celu',
    GELU: 'gelu',
    SiLU: 'silu',
    Swish: 'silu',
    Mish: 'mish',
    Tanh: 'tanh',
    Sigmoid: 'sigmoid',
    Softplus: 'softplus',
    Softsign: 'softsign',
    Hardtanh: 'hardtanh',
    Hardsigmoid: 'hardsigmoid',
    Hardswish: 'hardswish',
    LeakyReLU: 'leaky_relu',
    LogSigmoid: 'logsigmoid',
    Tanhshrink: 'tanhshrink',
    Softshrink: 'softshrink',
    Hardshrink: 'hardshrink',
    Threshold: 'threshold',
  }),
);
