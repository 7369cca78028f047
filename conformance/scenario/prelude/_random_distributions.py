# random: the distributions of floats.
import _native
from math import acos, cos, e, exp, log, pi, sin, sqrt

_version = _native.version_info
_circle = 6.283185307179586
_normal_constant = 4 * exp(-0.5) / sqrt(2.0)
_log4 = log(4.0)
_gamma_constant = 1.0 + log(4.5)


class Distributions:
    def uniform(self, a, b):
        return a + (b - a) * self.random()

    def triangular(self, low=0.0, high=1.0, mode=None):
        u = self.random()
        try:
            c = 0.5 if mode is None else (mode - low) / (high - low)
        except ZeroDivisionError:
            return low
        if u > c:
            u = 1.0 - u
            c = 1.0 - c
            low, high = high, low
        return low + (high - low) * sqrt(u * c)

    def _normal(self, mu, sigma):
        # Kinderman and Monahan's ratio of uniforms.
        random = self.random
        while True:
            first = random()
            second = 1.0 - random()
            z = _normal_constant * (first - 0.5) / second
            if z * z / 4.0 <= -log(second):
                return mu + z * sigma

    def _gauss(self, mu, sigma):
        # Two at a time; the second is kept for the next call.
        z = self.gauss_next
        self.gauss_next = None
        if z is None:
            angle = self.random() * _circle
            radius = sqrt(-2.0 * log(1.0 - self.random()))
            z = cos(angle) * radius
            self.gauss_next = sin(angle) * radius
        return mu + z * sigma

    if _version >= (3, 11):
        def normalvariate(self, mu=0.0, sigma=1.0):
            return self._normal(mu, sigma)

        def gauss(self, mu=0.0, sigma=1.0):
            return self._gauss(mu, sigma)
    else:
        def normalvariate(self, mu, sigma):
            return self._normal(mu, sigma)

        def gauss(self, mu, sigma):
            return self._gauss(mu, sigma)

    def lognormvariate(self, mu, sigma):
        return exp(self.normalvariate(mu, sigma))

    if _version >= (3, 12):
        def expovariate(self, lambd=1.0):
            return -log(1.0 - self.random()) / lambd
    else:
        def expovariate(self, lambd):
            return -log(1.0 - self.random()) / lambd

    def vonmisesvariate(self, mu, kappa):
        random = self.random
        if kappa <= 1e-6:
            return _circle * random()
        s = 0.5 / kappa
        r = s + sqrt(1.0 + s * s)
        while True:
            z = cos(pi * random())
            d = z / (r + z)
            u = random()
            if u < 1.0 - d * d or u <= (1.0 - d) * exp(d):
                break
        q = 1.0 / r
        f = (q + z) / (1.0 + q * z)
        return (mu + acos(f) if random() > 0.5 else mu - acos(f)) % _circle

    def gammavariate(self, alpha, beta):
        if alpha <= 0.0 or beta <= 0.0:
            raise ValueError("gammavariate: alpha and beta must be > 0.0")
        if alpha > 1.0:
            return self._gamma_above(alpha, beta)
        if alpha == 1.0:
            return -log(1.0 - self.random()) * beta
        return self._gamma_below(alpha, beta)

    def _gamma_above(self, alpha, beta):
        random = self.random
        ainv = sqrt(2.0 * alpha - 1.0)
        b = alpha - _log4
        c = alpha + ainv
        while True:
            first = random()
            if not 1e-7 < first < 0.9999999:
                continue
            second = 1.0 - random()
            v = log(first / (1.0 - first)) / ainv
            x = alpha * exp(v)
            z = first * first * second
            r = b + c * v - x
            if r + _gamma_constant - 4.5 * z >= 0.0 or r >= log(z):
                return x * beta

    def _gamma_below(self, alpha, beta):
        random = self.random
        while True:
            b = (e + alpha) / e
            p = b * random()
            x = p ** (1.0 / alpha) if p <= 1.0 else -log((b - p) / alpha)
            u = random()
            if u <= x ** (alpha - 1.0) if p > 1.0 else u <= exp(-x):
                return x * beta

    def betavariate(self, alpha, beta):
        y = self.gammavariate(alpha, 1.0)
        return y / (y + self.gammavariate(beta, 1.0)) if y else 0.0

    def paretovariate(self, alpha):
        u = 1.0 - self.random()
        return u ** (-1.0 / alpha) if _version >= (3, 10) else 1.0 / u ** (1.0 / alpha)

    def weibullvariate(self, alpha, beta):
        u = 1.0 - self.random()
        return alpha * (-log(u)) ** (1.0 / beta)
