/* Judges enclosures with Arb's ball arithmetic (200 bits). Each line of standard input is
 *   exp x lo hi | mills x lo hi | NAME m s lo hi
 * with NAME one of mean variance secondMoment meanByM meanByS varianceByM varianceByS. The last line of output counts
 * lines and failures.
 */
#include "selu.h"
#include <stdio.h>
#include <string.h>

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
  char line[256], name[32];
  double a, b, c, d;
  long lines = 0, failures = 0;
  arb_ptr out = _arb_vec_init(QUANTITIES);
  arb_t x, y;
  arb_init(x), arb_init(y);
  constants();
  while (fgets(line, sizeof line, stdin)) {
    int fields = sscanf(line, "%31s %lf %lf %lf %lf", name, &a, &b, &c, &d);
    int good = 0;
    if (fields == 4) {
      arb_set_d(out + 1, a);
      if (strcmp(name, "exp") == 0) arb_exp(out, out + 1, bits);
      else mills(out, out + 1);
      good = within(out, b, c);
    } else if (fields == 5) {
      arb_set_d(x, a);
      arb_set_d(y, b);
      moments(out, x, y);
      for (int i = MEAN; i <= VARIANCE_S; i++)
        if (strcmp(name, quantity_names[i]) == 0) good = within(out + i, c, d);
    }
    lines++;
    if (!good && failures++ < 10) printf("outside: %s", line);
  }
  printf("%ld enclosures judged, %ld wrong\n", lines, failures);
  return failures != 0;
}
