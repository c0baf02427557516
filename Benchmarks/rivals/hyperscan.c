/* Finds literals with hyperscan, in bytes, knowing nothing of words. usage: hyperscan NAMES TEXT
   For each line of standard input it finds them, and prints how many, and the seconds. */
#include <hs/hs.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <time.h>

static char *contents(const char *path, size_t *length) {
    FILE *file = fopen(path, "rb");
    if (!file) exit(1);
    fseek(file, 0, SEEK_END);
    *length = ftell(file);
    rewind(file);
    char *bytes = malloc(*length + 1);
    if (fread(bytes, 1, *length, file) != *length) exit(1);
    bytes[*length] = 0;
    fclose(file);
    return bytes;
}

static int found(unsigned id, unsigned long long from, unsigned long long to, unsigned flags, void *context) {
    (void)id, (void)from, (void)to, (void)flags;
    ++*(long *)context;
    return 0;
}

int main(int count, char **arguments) {
    if (count != 3) return 2;
    size_t names_length, text_length, names = 0, name = 0;
    char *list = contents(arguments[1], &names_length), *text = contents(arguments[2], &text_length);
    for (size_t i = 0; i < names_length; i++) names += list[i] == '\n';
    const char **literals = malloc(names * sizeof *literals);
    size_t *lengths = malloc(names * sizeof *lengths);
    unsigned *flags = calloc(names, sizeof *flags), *ids = calloc(names, sizeof *ids);
    for (char *line = list; name < names; name++) {
        char *end = strchr(line, '\n');
        literals[name] = line;
        lengths[name] = end - line;
        line = end + 1;
    }
    hs_database_t *database;
    hs_compile_error_t *error;
    if (hs_compile_lit_multi(literals, flags, ids, lengths, names, HS_MODE_BLOCK, NULL, &database, &error)) {
        fprintf(stderr, "%s\n", error->message);
        return 1;
    }
    hs_scratch_t *scratch = NULL;
    hs_alloc_scratch(database, &scratch);
    for (int byte; (byte = getchar()) != EOF;) {
        if (byte != '\n') continue;
        long matches = 0;
        /* The first time is for the pages and caches. */
        hs_scan(database, text, text_length, 0, scratch, found, &matches);
        matches = 0;
        clock_t before = clock();
        hs_scan(database, text, text_length, 0, scratch, found, &matches);
        printf("%ld %f\n", matches, (double)(clock() - before) / CLOCKS_PER_SEC);
        fflush(stdout);
    }
}
