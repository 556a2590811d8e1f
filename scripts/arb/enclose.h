/* Enclosures over boxes of net inputs, and comparisons with decimals. */
#ifndef ENCLOSE_H
#define ENCLOSE_H
#include "selu.h"
#include <math.h>

/* A rectangle [x[0], x[1]] x [y[0], y[1]]: of (m, s), or of (mu, nu). */
typedef struct {
  double x[2], y[2];
} rect;

/* Every quantity over the box last enclosed, those at its middle, and how far the box reaches from there. */
static arb_ptr over, centre;
static arb_t across, along, middle_s, scratch, other;

static void prepare(void) {
  over = _arb_vec_init(QUANTITIES);
  centre = _arb_vec_init(QUANTITIES);
  arb_init(across), arb_init(along), arb_init(middle_s), arb_init(scratch), arb_init(other);
  constants();
}

static void between(arb_t out, double lo, double hi) {
  arf_t a, b;
  arf_init_set_ui(a, 0);
  arf_init_set_ui(b, 0);
  arf_set_d(a, lo);
  arf_set_d(b, hi);
  arb_set_interval_arf(out, a, b, bits);
  arf_clear(a);
  arf_clear(b);
}

/* The number that a decimal stands for. */
static void decimal(arb_t out, const char *text) { arb_set_str(out, text, bits); }

/* out = at the middle + slope in m times the way in m + slope in s times the way in s, if that says more */
static void mean_value(int of, int by_m, int by_s) {
  arb_mul(scratch, over + by_m, across, bits);
  arb_addmul(scratch, over + by_s, along, bits);
  arb_add(scratch, scratch, centre + of, bits);
  if (mag_cmp(arb_radref(scratch), arb_radref(over + of)) < 0) arb_set(over + of, scratch);
}

/* Encloses everything over a box of (m, s) with s > 0; mean, variance and second moment in mean-value form. */
static void enclose(const rect *box) {
  arb_t m, s;
  arb_init(m), arb_init(s);
  between(m, box->x[0], box->x[1]);
  between(s, box->y[0], box->y[1]);
  moments(over, m, s);
  double cm = 0.5 * (box->x[0] + box->x[1]), cs = 0.5 * (box->y[0] + box->y[1]);
  arb_set_d(scratch, cm);
  arb_sub(across, m, scratch, bits);
  arb_set_d(middle_s, cs);
  arb_sub(along, s, middle_s, bits);
  moments(centre, scratch, middle_s);
  mean_value(MEAN, MEAN_M, MEAN_S);
  mean_value(SECOND, SECOND_M, SECOND_S);
  mean_value(VARIANCE, VARIANCE_M, VARIANCE_S);
  arb_clear(m), arb_clear(s);
}

static double lower(const arb_t of) {
  arf_t a;
  arf_init(a);
  arb_get_lbound_arf(a, of, bits);
  double result = arf_get_d(a, ARF_RND_FLOOR);
  arf_clear(a);
  return result;
}

static double upper(const arb_t of) {
  arf_t a;
  arf_init(a);
  arb_get_ubound_arf(a, of, bits);
  double result = arf_get_d(a, ARF_RND_CEIL);
  arf_clear(a);
  return result;
}

/* Cuts a box across the side that is longer against the deviation of its Gaussian, or its variance. */
static int halves(const rect *box, rect *a, rect *b) {
  *a = *b = *box;
  double wide = (box->x[1] - box->x[0]) / sqrt(box->y[0]), high = (box->y[1] - box->y[0]) / box->y[0];
  if (wide > high) a->x[1] = b->x[0] = 0.5 * (box->x[0] + box->x[1]);
  else a->y[1] = b->y[0] = 0.5 * (box->y[0] + box->y[1]);
  const double *cut = wide > high ? a->x : a->y, *rest = wide > high ? b->x : b->y;
  return cut[0] < cut[1] && rest[0] < rest[1];
}
#endif
