/* The loop of TrialDivision.Factor in C, over all the numbers, with the same flat results. */
#include <stdint.h>

enum { MOST_FACTORS = 30 };

void naive_factor(const int32_t *numbers, int32_t count, int32_t *factors, uint8_t *counts)
{
    for (int32_t i = 0; i < count; i++) {
        int32_t *row = factors + (int64_t)i * MOST_FACTORS;
        int found = 0;
        uint32_t rest = (uint32_t)numbers[i];
        for (uint32_t divisor = 2; divisor * divisor <= rest; divisor++) {
            while (rest % divisor == 0) {
                row[found++] = (int32_t)divisor;
                rest /= divisor;
            }
        }
        if (rest > 1)
            row[found++] = (int32_t)rest;
        counts[i] = (uint8_t)found;
    }
}
