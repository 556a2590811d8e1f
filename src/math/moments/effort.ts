/**
 * Nodes that `quadrature` has summed over so far, in all. What goes on for as long as a curve is open counts its own work
 * by the difference: unlike time it is the same on every machine, and unlike evaluations it says what one of them costs,
 * which is a hundred nodes for a smooth curve and tens of thousands for one that oscillates under a wide Gaussian.
 */
export const effort = { nodes: 0 };
