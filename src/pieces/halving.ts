/** Layers after which a small error has halved, for a rate below 1 a layer. */
export const halving = (rate: number) => Math.LN2 / -Math.log(rate);
