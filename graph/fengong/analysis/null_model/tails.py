"""How likely a sum of independent yes/no trials is to reach a number: the upper tail of the Poisson-binomial.

Meaning: a pair of departments is together on each task with a probability of its own; P(X ≥ k) is how often chance
alone would give them at least k common tasks.

Formula: with the generating function G(z) = Π (1 − q + q·z), the tail P(X ≥ k) is the coefficient of z^k in
G(z) / (1 − 1/z): an integral over a circle around 0. Any radius above 1 gives the same value; on the one where the
integrand is smallest (the saddle point) nothing cancels, and equal steps converge exponentially. Below the mean it is
one minus the coefficient of z^(k−1) in G(z) / (1 − z), with a radius below 1, which is P(X < k). Source: the discrete
Fourier inversion of Abate and Whitt 1992, Queueing Systems 10, 5–88, at the saddle point of Lugannani and Rice 1980,
Adv. Appl. Probab. 12, 475–490.

Error, relative: what is cut off is at most e^(−REACH²/2), for |1 − q + q·e^iθ|² ≤ e^(−4q(1−q) sin² θ/2); what the
steps alias is the weight of a log-concave sequence some 25 standard deviations from its mean. With the values below
both stay under 1e-9 (tests compare with exact fractions down to 1e-300). k = 0, k = 1 and k = all are exact formulas.

Cost: for each pair NODES × number of distinct probabilities, in blocks of bounded memory.
"""

from __future__ import annotations

from collections.abc import Iterator

import numpy as np

from fengong.analysis.arrays import Floats, Integers

#: Standard deviations of the tilted sum after which the integrand is nothing.
REACH = 7.0
#: Steps of the half circle, or of what of it is within reach.
NODES = 40
#: Pairs that are worked on at once: arrays of BLOCK × NODES fit the cache of a processor.
BLOCK = 2048
#: The saddle point may be missed by this many standard deviations; the value does not depend on it.
NEAR = 0.1
STEPS = 100
#: A chance below this is none; powers of its inverse would not be numbers any more.
NEVER = 1e-300
#: The logarithm of the largest radius, near that of the largest number.
FARTHEST = 700.0


def upper_tail(chance: Floats, times: Integers, at_least: Integers) -> Floats:
    """P(X ≥ k) of many sums at once; values below 1e-308 are 0.

    Args:
        chance: One row for each sum, its distinct probabilities from 0 to 1.
        times: How many trials have the probability of each column of ``chance``.
        at_least: The number k of each sum.

    >>> upper_tail(np.array([[0.5, 0.1]]), np.array([2, 1]), np.array([3])).round(6)
    array([0.025])
    """
    tail = np.empty(len(at_least))
    for block in blocks(len(at_least)):
        tail[block] = _tails(chance[block], times, at_least[block])
    return tail


def blocks(length: int, size: int = BLOCK) -> Iterator[slice]:
    """Consecutive slices of at most ``size`` that cover ``length``."""
    return (slice(start, min(start + size, length)) for start in range(0, length, size))


def _tails(chance: Floats, times: Integers, at_least: Integers) -> Floats:
    """What is certain is taken out, what has a formula gets it; the rest is integrated."""
    sure = chance >= 1
    k = at_least - sure @ times
    q = np.where(sure | (chance < NEVER), 0.0, chance)
    most = (q > 0) @ times
    tail = np.where(k <= 0, 1.0, 0.0)
    one, every = k == 1, (k == most) & (k > 1)
    with np.errstate(divide="ignore"):
        tail[one] = -np.expm1(np.log1p(-q[one]) @ times)
        tail[every] = np.exp(np.where(q[every] > 0, np.log(q[every]), 0.0) @ times)
    rest = (k > 1) & (k < most)
    if rest.any():
        tail[rest] = _inverted(q[rest], times.astype(np.float64), k[rest].astype(np.float64))
    return tail


def _inverted(q: Floats, times: Floats, k: Floats) -> Floats:
    """The tail by integration over the better circle: outside 1 above the mean, inside it below."""
    side = np.where(k > q @ times, 1.0, -1.0)
    power = np.where(side > 0, k, k - 1)
    tilt = _saddle(q, times, power, side)
    tail = _circle(q, times, power, side, tilt)
    return np.clip(np.where(side > 0, tail, 1.0 - tail), 0.0, 1.0)


def _saddle(q: Floats, times: Floats, power: Floats, side: Floats) -> Floats:
    """The logarithm of the radius on which the integrand is smallest.

    Newton's method on the slope of log G(e^t) − power·t − log(1 − e^(−side·t)), whose one zero is kept within brackets.
    """
    mean, spread = q @ times, (q * (1 - q)) @ times
    away = np.abs(power - mean)
    flat = (away + np.sqrt(away * away + 4 * spread)) / (2 * spread)
    steep = np.abs(np.log((power + 0.5) / mean)) + 1 / np.sqrt(np.maximum(spread, power + 1))
    u = np.minimum(np.minimum(flat, steep), FARTHEST)
    low, high = np.zeros_like(u), np.full_like(u, np.inf)
    for _ in range(STEPS):
        yes, no = _tilted(q, side * u)
        beyond = np.expm1(u)
        slope = side * (yes @ times - power) - 1 / beyond
        curve = (yes * no) @ times + (1 + 1 / beyond) / beyond
        if (np.abs(slope) <= NEAR * np.sqrt(curve)).all():
            break
        low, high = np.where(slope < 0, u, low), np.where(slope > 0, u, high)
        step = u - slope / curve
        inside = (step > low) & (step < high)
        middle = np.where(np.isinf(high), 2 * u, (low + high) / 2)
        u = np.minimum(np.where(inside, np.minimum(step, 2 * u + 1), middle), FARTHEST)
    tilt: Floats = side * u
    return tilt


def _circle(q: Floats, times: Floats, power: Floats, side: Floats, tilt: Floats) -> Floats:
    """The integral over the circle of radius e^tilt, by equal steps from angle 0 to where nothing is left."""
    yes, no = _tilted(q, tilt)
    deviation = np.sqrt((yes * no) @ times)
    last = 2 * np.arcsin(np.minimum(1.0, REACH / (2 * np.maximum(deviation, 1e-300))))
    angle = last[:, None] * (np.arange(NODES + 1) / NODES)
    size, turn = _characteristic(yes, no, times, angle)
    turn -= power[:, None] * angle
    shrink = np.exp(-side * tilt)[:, None]
    real, imaginary = 1 - shrink * np.cos(angle), side[:, None] * shrink * np.sin(angle)
    values = np.exp(size) * (np.cos(turn) * real + np.sin(turn) * imaginary) / (real**2 + imaginary**2)
    values[:, 0] /= 2
    values[:, -1] /= 2
    scale = _growth(q, times, tilt) - tilt * power
    integral: Floats = np.exp(scale) * values.sum(axis=1) * last / (np.pi * NODES)
    return integral


def _tilted(q: Floats, tilt: Floats) -> tuple[Floats, Floats]:
    """The probabilities of yes and of no when each yes counts e^tilt times."""
    grown = q * np.exp(tilt)[:, None]
    whole = (1 - q) + grown  # not 1 + q·(e^tilt − 1), which loses all digits where q is nearly 1
    return grown / whole, (1 - q) / whole


def _growth(q: Floats, times: Floats, tilt: Floats) -> Floats:
    """Log G(e^tilt): for small changes by the change, so that millions of rare trials keep their digits."""
    change = q * np.expm1(tilt)[:, None]
    large = np.log((1 - q) + q * np.exp(tilt)[:, None])
    growth: Floats = np.where(change > -0.5, np.log1p(np.maximum(change, -0.5)), large) @ times
    return growth


def _characteristic(yes: Floats, no: Floats, times: Floats, angle: Floats) -> tuple[Floats, Floats]:
    """Logarithm of the modulus, and argument, of the characteristic function of the tilted sum at the angles."""
    half, sine = 2 * np.sin(angle / 2) ** 2, np.sin(angle)
    size, turn = np.zeros_like(angle), np.zeros_like(angle)
    for at, number in enumerate(times):
        with np.errstate(divide="ignore"):  # a coin's characteristic function is 0 at π
            size += number / 2 * np.log1p(np.maximum(-2 * (yes[:, at] * no[:, at])[:, None] * half, -1.0))
        turn += number * np.arctan2(yes[:, at, None] * sine, 1 - yes[:, at, None] * half)
    return size, turn
