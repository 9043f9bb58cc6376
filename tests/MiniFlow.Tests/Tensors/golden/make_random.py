#!/usr/bin/python3
"""Prints the first numbers of xoshiro256** seeded by SplitMix64, for RandomSourceTests: an independent implementation in Python's integers."""

import math
import sys

M = (1 << 64) - 1


def rotate(x, k):
    return ((x << k) | (x >> (64 - k))) & M


def split_mix(state):
    while True:
        state = (state + 0x9E3779B97F4A7C15) & M
        z = state
        z = ((z ^ (z >> 30)) * 0xBF58476D1CE4E5B9) & M
        z = ((z ^ (z >> 27)) * 0x94D049BB133111EB) & M
        yield z ^ (z >> 31)


def xoshiro(seed):
    fill = split_mix(seed & M)
    s = [next(fill) for _ in range(4)]
    while True:
        yield (rotate((s[1] * 5) & M, 7) * 9) & M
        t = (s[1] << 17) & M
        s[2] ^= s[0]
        s[3] ^= s[1]
        s[1] ^= s[2]
        s[0] ^= s[3]
        s[2] ^= t
        s[3] = rotate(s[3], 45)


for seed in map(int, sys.argv[1:] or ("42", "-1")):
    bits = xoshiro(seed)
    print(seed, ", ".join(str(next(bits)) for _ in range(5)))
    bits = xoshiro(seed)
    print(seed, ", ".join(repr((next(bits) >> 11) * 2.0**-53) for _ in range(3)))


bits = xoshiro(42)
normals = []
while len(normals) < 4:
    x, y = (2 * ((next(bits) >> 11) * 2.0**-53) - 1 for _ in range(2))
    s = x * x + y * y
    if 0 < s < 1:
        normals.append(x * math.sqrt(-2 * math.log(s) / s))
print("normal", ", ".join(map(repr, normals)))
