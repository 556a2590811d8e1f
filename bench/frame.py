"""One step of the omega slider drawn by matplotlib: 900 arrows, both nullclines, the fixed point and an orbit.

Prints JSON: the milliseconds of each redraw, of the clock and of the processor, and the versions. Artists are updated
in place where matplotlib can (quiver, markers, orbit); contours have to be made anew. Agg draws into memory, no window
is involved.
"""

import json
import sys
import time

import matplotlib

matplotlib.use("Agg")
import matplotlib.pyplot as plt
import numpy as np
import scipy
from scipy.optimize import root
from scipy.special import erfcx, ndtr

LAMBDA, ALPHA = 1.0507009873554805, 1.6732632423543772


def moment_map(mu, nu, omega, tau):
    """The paper's equations 4 and 5, written with erfcx so that nothing overflows."""
    m, s = mu * omega, nu * tau
    r = np.sqrt(s)
    u = m / r
    bell = np.exp(-u * u / 2)
    e1 = bell * erfcx((m + s) / r / np.sqrt(2)) / 2
    e2 = bell * erfcx((m + 2 * s) / r / np.sqrt(2)) / 2
    density = bell / np.sqrt(2 * np.pi)
    p, q = ndtr(u), ndtr(-u)
    mean = LAMBDA * (m * p + r * density) + LAMBDA * ALPHA * (e1 - q)
    second = LAMBDA**2 * ((m * m + s) * p + m * r * density) + (LAMBDA * ALPHA) ** 2 * (e2 - 2 * e1 + q)
    return mean, second - mean * mean


def grid(columns, rows):
    return np.meshgrid(np.linspace(-1, 1, columns), np.linspace(0.02, 2, rows))


def main(width, height, steps):
    figure, axes = plt.subplots(figsize=(width / 100, height / 100), dpi=100)
    axes.set(xlim=(-1, 1), ylim=(0, 2), xlabel="mean", ylabel="variance")
    mu, nu = grid(30, 30)
    fine_mu, fine_nu = grid(100, 100)
    arrows = axes.quiver(mu, nu, mu, nu, angles="xy", scale_units="xy", scale=1, width=0.001)
    (fixed,) = axes.plot([], [], "o", ms=9)
    (orbit,) = axes.plot([], [], "o-", lw=1)
    contours = []

    def draw(omega, tau=1.0):
        new_mu, new_nu = moment_map(mu, nu, omega, tau)
        arrows.set_UVC(new_mu - mu, new_nu - nu)
        for contour in contours:
            for part in getattr(contour, "collections", [contour]):
                part.remove()
        mean, variance = moment_map(fine_mu, fine_nu, omega, tau)
        contours[:] = [
            axes.contour(fine_mu, fine_nu, mean - fine_mu, levels=[0], colors="C0"),
            axes.contour(fine_mu, fine_nu, variance - fine_nu, levels=[0], colors="C1"),
        ]
        found = root(lambda p: np.subtract(moment_map(p[0], abs(p[1]), omega, tau), p), [0.0, 1.0])
        fixed.set_data([found.x[0]], [found.x[1]])
        point, path = (0.7, 1.8), [(0.7, 1.8)]
        for _ in range(32):
            point = moment_map(*point, omega, tau)
            path.append(point)
        orbit.set_data(*zip(*path))
        figure.canvas.draw()

    for step in range(3):
        draw(0.3 + 0.01 * step)
    times, busy = [], []
    for step in range(steps):
        begin, begin_busy = time.perf_counter(), time.process_time()
        draw(0.3 + 0.01 * step)
        times.append(1000 * (time.perf_counter() - begin))
        busy.append(1000 * (time.process_time() - begin_busy))
    versions = {"matplotlib": matplotlib.__version__, "numpy": np.__version__, "scipy": scipy.__version__}
    print(json.dumps({"times": times, "busy": busy, "versions": versions}))


if __name__ == "__main__":
    main(*map(int, sys.argv[1:4]))
