/** Whether an error is gone at once, within two layers: a rate this small leaves none to be halved layer by layer. */
export const goneAtOnce = (rate: number) => rate < 1e-3;

/** Layers after which a small error has halved, for a rate below 1 a layer. */
export const halving = (rate: number) => Math.LN2 / -Math.log(rate);
