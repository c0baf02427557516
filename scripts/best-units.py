#!/usr/bin/env python3
"""The share of the best 70 % of units by confidence that are exactly right, and how confidence keeps its word.

usage: best-units.py GOLD_DIR BEADS_DIR
"""
import os
import sys


def beads(path):
    with open(path, encoding="utf-8") as lines:
        return [line.rstrip("\n").split("\t") for line in lines if line.strip()]


gold_folder, beads_folder = sys.argv[1:3]
units = []
for name in sorted(os.listdir(beads_folder)):
    gold_path = os.path.join(gold_folder, name.removesuffix(".beads") + ".gold")
    if not os.path.exists(gold_path):
        continue
    gold = {tuple((bead + [""])[:2]) for bead in beads(gold_path)}
    for source, target, confidence in beads(os.path.join(beads_folder, name)):
        if source and target:
            units.append((float(confidence), (source, target) in gold))
if not units:
    print()
    sys.exit()
units.sort(key=lambda unit: -unit[0])
best = units[: len(units) * 7 // 10]
print(f"| best 70 % {sum(right for _, right in best) / len(best):.3f} | confidence", end="")
for low, high in ((0, 0.5), (0.5, 0.8), (0.8, 0.95), (0.95, 2)):
    part = [unit for unit in units if low <= unit[0] < high]
    if part:
        said, true = (sum(values) / len(part) for values in zip(*part))
        print(f" {said:.2f}→{true:.2f} ({len(part)})", end="")
print()
