/* Judges enclosures with Arb's ball arithmetic (200 bits). Each line of standard input is
 *   exp x lo hi | mills x lo hi | NAME m s lo hi
 * with NAME one of mean variance secondMoment meanByM meanByS varianceByM varianceByS. The last line of output counts
 * lines and failures.
 */
#include <stdio.h>
#include <string.h>
#include <arb.h>
#include <arb_hypgeom.h>

#define BITS 200

static arb_t lambda01, alpha01;

/* Phi(-x) */
static void tail(arb_t out, const arb_t x) {
  arb_t r;
  arb_init(r);
  arb_set_ui(r, 2);
  arb_sqrt(r, r, BITS);
  arb_div(r, x, r, BITS);
  arb_hypgeom_erfc(out, r, BITS);
  arb_mul_2exp_si(out, out, -1);
  arb_clear(r);
}

/* sqrt(pi/2) exp(x^2/2) erfc(x/sqrt 2) */
static void mills(arb_t out, const arb_t x) {
  arb_t a, b;
  arb_init(a);
  arb_init(b);
  tail(a, x);
  arb_sqr(b, x, BITS);
  arb_mul_2exp_si(b, b, -1);
  arb_exp(b, b, BITS);
  arb_mul(a, a, b, BITS);
  arb_const_pi(b, BITS);
  arb_mul_2exp_si(b, b, 1);
  arb_sqrt(b, b, BITS);
  arb_mul(out, a, b, BITS);
  arb_clear(a);
  arb_clear(b);
}

static void constants(void) {
  arb_t one, two, w1, w2, k, d;
  arb_init(one), arb_init(two), arb_init(w1), arb_init(w2), arb_init(k), arb_init(d);
  arb_init(lambda01), arb_init(alpha01);
  arb_set_ui(one, 1);
  arb_set_ui(two, 2);
  mills(w1, one);
  mills(w2, two);
  arb_const_pi(k, BITS);
  arb_div(k, two, k, BITS);
  arb_sqrt(k, k, BITS); /* sqrt(2/pi) */
  arb_mul(d, k, w1, BITS);
  arb_sub(d, one, d, BITS);
  arb_div(alpha01, k, d, BITS);
  arb_mul_2exp_si(k, k, -1); /* 1/sqrt(2 pi) */
  arb_submul(w2, two, w1, BITS);
  arb_mul(d, w2, k, BITS);
  arb_set_d(k, 0.5);
  arb_add(d, d, k, BITS);
  arb_sqr(w1, alpha01, BITS);
  arb_mul(d, d, w1, BITS);
  arb_add(d, d, k, BITS);
  arb_rsqrt(lambda01, d, BITS);
  arb_clear(one), arb_clear(two), arb_clear(w1), arb_clear(w2), arb_clear(k), arb_clear(d);
}

/* out[0..6]: mean, variance, secondMoment, meanByM, meanByS, varianceByM, varianceByS, by the paper's Eqs. 4 and 5 */
static void moments(arb_ptr out, double md, double sd) {
  enum { M, S, R, U, P, Q, BELL, E1, E2, A2, T, V, LAST };
  arb_ptr x = _arb_vec_init(LAST);
  arb_set_d(x + M, md);
  arb_set_d(x + S, sd);
  arb_sqrt(x + R, x + S, BITS);
  arb_div(x + U, x + M, x + R, BITS);
  tail(x + Q, x + U);
  arb_neg(x + T, x + U);
  tail(x + P, x + T);
  arb_sqr(x + BELL, x + U, BITS);
  arb_mul_2exp_si(x + BELL, x + BELL, -1);
  arb_neg(x + BELL, x + BELL);
  arb_exp(x + BELL, x + BELL, BITS);
  arb_const_pi(x + T, BITS);
  arb_mul_2exp_si(x + T, x + T, 1);
  arb_rsqrt(x + T, x + T, BITS);
  arb_mul(x + BELL, x + BELL, x + T, BITS); /* phi(u) */
  for (int k = 1; k <= 2; k++) {
    arb_mul_si(x + T, x + R, k, BITS);
    arb_add(x + T, x + T, x + U, BITS);
    tail(x + V, x + T);
    arb_mul_si(x + T, x + S, k * k, BITS);
    arb_mul_2exp_si(x + T, x + T, -1);
    arb_addmul_si(x + T, x + M, k, BITS);
    arb_exp(x + T, x + T, BITS);
    arb_mul(x + (k == 1 ? E1 : E2), x + V, x + T, BITS);
  }
  arb_sqr(x + A2, alpha01, BITS);
  /* mean */
  arb_sub(x + T, x + E1, x + Q, BITS);
  arb_mul(x + T, x + T, alpha01, BITS);
  arb_addmul(x + T, x + M, x + P, BITS);
  arb_addmul(x + T, x + R, x + BELL, BITS);
  arb_mul(out + 0, x + T, lambda01, BITS);
  /* second moment */
  arb_mul_2exp_si(x + V, x + E1, 1);
  arb_sub(x + T, x + E2, x + V, BITS);
  arb_add(x + T, x + T, x + Q, BITS);
  arb_mul(x + T, x + T, x + A2, BITS);
  arb_sqr(x + V, x + M, BITS);
  arb_add(x + V, x + V, x + S, BITS);
  arb_addmul(x + T, x + V, x + P, BITS);
  arb_mul(x + V, x + M, x + R, BITS);
  arb_addmul(x + T, x + V, x + BELL, BITS);
  arb_mul(x + T, x + T, lambda01, BITS);
  arb_mul(out + 2, x + T, lambda01, BITS);
  arb_sqr(x + V, out + 0, BITS);
  arb_sub(out + 1, out + 2, x + V, BITS);
  /* mean by m */
  arb_mul(x + T, alpha01, x + E1, BITS);
  arb_add(x + V, x + T, x + P, BITS);
  arb_mul(out + 3, x + V, lambda01, BITS);
  /* mean by s */
  arb_sub_si(x + V, alpha01, 1, BITS);
  arb_mul(x + V, x + V, x + BELL, BITS);
  arb_div(x + V, x + V, x + R, BITS);
  arb_sub(x + T, x + T, x + V, BITS);
  arb_mul(x + T, x + T, lambda01, BITS);
  arb_mul_2exp_si(out + 4, x + T, -1);
  /* variance by m */
  arb_sub(x + T, x + E2, x + E1, BITS);
  arb_mul(x + T, x + T, x + A2, BITS);
  arb_addmul(x + T, x + M, x + P, BITS);
  arb_addmul(x + T, x + R, x + BELL, BITS);
  arb_mul(x + T, x + T, lambda01, BITS);
  arb_mul(x + T, x + T, lambda01, BITS);
  arb_submul(x + T, out + 0, out + 3, BITS);
  arb_mul_2exp_si(out + 5, x + T, 1);
  /* variance by s */
  arb_mul_2exp_si(x + T, x + E2, 1);
  arb_sub(x + T, x + T, x + E1, BITS);
  arb_mul(x + T, x + T, x + A2, BITS);
  arb_add(x + T, x + T, x + P, BITS);
  arb_mul(x + T, x + T, lambda01, BITS);
  arb_mul(x + T, x + T, lambda01, BITS);
  arb_mul(x + V, out + 0, out + 4, BITS);
  arb_mul_2exp_si(x + V, x + V, 1);
  arb_sub(out + 6, x + T, x + V, BITS);
  _arb_vec_clear(x, LAST);
}

static int within(const arb_t value, double lo, double hi) {
  arb_t a, b;
  arb_init(a);
  arb_init(b);
  arb_set_d(a, lo);
  arb_set_d(b, hi);
  int good = arb_le(a, value) && arb_le(value, b);
  arb_clear(a);
  arb_clear(b);
  return good;
}

int main(void) {
  static const char *names[] = {"mean", "variance", "secondMoment", "meanByM", "meanByS", "varianceByM", "varianceByS"};
  char line[256], name[32];
  double a, b, c, d;
  long lines = 0, failures = 0;
  arb_ptr out = _arb_vec_init(7);
  constants();
  while (fgets(line, sizeof line, stdin)) {
    int fields = sscanf(line, "%31s %lf %lf %lf %lf", name, &a, &b, &c, &d);
    int good = 0;
    if (fields == 4) {
      arb_set_d(out + 1, a);
      if (strcmp(name, "exp") == 0) arb_exp(out, out + 1, BITS);
      else mills(out, out + 1);
      good = within(out, b, c);
    } else if (fields == 5) {
      moments(out, a, b);
      for (int i = 0; i < 7; i++)
        if (strcmp(name, names[i]) == 0) good = within(out + i, c, d);
    }
    lines++;
    if (!good && failures++ < 10) printf("outside: %s", line);
  }
  printf("%ld enclosures judged, %ld wrong\n", lines, failures);
  return failures != 0;
}
