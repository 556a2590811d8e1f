"""The same heat maps with NumPy and SciPy.

Reads columns, rows, layers from the command line, prints seconds of each.
"""

import sys
import time

import numpy as np
from scipy.special import erfc

columns, rows, layers = map(int, sys.argv[1:4])
omega, tau = map(float, sys.argv[4:6])
LAMBDA, ALPHA = 1.0507009873554805, 1.6732632423543772
half = np.sqrt(0.5)


def selu(m, s, slopes):
    r = np.sqrt(s)
    u = m / r
    density = np.exp(-0.5 * u * u) / np.sqrt(2 * np.pi)
    P, Q = 0.5 * erfc(-u * half), 0.5 * erfc(u * half)
    E1 = np.exp(m + 0.5 * s) * 0.5 * erfc((m + s) / r * half)
    E2 = np.exp(2 * m + 2 * s) * 0.5 * erfc((m + 2 * s) / r * half)
    A = m * P + r * density
    mean = A + ALPHA * (E1 - Q)
    second = (m * m + s) * P + m * r * density + ALPHA**2 * (E2 - 2 * E1 + Q)
    moments = LAMBDA * mean, LAMBDA**2 * (second - mean**2)
    if not slopes:
        return moments
    dm = P + ALPHA * E1
    ds = 0.5 * (ALPHA * E1 + (1 - ALPHA) * density / r)
    return moments + (
        LAMBDA * dm,
        LAMBDA * ds,
        LAMBDA**2 * (2 * (A + ALPHA**2 * (E2 - E1)) - 2 * mean * dm),
        LAMBDA**2 * (P + ALPHA**2 * (2 * E2 - E1) - 2 * mean * ds),
    )


def jacobian(mu, nu):
    _, _, a, b, c, d = selu(omega * mu, tau * nu, True)
    return omega * a, tau * b, omega * c, tau * d


def norm(mu, nu):
    a, b, c, d = jacobian(mu, nu)
    return np.hypot(a + d, c - b) / 2 + np.hypot(a - d, c + b) / 2


def radius(mu, nu):
    a, b, c, d = jacobian(mu, nu)
    half_trace, discriminant = (a + d) / 2, ((a - d) / 2) ** 2 + b * c
    return np.abs(half_trace + np.where(half_trace < 0, -1, 1) * np.sqrt(discriminant + 0j))


def distance(mu, nu):
    to_mu, to_nu = selu(omega * mu, tau * nu, False)
    return np.hypot(to_mu - mu, to_nu - nu)


def followed(mu, nu):
    """Layers until within 1 % of (0, 1); where that is never reached, the limit collapses."""
    count = np.full(mu.shape, np.nan)
    open_ = np.arange(mu.size)
    m, n = mu.ravel(), nu.ravel()
    for layer in range(layers + 1):
        near = (np.abs(m) <= 0.01) & (np.abs(n - 1) <= 0.01)
        gone = near | (n < 1e-6)
        count.ravel()[open_[near]] = layer
        open_, m, n = open_[~gone], m[~gone], n[~gone]
        m, n = selu(omega * m, tau * n, False)
    return count


def signs(mu, nu):
    """The signs of one layer's changes and whether the next layer's are the opposite ones."""
    mu1, nu1 = selu(omega * mu, tau * nu, False)
    mu2, nu2 = selu(omega * mu1, tau * nu1, False)
    mean, variance = np.sign(mu1 - mu), np.sign(nu1 - nu)
    return mean, variance, mean * np.sign(mu2 - mu1) < 0, variance * np.sign(nu2 - nu1) < 0


def box_images(points, followed_layers):
    """A box's points under that many layers, and whether all of them are inside it again."""
    m, n = points
    for _ in range(followed_layers):
        m, n = selu(omega * m, tau * n, False)
        np.all((m >= -0.1) & (m <= 0.1) & (n >= 0.8) & (n <= 1.5))
    return m, n


across = -1 + (np.arange(columns) + 0.5) * 2 / columns
up = (np.arange(rows) + 0.5) * 2 / rows
mu, nu = np.meshgrid(across, up)
for heat in (norm, radius, distance, followed, signs):
    best = float("inf")
    for _ in range(1 if heat is followed else 3):
        start = time.perf_counter()
        heat(mu, nu)
        best = min(best, time.perf_counter() - start)
    print(best)
sides = np.linspace(0, 1, 482)
points = -0.1 + 0.2 * sides, 0.8 + 0.7 * sides
best = float("inf")
for _ in range(50):
    start = time.perf_counter()
    box_images(points, 8)
    best = min(best, time.perf_counter() - start)
print(best)
