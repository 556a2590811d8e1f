/* SELU's moments by the paper's Eqs. 4 and 5 in Arb's ball arithmetic, for balls m and s. */
#ifndef SELU_H
#define SELU_H
#if defined(__has_include) && __has_include(<flint/arb_hypgeom.h>)
#include <flint/arb.h>
#include <flint/arb_hypgeom.h>
#else
#include <arb.h>
#include <arb_hypgeom.h>
#endif

enum { MEAN, VARIANCE, SECOND, MEAN_M, MEAN_S, VARIANCE_M, VARIANCE_S, SECOND_M, SECOND_S, QUANTITIES };

static const char *const quantity_names[] = {"mean", "variance", "secondMoment", "meanByM", "meanByS", "varianceByM", "varianceByS"};
static arb_t lambda01, alpha01;
static slong bits = 200;

/* Phi(-x) */
static void tail(arb_t out, const arb_t x) {
  arb_t r;
  arb_init(r);
  arb_set_ui(r, 2);
  arb_sqrt(r, r, bits);
  arb_div(r, x, r, bits);
  arb_hypgeom_erfc(out, r, bits);
  arb_mul_2exp_si(out, out, -1);
  arb_clear(r);
}

/* sqrt(pi/2) exp(x^2/2) erfc(x/sqrt 2) */
static void mills(arb_t out, const arb_t x) {
  arb_t a, b;
  arb_init(a);
  arb_init(b);
  tail(a, x);
  arb_sqr(b, x, bits);
  arb_mul_2exp_si(b, b, -1);
  arb_exp(b, b, bits);
  arb_mul(a, a, b, bits);
  arb_const_pi(b, bits);
  arb_mul_2exp_si(b, b, 1);
  arb_sqrt(b, b, bits);
  arb_mul(out, a, b, bits);
  arb_clear(a);
  arb_clear(b);
}

/* alpha01 and lambda01, which fix (0, 1) at omega = 0, tau = 1 */
static void constants(void) {
  arb_t one, two, w1, w2, k, d;
  arb_init(one), arb_init(two), arb_init(w1), arb_init(w2), arb_init(k), arb_init(d);
  arb_init(lambda01), arb_init(alpha01);
  arb_set_ui(one, 1);
  arb_set_ui(two, 2);
  mills(w1, one);
  mills(w2, two);
  arb_const_pi(k, bits);
  arb_div(k, two, k, bits);
  arb_sqrt(k, k, bits); /* sqrt(2/pi) */
  arb_mul(d, k, w1, bits);
  arb_sub(d, one, d, bits);
  arb_div(alpha01, k, d, bits);
  arb_mul_2exp_si(k, k, -1); /* 1/sqrt(2 pi) */
  arb_submul(w2, two, w1, bits);
  arb_mul(d, w2, k, bits);
  arb_set_d(k, 0.5);
  arb_add(d, d, k, bits);
  arb_sqr(w1, alpha01, bits);
  arb_mul(d, d, w1, bits);
  arb_add(d, d, k, bits);
  arb_rsqrt(lambda01, d, bits);
  arb_clear(one), arb_clear(two), arb_clear(w1), arb_clear(w2), arb_clear(k), arb_clear(d);
}

/* All quantities for every m and s of two balls, s > 0; out has room for QUANTITIES. */
static void moments(arb_ptr out, const arb_t m, const arb_t s) {
  enum { R, U, P, Q, BELL, E1, E2, A2, T, V, LAST };
  arb_ptr x = _arb_vec_init(LAST);
  arb_sqrt(x + R, s, bits);
  arb_div(x + U, m, x + R, bits);
  tail(x + Q, x + U);
  arb_sub_si(x + P, x + Q, 1, bits);
  arb_neg(x + P, x + P);
  arb_sqr(x + BELL, x + U, bits);
  arb_mul_2exp_si(x + BELL, x + BELL, -1);
  arb_neg(x + BELL, x + BELL);
  arb_exp(x + BELL, x + BELL, bits);
  arb_const_pi(x + T, bits);
  arb_mul_2exp_si(x + T, x + T, 1);
  arb_rsqrt(x + T, x + T, bits);
  arb_mul(x + BELL, x + BELL, x + T, bits); /* phi(u) */
  for (int k = 1; k <= 2; k++) {
    arb_mul_si(x + T, x + R, k, bits);
    arb_add(x + T, x + T, x + U, bits);
    tail(x + V, x + T);
    arb_mul_si(x + T, s, k * k, bits);
    arb_mul_2exp_si(x + T, x + T, -1);
    arb_addmul_si(x + T, m, k, bits);
    arb_exp(x + T, x + T, bits);
    arb_mul(x + (k == 1 ? E1 : E2), x + V, x + T, bits);
  }
  arb_sqr(x + A2, alpha01, bits);
  /* mean */
  arb_sub(x + T, x + E1, x + Q, bits);
  arb_mul(x + T, x + T, alpha01, bits);
  arb_addmul(x + T, m, x + P, bits);
  arb_addmul(x + T, x + R, x + BELL, bits);
  arb_mul(out + MEAN, x + T, lambda01, bits);
  /* second moment */
  arb_mul_2exp_si(x + V, x + E1, 1);
  arb_sub(x + T, x + E2, x + V, bits);
  arb_add(x + T, x + T, x + Q, bits);
  arb_mul(x + T, x + T, x + A2, bits);
  arb_sqr(x + V, m, bits);
  arb_add(x + V, x + V, s, bits);
  arb_addmul(x + T, x + V, x + P, bits);
  arb_mul(x + V, m, x + R, bits);
  arb_addmul(x + T, x + V, x + BELL, bits);
  arb_mul(x + T, x + T, lambda01, bits);
  arb_mul(out + SECOND, x + T, lambda01, bits);
  arb_sqr(x + V, out + MEAN, bits);
  arb_sub(out + VARIANCE, out + SECOND, x + V, bits);
  /* mean by m */
  arb_mul(x + T, alpha01, x + E1, bits);
  arb_add(x + V, x + T, x + P, bits);
  arb_mul(out + MEAN_M, x + V, lambda01, bits);
  /* mean by s */
  arb_sub_si(x + V, alpha01, 1, bits);
  arb_mul(x + V, x + V, x + BELL, bits);
  arb_div(x + V, x + V, x + R, bits);
  arb_sub(x + T, x + T, x + V, bits);
  arb_mul(x + T, x + T, lambda01, bits);
  arb_mul_2exp_si(out + MEAN_S, x + T, -1);
  /* second moment by m, variance by m */
  arb_sub(x + T, x + E2, x + E1, bits);
  arb_mul(x + T, x + T, x + A2, bits);
  arb_addmul(x + T, m, x + P, bits);
  arb_addmul(x + T, x + R, x + BELL, bits);
  arb_mul(x + T, x + T, lambda01, bits);
  arb_mul(x + T, x + T, lambda01, bits);
  arb_mul_2exp_si(out + SECOND_M, x + T, 1);
  arb_submul(x + T, out + MEAN, out + MEAN_M, bits);
  arb_mul_2exp_si(out + VARIANCE_M, x + T, 1);
  /* second moment by s, variance by s */
  arb_mul_2exp_si(x + T, x + E2, 1);
  arb_sub(x + T, x + T, x + E1, bits);
  arb_mul(x + T, x + T, x + A2, bits);
  arb_add(x + T, x + T, x + P, bits);
  arb_mul(x + T, x + T, lambda01, bits);
  arb_mul(out + SECOND_S, x + T, lambda01, bits);
  arb_mul(x + V, out + MEAN, out + MEAN_S, bits);
  arb_mul_2exp_si(x + V, x + V, 1);
  arb_sub(out + VARIANCE_S, out + SECOND_S, x + V, bits);
  _arb_vec_clear(x, LAST);
}
#endif
