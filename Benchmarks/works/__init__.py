"""The works that are measured, by their names. Each makes what it takes in a folder; count is how much of it there is."""

from works.compiling import compile_names
from works.growing import growth
from works.matching import match, match_reference
from works.mentions import mentions
from works.normalizing import normalize
from works.starting import start
from works.threads import threads
from works.tmx import validate_tmx, write_tmx

WORKS = {
    "match": lambda folder, count: match(folder, 10_000, 10_000_000),
    "match-many": lambda folder, count: match(folder, count, 10_000_000),
    "match-reference-few": lambda folder, count: match_reference(folder, 100, 10_000_000),
    "match-reference": lambda folder, count: match_reference(folder, 10_000, 10_000_000),
    "match-reference-many": lambda folder, count: match_reference(folder, count, 10_000_000),
    "mentions": lambda folder, count: mentions(folder, 10_000, 40 * count),
    "normalize": lambda folder, count: normalize(folder, 10_000, 10 * count),
    "growth": lambda folder, count: growth(folder, 1_000 * count),
    "threads": lambda folder, count: threads(folder, 10_000, 100 * count),
    "compile": compile_names,
    "start": start,
    "write-tmx": write_tmx,
    "validate-tmx": validate_tmx,
}
