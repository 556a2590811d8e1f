/* The statements with a domain: what is to be shown on a box of (m, s) = (mu omega, nu tau), from decimals alone. */
#ifndef THEOREMS_H
#define THEOREMS_H
#include "enclose.h"
#include <string.h>

enum claim { INTO, CONTRACTS_H, CONTRACTS_J, FIXED, SHRINKS, GROWS, SLOPE };

typedef struct {
  const char *id;
  enum claim claim;
  const char *mu[2], *nu[2], *tau[2];
} theorem;

/* The bound that a file states for the value of its statement. */
static arb_t bound;

/* omega is from -0.1 to 0.1 in all of them. */
#define OMEGA "0.1"
#define SMALL {"-0.1", "0.1"}
static const theorem theorems[] = {
    {"theorem1.into", INTO, SMALL, {"0.8", "1.5"}, {"0.95", "1.1"}},
    {"theorem1.contraction", CONTRACTS_H, SMALL, {"0.8", "1.5"}, {"0.95", "1.1"}},
    {"theorem1.fixedPoint", FIXED, SMALL, {"0.8", "1.5"}, {"0.95", "1.1"}},
    {"theorem2", SHRINKS, {"-1", "1"}, {"3", "16"}, {"0.8", "1.25"}},
    {"theorem3.a", GROWS, SMALL, {"0.02", "0.16"}, {"0.8", "1.25"}},
    {"theorem3.b", GROWS, SMALL, {"0.02", "0.24"}, {"0.9", "1.25"}},
    {"theorem3.a.appendix", GROWS, SMALL, {"0.05", "0.16"}, {"0.8", "1.25"}},
    {"theorem3.b.appendix", GROWS, SMALL, {"0.05", "0.24"}, {"0.9", "1.25"}},
    {"lemma12.H", CONTRACTS_H, SMALL, {"0.8", "1.5"}, {"0.8", "1.25"}},
    {"lemma12.J", CONTRACTS_J, SMALL, {"0.8", "1.5"}, {"0.8", "1.25"}},
    {"theorem16", SLOPE, SMALL, {"1.5", "16"}, {"0.8", "1.25"}},
};

/* The largest tau that some nu of the domain pairs with the box's s: the smaller of the domain's and s/nu_min. */
static void largest_tau(arb_t out, const theorem *t, const rect *box) {
  arb_t least;
  arb_init(least);
  decimal(least, t->nu[0]);
  arb_set_d(out, box->y[1]);
  arb_div(out, out, least, bits);
  decimal(least, t->tau[1]);
  arb_min(out, out, least, bits);
  arb_clear(least);
}

/*
 * sigma_max <= most for A diag(omega, tau): divided by most, the two eigenvalues p, q of the product with its transpose
 * have p + q = the sum of squares and pq = det^2, and both are at most 1 where (1 - p)(1 - q) >= 0 and pq < 1. Both
 * columns at their largest factors, since the product grows with |omega| and tau.
 */
static int contracts(const theorem *t, const rect *box, int by_m, int by_s, const arb_t most) {
  arb_t tau, omega, a, b, c, d, det, sum;
  arb_init(tau), arb_init(omega), arb_init(a), arb_init(b), arb_init(c), arb_init(d), arb_init(det), arb_init(sum);
  decimal(omega, OMEGA);
  largest_tau(tau, t, box);
  arb_div(omega, omega, most, bits);
  arb_div(tau, tau, most, bits);
  arb_mul(a, over + MEAN_M, omega, bits);
  arb_mul(b, over + MEAN_S, tau, bits);
  arb_mul(c, over + by_m, omega, bits);
  arb_mul(d, over + by_s, tau, bits);
  arb_mul(det, a, d, bits);
  arb_submul(det, b, c, bits);
  arb_sqr(det, det, bits);
  arb_sqr(a, a, bits), arb_sqr(b, b, bits), arb_sqr(c, c, bits), arb_sqr(d, d, bits);
  arb_add(sum, a, b, bits);
  arb_add(sum, sum, c, bits);
  arb_add(sum, sum, d, bits);
  arb_sub(sum, sum, det, bits);
  arb_one(a);
  int good = arb_le(sum, a) && arb_lt(det, a);
  arb_clear(tau), arb_clear(omega), arb_clear(a), arb_clear(b), arb_clear(c), arb_clear(d), arb_clear(det), arb_clear(sum);
  return good;
}

/* Whether variance - s/tau is at most (or at least) the bound over the box, by its mean-value form. */
static int changes(const char *tau, int above) {
  decimal(other, tau);
  arb_inv(other, other, bits);
  arb_sub(scratch, over + VARIANCE_S, other, bits);
  arb_mul(scratch, scratch, along, bits);
  arb_addmul(scratch, over + VARIANCE_M, across, bits);
  arb_add(scratch, scratch, centre + VARIANCE, bits);
  arb_submul(scratch, other, middle_s, bits);
  return above ? arb_ge(scratch, bound) : arb_le(scratch, bound);
}

/* Whether no point of the box can be fixed: nu = variance, so s would have to lie in variance * tau. */
static int none_fixed(const theorem *t, const rect *box) {
  arb_t s;
  arb_init(s);
  between(s, box->y[0], box->y[1]);
  decimal(other, t->tau[0]);
  arb_mul(scratch, over + VARIANCE, other, bits);
  int none = arb_lt(s, scratch);
  decimal(other, t->tau[1]);
  arb_mul(scratch, over + VARIANCE, other, bits);
  none = none || arb_gt(s, scratch);
  arb_clear(s);
  return none;
}

/* Whether a quantity keeps the bound's distance from both ends of a side over the box. */
static int inside(int of, const char *const side[2]) {
  decimal(scratch, side[0]);
  arb_add(scratch, scratch, bound, bits);
  if (!arb_ge(over + of, scratch)) return 0;
  decimal(scratch, side[1]);
  arb_sub(scratch, scratch, bound, bits);
  return arb_le(over + of, scratch);
}

/* Whether the bound that a file states would show the claim. */
static int shows(enum claim claim, double stated) {
  arb_set_d(bound, stated);
  return claim == INTO || claim == FIXED ? stated >= 0 : claim == GROWS ? stated > 0 : stated < (claim == SHRINKS ? 0 : 1);
}

/* Whether the bound holds on a box. */
static int shown(const theorem *t, const rect *box) {
  static const char *const stated_mu[2] = {"-0.03106", "0.06773"}, *const stated_nu[2] = {"0.80009", "1.48617"};
  enclose(box);
  switch (t->claim) {
    case INTO:
      return inside(MEAN, t->mu) && inside(VARIANCE, t->nu);
    case CONTRACTS_H:
      return contracts(t, box, VARIANCE_M, VARIANCE_S, bound);
    case CONTRACTS_J:
      return contracts(t, box, SECOND_M, SECOND_S, bound);
    case FIXED:
      arb_sub_si(other, bound, 1, bits);
      arb_neg(other, other);
      return contracts(t, box, VARIANCE_M, VARIANCE_S, other) && inside(MEAN, t->mu) && inside(VARIANCE, t->nu) &&
             (none_fixed(t, box) || (inside(MEAN, stated_mu) && inside(VARIANCE, stated_nu)));
    case SHRINKS: /* nu is the larger of nu_min and s/tau_max */
      decimal(scratch, t->nu[0]);
      arb_add(scratch, scratch, bound, bits);
      return arb_le(over + VARIANCE, scratch) || changes(t->tau[1], 0);
    case GROWS: /* nu is the smaller of nu_max and s/tau_min */
      decimal(scratch, t->nu[1]);
      arb_add(scratch, scratch, bound, bits);
      return arb_ge(over + VARIANCE, scratch) || changes(t->tau[0], 1);
    case SLOPE:
      largest_tau(scratch, t, box);
      arb_mul(scratch, scratch, over + VARIANCE_S, bits);
      arb_abs(scratch, scratch);
      return arb_le(scratch, bound);
  }
  return 0;
}

/* Whether the bound holds on all of a box, which is cut until it shows; each box evaluated counts. */
static int holds(const theorem *t, const rect *box, long *left) {
  if ((*left)-- <= 0) return 0;
  if (shown(t, box)) return 1;
  rect a, b;
  return halves(box, &a, &b) && holds(t, &a, left) && holds(t, &b, left);
}
#endif
