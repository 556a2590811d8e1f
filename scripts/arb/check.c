/* Checks a certificate file with Arb: every leaf and every box anew, from the statements' decimals and the paper's
 * formulas, sharing nothing with the search. Usage: check FILE. Exit code 0: all hold, 1: something is rejected, 2: the
 * file cannot be read.
 */
#include "json.h"
#include "sequences.h"
#include "theorems.h"

/* Boxes evaluated for one leaf, and for one box of one layer. */
#define LEAF_BUDGET 400000
#define BOX_BUDGET 100000

/* What a box of (mu, nu) and the enclosures of a leaf may have. */
#define CELL_FIELDS "mu nu "
#define QUANTITY_FIELDS "mean variance secondMoment meanByM meanByS varianceByM varianceByS sigma "

static char problem[400];
#define REFUSE(...) return snprintf(problem, sizeof problem, __VA_ARGS__), 0
/* Refuses a record that has other fields than these; blanks follow their names. */
#define ONLY(of, names, where) \
  do { \
    const char *other_field = unknown(of, names); \
    if (other_field) REFUSE("%s has an unknown field “%.80s”", where, other_field); \
  } while (0)

static int same(const double side[2], const char *const text[2]) {
  return side[0] == strtod(text[0], NULL) && side[1] == strtod(text[1], NULL);
}

/* Whether [lo, hi] holds all products of two decimal sides. */
static int holds_products(const double side[2], const char *const a[2], const char *const b[2]) {
  for (int i = 0; i < 4; i++) {
    decimal(scratch, a[i / 2]);
    decimal(other, b[i % 2]);
    arb_mul(scratch, scratch, other, bits);
    if (!(side[0] <= lower(scratch) && upper(scratch) <= side[1])) return 0;
  }
  return 1;
}

/* Whether some rectangles cover all of another: what the first of them leaves over is covered by the others. */
static int covered(const rect *whole, const rect *parts, int count) {
  for (int i = 0; i < count; i++) {
    const rect *p = parts + i;
    if (p->x[0] > whole->x[1] || p->x[1] < whole->x[0] || p->y[0] > whole->y[1] || p->y[1] < whole->y[0]) continue;
    rect rest = *whole, piece;
    if (rest.x[0] < p->x[0]) {
      piece = rest, piece.x[1] = p->x[0], rest.x[0] = p->x[0];
      if (!covered(&piece, p + 1, count - i - 1)) return 0;
    }
    if (rest.x[1] > p->x[1]) {
      piece = rest, piece.x[0] = p->x[1], rest.x[1] = p->x[1];
      if (!covered(&piece, p + 1, count - i - 1)) return 0;
    }
    if (rest.y[0] < p->y[0]) {
      piece = rest, piece.y[1] = p->y[0], rest.y[0] = p->y[0];
      if (!covered(&piece, p + 1, count - i - 1)) return 0;
    }
    if (rest.y[1] > p->y[1]) {
      piece = rest, piece.y[0] = p->y[1];
      if (!covered(&piece, p + 1, count - i - 1)) return 0;
    }
    return 1;
  }
  return 0;
}

/* Whether every enclosure that a leaf is filed with holds the paper's formula at nine points of it. */
static int encloses(const value *filed, const rect *box, int leaf) {
  if (!filed || filed->kind != RECORD) REFUSE("leaf %d has no “encloses”", leaf + 1);
  ONLY(filed, QUANTITY_FIELDS, "“encloses” of a leaf");
  for (int i = 0; i < 9; i++) {
    double x = i % 3 == 0 ? box->x[0] : i % 3 == 1 ? 0.5 * (box->x[0] + box->x[1]) : box->x[1];
    double y = i / 3 == 0 ? box->y[0] : i / 3 == 1 ? 0.5 * (box->y[0] + box->y[1]) : box->y[1];
    arb_set_d(scratch, x);
    arb_set_d(other, y);
    moments(centre, scratch, other);
    for (int k = 0; k < filed->count; k++)
      for (int q = MEAN; q <= VARIANCE_S; q++) {
        double side[2];
        if (strcmp(filed->names[k], quantity_names[q]) != 0) continue;
        if (!range_of(filed, filed->names[k], side)) REFUSE("leaf %d: “%s” is not a range", leaf + 1, filed->names[k]);
        if (!(side[0] <= upper(centre + q) && lower(centre + q) <= side[1]))
          REFUSE("leaf %d: %s at m = %.17g, s = %.17g lies outside", leaf + 1, filed->names[k], x, y);
      }
  }
  return 1;
}

static int check_theorem(const value *filed, const theorem *t, long *boxes) {
  static const char *const omega[2] = {"-" OMEGA, OMEGA};
  const value *domain = field(filed, "domain"), *leaves = field(filed, "leaves");
  double m[2], s[2], side[2];
  ONLY(filed, "statement verdict bound domain leaves ", "it");
  ONLY(domain, "m s mu omega nu tau ", "its domain");
  if (!domain || !range_of(domain, "m", m) || !range_of(domain, "s", s)) REFUSE("it has no domain");
  if (!range_of(domain, "omega", side) || !same(side, omega)) REFUSE("omega of the domain is not the statement’s");
  if (!range_of(domain, "tau", side) || !same(side, t->tau)) REFUSE("tau of the domain is not the statement’s");
  if (field(domain, "mu") && (!range_of(domain, "mu", side) || !same(side, t->mu))) REFUSE("mu of the domain is not the statement’s");
  if (field(domain, "nu") && (!range_of(domain, "nu", side) || !same(side, t->nu))) REFUSE("nu of the domain is not the statement’s");
  if (!holds_products(m, t->mu, omega) || !holds_products(s, t->nu, t->tau)) REFUSE("m and s of the domain are less than all products");
  const value *stated = field(filed, "bound");
  if (!stated || stated->kind != NUMBER || !shows(t->claim, stated->number)) REFUSE("its bound does not show the claim");
  if (!leaves || leaves->kind != LIST || leaves->count == 0) REFUSE("it has no leaves");
  rect *all = room(leaves->count * sizeof *all);
  for (int i = 0; i < leaves->count; i++) {
    ONLY(leaves->items + i, "m s encloses ", "a leaf");
    if (!range_of(leaves->items + i, "m", all[i].x) || !range_of(leaves->items + i, "s", all[i].y)) REFUSE("leaf %d has no m or s", i + 1);
    if (!(all[i].y[0] > 0)) REFUSE("leaf %d has no positive s", i + 1);
  }
  rect whole = {{m[0], m[1]}, {s[0], s[1]}};
  if (!covered(&whole, all, leaves->count)) REFUSE("the leaves do not cover the domain");
  for (int i = 0; i < leaves->count; i++) {
    long left = LEAF_BUDGET;
    int good = encloses(field(leaves->items + i, "encloses"), all + i, i);
    if (!good) return 0;
    good = holds(t, all + i, &left);
    *boxes += LEAF_BUDGET - (left > 0 ? left : 0);
    if (!good) REFUSE("leaf %d: the bound was not shown there", i + 1);
  }
  free(all);
  return 1;
}

/* Whether all that one layer makes of a box of (m, s) lies in some rectangles, which counts the boxes evaluated. */
static int maps_into(const rect *box, const rect *targets, int count, long *left) {
  if ((*left)-- <= 0) return 0;
  enclose(box);
  rect image = {{lower(over + MEAN), upper(over + MEAN)}, {lower(over + VARIANCE), upper(over + VARIANCE)}}, a, b;
  if (image.y[0] < 0) image.y[0] = 0;
  if (covered(&image, targets, count)) return 1;
  return halves(box, &a, &b) && maps_into(&a, targets, count, left) && maps_into(&b, targets, count, left);
}

/* The boxes of a layer; 0 where one is malformed, has other fields or a negative nu. */
static int read_layer(const value *list, rect **out) {
  if (list->kind != LIST || list->count == 0) return 0;
  *out = room(list->count * sizeof **out);
  for (int i = 0; i < list->count; i++)
    if (unknown(list->items + i, CELL_FIELDS) || !range_of(list->items + i, "mu", (*out)[i].x) || !range_of(list->items + i, "nu", (*out)[i].y) || (*out)[i].y[0] < 0) return 0;
  return list->count;
}

/* Every number of a file stands for itself and for the decimal it is written as: what is given is taken a double larger
 * on every side, what is to be reached a double smaller. Whole numbers are what they are. */
static rect widened(const rect *r, int way) {
  rect w = *r;
  for (int i = 0; i < 2; i++) {
    double *ends[2] = {w.x + i, w.y + i};
    for (int k = 0; k < 2; k++)
      if (*ends[k] != floor(*ends[k])) *ends[k] = nextafter(*ends[k], (i == 0) == (way > 0) ? -HUGE_VAL : HUGE_VAL);
  }
  return w;
}

static int check_layer(const rect *from, int count, const rect *to, int others, const sequence *q, int layer, long *boxes) {
  rect *inside = room(others * sizeof *inside);
  for (int i = 0; i < others; i++) inside[i] = widened(to + i, -1);
  for (int i = 0; i < count; i++) {
    rect cell = widened(from + i, 1), box;
    long left = BOX_BUDGET;
    net_inputs(&box, &cell, q);
    int good = box.y[0] > 0 && maps_into(&box, inside, others, &left);
    *boxes += BOX_BUDGET - (left > 0 ? left : 0);
    if (!good) REFUSE("layer %d, box %d: what one layer makes of it was not shown to lie in the next boxes", layer, i + 1);
  }
  free(inside);
  return 1;
}

static int check_sequence(const value *filed, const sequence *q, long *boxes) {
  const value *range = field(filed, "range"), *start = field(filed, "start"), *target = field(filed, "target");
  const value *layers = field(filed, "layers"), *images = field(filed, "images"), *delta = range ? field(range, "delta") : NULL;
  double side[2];
  ONLY(filed, "statement verdict range start target layers images ", "it");
  ONLY(range, q->delta ? "delta tau " : "omega tau ", "its range");
  ONLY(start, CELL_FIELDS, "its start");
  ONLY(target, CELL_FIELDS, "its target");
  if (!range || !range_of(range, "tau", side) || !same(side, q->tau)) REFUSE("tau of the range is not the statement’s");
  if (q->delta ? !delta || delta->kind != NUMBER || delta->number != strtod(q->delta, NULL) : !range_of(range, "omega", side) || !same(side, q->omega))
    REFUSE("the range is not the statement’s");
  if (!start || !range_of(start, "mu", side) || !same(side, q->start_mu) || !range_of(start, "nu", side) || !same(side, q->start_nu))
    REFUSE("the start is not the statement’s");
  rect whole, goal;
  range_of(start, "mu", whole.x), range_of(start, "nu", whole.y);
  if (!target || !range_of(target, "mu", goal.x) || !same(goal.x, q->mu) || !range_of(target, "nu", goal.y) || !same(goal.y, q->nu))
    REFUSE("the target is not the statement’s");
  if (!layers || layers->kind != NUMBER || !images || images->kind != LIST || images->count < 1 || images->count != layers->number + 1)
    REFUSE("there is not one list of boxes for each layer");
  if (q->kind == TRAP && images->count != 2) REFUSE("a trap is shown by one layer");
  rect *before, *now;
  int count = read_layer(images->items, &before);
  if (!count) REFUSE("the boxes of layer 0 are malformed");
  if (!covered(&whole, before, count)) REFUSE("the boxes of layer 0 do not cover the start");
  for (int layer = 0; layer + 1 < images->count; layer++) {
    int next = read_layer(images->items + layer + 1, &now);
    if (!next) REFUSE("the boxes of layer %d are malformed", layer + 1);
    if (!check_layer(before, count, now, next, q, layer, boxes)) return 0;
    free(before);
    before = now, count = next;
  }
  for (int i = 0; i < count; i++)
    if (!(goal.x[0] <= before[i].x[0] && before[i].x[1] <= goal.x[1] && goal.y[0] <= before[i].y[0] && before[i].y[1] <= goal.y[1]))
      REFUSE("box %d of the last layer does not lie in the target", i + 1);
  return q->kind != ATTRACTOR || check_layer(before, count, before, count, q, images->count - 1, boxes);
}

static int check_one(const value *filed, const char *id, const value *before, long *boxes) {
  for (; before < filed; before++)
    if (field(before, "statement") && field(before, "statement")->kind == TEXT && strcmp(id, field(before, "statement")->text) == 0)
      REFUSE("the statement is certified twice");
  const value *verdict = field(filed, "verdict");
  if (verdict && (verdict->kind != TEXT || strcmp(verdict->text, "proved") != 0)) REFUSE("its verdict is not “proved”");
  for (size_t i = 0; i < sizeof theorems / sizeof *theorems; i++)
    if (strcmp(id, theorems[i].id) == 0) return check_theorem(filed, theorems + i, boxes);
  for (size_t i = 0; i < sizeof sequences / sizeof *sequences; i++)
    if (strcmp(id, sequences[i].id) == 0) return check_sequence(filed, sequences + i, boxes);
  REFUSE("there is no such statement");
}

int main(int argc, char **argv) {
  FILE *file = argc == 2 ? fopen(argv[1], "rb") : NULL;
  if (!file) unreadable(argc == 2 ? "there is no such file" : "give one file");
  size_t size = 0, got;
  char *text = room(1);
  do {
    text = realloc(text, size + 65537);
    if (!text) unreadable("there is no memory left");
    got = fread(text + size, 1, 65536, file);
    text[size += got] = 0;
  } while (got > 0);
  at = text;
  value all = read_value(0);
  blank();
  const value *certificates = field(&all, "certificates");
  if (unknown(&all, "certificates ")) unreadable("it has an unknown field beside its certificates");
  if (*at || !certificates || certificates->kind != LIST || certificates->count == 0) unreadable("it holds no certificates");
  bits = 96;
  prepare();
  arb_init(bound);
  int rejected = 0;
  for (int i = 0; i < certificates->count; i++) {
    const value *id = field(certificates->items + i, "statement");
    const char *name = id && id->kind == TEXT ? id->text : "a certificate without a statement";
    long boxes = 0;
    if (check_one(certificates->items + i, name, certificates->items, &boxes)) printf("%s: verified by Arb, %ld boxes.\n", name, boxes);
    else printf("%s: rejected: %s.\n", name, problem), rejected++;
    fflush(stdout);
  }
  printf("%d of %d certificates rejected.\n", rejected, certificates->count);
  return rejected > 0;
}
