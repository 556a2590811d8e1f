/*
 * Lemma 12 as a grid search: the largest singular value of J at N points spread evenly over the paper's
 * four-dimensional grid.
 * Usage: lemma12 N. Prints the grid's size, the nanoseconds per point and the largest value met. */
#include <math.h>
#include <stdio.h>
#include <stdlib.h>
#include <time.h>

static const double lambda = 1.0507009873554805, alpha = 1.6732632423543772;

static double singular(double mu, double omega, double nu, double tau) {
  const double m = mu * omega, s = nu * tau, r = sqrt(s), h = 1 / sqrt(2.0);
  const double P = 0.5 * erfc(-m / r * h), bell = exp(-0.5 * m * m / s) * 0.3989422804014327;
  const double E1 = exp(m + 0.5 * s) * 0.5 * erfc((m + s) / r * h);
  const double E2 = exp(2 * m + 2 * s) * 0.5 * erfc((m + 2 * s) / r * h);
  const double a = omega * lambda * (P + alpha * E1);
  const double b = tau * 0.5 * lambda * (alpha * E1 + (1 - alpha) * bell / r);
  const double c = omega * 2 * lambda * lambda * (m * P + r * bell + alpha * alpha * (E2 - E1));
  const double d = tau * lambda * lambda * (P + alpha * alpha * (2 * E2 - E1));
  return 0.5 * (sqrt((a + d) * (a + d) + (b - c) * (b - c)) + sqrt((a - d) * (a - d) + (b + c) * (b + c)));
}

int main(int argc, char **argv) {
  const double step[4] = {0.0068097371, 0.0008292885, 0.0009580840, 0.0007323095};
  const double low[4] = {-0.1, -0.1, 0.8, 0.8}, high[4] = {0.1, 0.1, 1.5, 1.25};
  long long count[4], total = 1, wanted = argc > 1 ? atoll(argv[1]) : 10000000;
  for (int i = 0; i < 4; i++) total *= count[i] = (long long)floor((high[i] - low[i]) / step[i]) + 1;
  const long long stride = total / wanted > 0 ? total / wanted : 1;
  double largest = 0;
  long long points = 0;
  struct timespec begin, end;
  clock_gettime(CLOCK_MONOTONIC, &begin);
  for (long long k = 0; k < total && points < wanted; k += stride, points++) {
    long long rest = k;
    double x[4];
    for (int i = 3; i >= 0; i--) x[i] = low[i] + step[i] * (rest % count[i]), rest /= count[i];
    const double value = singular(x[0], x[1], x[2], x[3]);
    if (value > largest) largest = value;
  }
  clock_gettime(CLOCK_MONOTONIC, &end);
  const double elapsed = 1e9 * (end.tv_sec - begin.tv_sec) + (end.tv_nsec - begin.tv_nsec);
  printf("%lld %.6g %.16g\n", total, elapsed / points, largest);
  return 0;
}
