/* The ping-pong of PingPong.Play in C: two threads, a pipe for each direction, a byte that goes to and fro. */
#define _GNU_SOURCE
#include <pthread.h>
#include <sched.h>
#include <stdint.h>
#include <time.h>
#include <unistd.h>

enum { WARM_UP = 50 };

struct seat {
    int player, sends, receives, processor, trips, failed;
    double seconds;
};

static double now(void)
{
    struct timespec time;
    clock_gettime(CLOCK_MONOTONIC, &time);
    return time.tv_sec + time.tv_nsec * 1e-9;
}

static int play(const struct seat *seat, int trips)
{
    for (int trip = 0; trip < trips; trip++) {
        uint8_t ball = (uint8_t)trip;
        if (seat->player == 0 && write(seat->sends, &ball, 1) != 1)
            return 1;
        if (read(seat->receives, &ball, 1) != 1 || ball != (uint8_t)trip)
            return 1;
        if (seat->player == 1 && write(seat->sends, &ball, 1) != 1)
            return 1;
    }
    return 0;
}

static void *sit(void *argument)
{
    struct seat *seat = argument;
    if (seat->processor >= 0) {
        cpu_set_t only;
        CPU_ZERO(&only);
        CPU_SET(seat->processor, &only);
        sched_setaffinity(0, sizeof only, &only);
    }
    seat->failed = play(seat, WARM_UP);
    double start = now();
    seat->failed |= play(seat, seat->trips);
    seat->seconds = now() - start;
    /* Whoever leaves closes its ends, so that the other one does not wait for ever. */
    close(seat->sends);
    close(seat->receives);
    return 0;
}

/* Seconds for so many trips, measured by the first thread; negative if something failed. A processor below 0 is any. */
double ping_pong(int trips, int first, int second)
{
    int there[2], back[2];
    if (pipe(there) != 0 || pipe(back) != 0)
        return -1;
    struct seat seats[2] = {
        { .player = 0, .sends = there[1], .receives = back[0], .processor = first, .trips = trips },
        { .player = 1, .sends = back[1], .receives = there[0], .processor = second, .trips = trips },
    };
    pthread_t threads[2];
    for (int player = 0; player < 2; player++)
        if (pthread_create(&threads[player], 0, sit, &seats[player]) != 0)
            return -1;
    for (int player = 0; player < 2; player++)
        pthread_join(threads[player], 0);
    return seats[0].failed || seats[1].failed ? -1 : seats[0].seconds;
}
