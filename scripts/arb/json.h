/* As much JSON as a certificate file has. A value that is malformed, a field written twice and a number that is no
 * finite double, or that rounds to 0, end the program with 2. */
#ifndef JSON_H
#define JSON_H
#include <ctype.h>
#include <math.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

typedef struct value {
  enum { NUMBER, TEXT, LIST, RECORD } kind;
  double number;
  char *text;
  struct value *items; /* of a list, or the values of a record */
  char **names;        /* of a record */
  int count;
} value;

static const char *at;

static void unreadable(const char *why) {
  fprintf(stderr, "The file cannot be read: %s.\n", why);
  exit(2);
}

static void *room(size_t size) {
  void *p = calloc(1, size ? size : 1);
  if (!p) unreadable("there is no memory left");
  return p;
}

static void blank(void) {
  while (*at == ' ' || *at == '\n' || *at == '\r' || *at == '\t') at++;
}

static char *read_text(void) {
  const char *begin = ++at;
  while (*at && *at != '"' && *at != '\\') at++;
  if (*at != '"') unreadable("a text has no end, or an escape, which certificates have no use for");
  char *text = room(at - begin + 1);
  memcpy(text, begin, at++ - begin);
  return text;
}

static value read_value(int depth) {
  value v;
  memset(&v, 0, sizeof v);
  if (depth > 32) unreadable("it is nested too deep");
  blank();
  if (*at == '"') {
    v.kind = TEXT;
    v.text = read_text();
    return v;
  }
  if (*at == '[' || *at == '{') {
    int record = *at == '{', space = 0;
    char end = record ? '}' : ']';
    v.kind = record ? RECORD : LIST;
    at++;
    for (blank(); *at != end; blank()) {
      if (v.count > 0 && *at++ != ',') unreadable("a comma is missing");
      if (v.count == space) {
        space = space ? 2 * space : 8;
        v.items = realloc(v.items, space * sizeof *v.items);
        v.names = realloc(v.names, space * sizeof *v.names);
        if (!v.items || !v.names) unreadable("there is no memory left");
      }
      v.names[v.count] = NULL;
      if (record) {
        blank();
        if (*at != '"') unreadable("a field has no name");
        char *name = read_text();
        for (int i = 0; i < v.count; i++)
          if (strcmp(v.names[i], name) == 0) unreadable("a field is written twice in one place");
        v.names[v.count] = name;
        blank();
        if (*at++ != ':') unreadable("a colon is missing");
      }
      v.items[v.count] = read_value(depth + 1);
      v.count++;
    }
    at++;
    return v;
  }
  char *after;
  const char *begin = at, *last = at + (*at == '-');
  if (!isdigit((unsigned char)*last)) unreadable("it is not JSON");
  last += *last == '0' ? 1 : strspn(last, "0123456789");
  if (*last == '.') last += 1 + strspn(last + 1, "0123456789");
  if (last[-1] != '.' && (*last == 'e' || *last == 'E')) {
    last += 1 + (last[1] == '-' || last[1] == '+');
    last += strspn(last, "0123456789");
  }
  v.kind = NUMBER;
  v.number = strtod(at, &after);
  /* What strtod reads beyond that, such as 0x1, 01 or 1., is no number of JSON. */
  if (after != last || !isdigit((unsigned char)last[-1])) unreadable("it is not JSON");
  at = after;
  if (!isfinite(v.number)) unreadable("a number is beyond all doubles");
  if (v.number == 0)
    for (const char *p = begin; p < at && *p != 'e' && *p != 'E'; p++)
      if (*p == '-' || (*p >= '1' && *p <= '9')) unreadable("a number is not written with the digits of its double");
  return v;
}

/* A field of a record, or NULL. */
static const value *field(const value *of, const char *name) {
  for (int i = 0; of->kind == RECORD && i < of->count; i++)
    if (strcmp(of->names[i], name) == 0) return of->items + i;
  return NULL;
}

/* A field of a record that is none of some names, which blanks follow; NULL where there is none, or no record. */
static const char *unknown(const value *of, const char *names) {
  for (int i = 0; of && of->kind == RECORD && i < of->count; i++) {
    size_t length = strlen(of->names[i]);
    const char *found = length > 0 && !strchr(of->names[i], ' ') ? names : NULL;
    while (found && (found = strstr(found, of->names[i])) && !((found == names || found[-1] == ' ') && found[length] == ' ')) found++;
    if (!found) return of->names[i];
  }
  return NULL;
}

/* A field [lo, hi] with lo <= hi; 0 where it is none. */
static int range_of(const value *of, const char *name, double out[2]) {
  const value *v = field(of, name);
  if (!v || v->kind != LIST || v->count != 2 || v->items[0].kind != NUMBER || v->items[1].kind != NUMBER) return 0;
  out[0] = v->items[0].number;
  out[1] = v->items[1].number;
  return out[0] <= out[1];
}
#endif
