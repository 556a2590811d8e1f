/* The statements about any weights in every layer, as decimals. */
#ifndef SEQUENCES_H
#define SEQUENCES_H
#include "enclose.h"

typedef struct {
  const char *id;
  enum { TRAP, ENTRY, ATTRACTOR } kind;
  /* omega plays no part where there is a delta: then |m| <= delta, whatever the means are. */
  const char *delta, *omega[2], *tau[2], *start_mu[2], *start_nu[2], *mu[2], *nu[2];
} sequence;

#define FAR {"-1", "1"}, {"0.02", "16"}
#define NARROW {"-0.1", "0.1"}, {"0.95", "1.1"}
#define WIDE {"-0.1", "0.1"}, {"0.8", "1.25"}
#define BOX {"-0.1", "0.1"}, {"0.8", "1.5"}
#define WIDE_BOX {"-0.1", "0.2"}, {"0.4", "2.25"}
#define UNITS {"-0.15", "0.18"}, {"0.7", "1.65"}
#define WIDE_UNITS {"-0.2", "0.3"}, {"0.35", "2.6"}
static const sequence sequences[] = {
    {"trap", TRAP, NULL, NARROW, BOX, BOX},
    {"entry", ENTRY, NULL, NARROW, FAR, BOX},
    {"attractor", ATTRACTOR, NULL, NARROW, FAR, BOX},
    {"trap.wide", TRAP, NULL, WIDE, WIDE_BOX, WIDE_BOX},
    {"entry.wide", ENTRY, NULL, WIDE, FAR, WIDE_BOX},
    {"attractor.wide", ATTRACTOR, NULL, WIDE, FAR, WIDE_BOX},
    {"trap.population", TRAP, "0.1", NARROW, UNITS, UNITS},
    {"entry.population", ENTRY, "0.1", NARROW, FAR, UNITS},
    {"trap.population.wide", TRAP, "0.1", WIDE, WIDE_UNITS, WIDE_UNITS},
};

/* All of a side that two decimals bound, rounded outward. */
static void side(arb_t out, const char *const text[2]) {
  arb_t high;
  arb_init(high);
  decimal(out, text[0]);
  decimal(high, text[1]);
  double lo = lower(out), hi = upper(high);
  between(out, lo, hi);
  arb_clear(high);
}

/* All (m, s) that a layer of the range makes of a box of (mu, nu): products of balls, rounded outward. */
static void product(double out[2], const double a[2], const arb_t b) {
  double lo = lower(b), hi = upper(b);
  for (int i = 0; i < 4; i++) {
    arb_set_d(scratch, a[i / 2]);
    arb_set_d(other, i % 2 ? hi : lo);
    arb_mul(scratch, scratch, other, bits);
    out[0] = i == 0 || lower(scratch) < out[0] ? lower(scratch) : out[0];
    out[1] = i == 0 || upper(scratch) > out[1] ? upper(scratch) : out[1];
  }
}

static void net_inputs(rect *out, const rect *cell, const sequence *q) {
  arb_t of;
  arb_init(of);
  if (q->delta) {
    decimal(of, q->delta);
    out->x[1] = upper(of);
    out->x[0] = -out->x[1];
  } else {
    side(of, q->omega);
    product(out->x, cell->x, of);
  }
  side(of, q->tau);
  product(out->y, cell->y, of);
  arb_clear(of);
}
#endif
