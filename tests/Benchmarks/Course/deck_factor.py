"""The deck's program: prime factors by trial division. Numbers on standard input, one a line.

Prints the seconds of processor time of the factoring alone, and how many factors there were."""
import sys
import time


def prime_factors(number):
    factors = []
    divisor = 2
    while divisor * divisor <= number:
        while number % divisor == 0:
            factors.append(divisor)
            number //= divisor
        divisor += 1
    if number > 1:
        factors.append(number)
    return factors


numbers = [int(line) for line in sys.stdin]
start = time.process_time()
found = [prime_factors(number) for number in numbers]
seconds = time.process_time() - start
print(seconds, sum(len(factors) for factors in found))
