/** The part of the script that has SELU's form in closed form, from LAMBDA and ALPHA. No backslash may occur in it. */
export const pythonSelu = `

averages = moments


def moments(m, s):
    """For s > 1 the closed form, with the variance as that of a mixture of the two sides of the kink."""
    r = np.sqrt(s)
    u = m / r
    P, Q = ndtr(u), ndtr(-u)

    def tail(k):
        """The mean of exp(k z) over negative z."""
        v = (m + k * s) / r
        return np.where(v > 0, np.exp(-u**2 / 2) * erfcx(np.maximum(v, 0) / np.sqrt(2)) / 2,
                        np.exp(k * m + k * k * s / 2) * ndtr(-v))

    E1, E2 = tail(1), tail(2)
    shift = np.where(P > 0, r * phi(u) / P, 0)
    E = np.where(Q > 0, E1 / Q, 1)
    spread_below = np.where(Q > 0, E2 / Q - E**2, 0)
    above = m + shift
    spread_above = np.where(P > 0, s - shift * above, 0)
    gap = np.where(P > 0, above, 0) + ALPHA * (1 - E)
    mean = LAMBDA * (m * P + r * phi(u)) - LAMBDA * ALPHA * (Q - E1)
    variance = LAMBDA**2 * (P * spread_above + ALPHA**2 * Q * spread_below + P * Q * gap**2)
    small = s <= 1
    mean[small], variance[small] = averages(m[small], s[small])
    return mean, variance
`;
