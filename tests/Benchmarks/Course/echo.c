/*
 * The loops of StreamTransport over anonymous pipes and of SharedMemoryTransport, in C: a message of SIZE bytes goes to
 * another process and comes back, TIMES times. The same kernel objects, the same ring, bell and numbers of looks.
 *
 * Reads "SIZE TIMES" from standard input, line by line, and answers each with the nanoseconds it took.
 * Expects one argument: pipe or memory.
 */
#define _GNU_SOURCE
#include <sched.h>
#include <stdatomic.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/mman.h>
#include <time.h>
#include <unistd.h>

enum { CAPACITY = 256 * 1024, MOST_AT_ONCE = 32 * 1024, SPINS = 300, MOST = 16 * 1024 * 1024 };

static int incoming, outgoing;

static void fail(const char *what) { perror(what); exit(1); }

static void write_all(int to, const char *bytes, size_t count)
{
    while (count > 0) {
        ssize_t put = write(to, bytes, count);
        if (put <= 0) exit(0);
        bytes += put;
        count -= put;
    }
}

static void read_all(int from, char *room, size_t count)
{
    while (count > 0) {
        ssize_t got = read(from, room, count);
        if (got <= 0) exit(0);
        room += got;
        count -= got;
    }
}

static void pipe_send(const char *bytes, size_t count) { write_all(outgoing, bytes, count); }
static void pipe_receive(char *room, size_t count) { read_all(incoming, room, count); }

struct ring { _Alignas(128) atomic_llong tail; _Alignas(128) atomic_llong head; _Alignas(128) char bytes[CAPACITY]; };
struct flag { _Alignas(128) atomic_int waiting; };
struct shared { struct flag flags[2]; struct ring rings[2]; };

static struct shared *shared;
static int side, spins;
static long long put_mine, put_theirs, got_mine, got_theirs;

static long least(long one, long other) { return one < other ? one : other; }

static long ring_write(struct ring *ring, const char *bytes, long wanted)
{
    if (put_mine - put_theirs == CAPACITY) put_theirs = atomic_load_explicit(&ring->head, memory_order_acquire);
    long start = put_mine & (CAPACITY - 1);
    long count = least(least(CAPACITY - (put_mine - put_theirs), wanted), least(CAPACITY - start, MOST_AT_ONCE));
    if (count == 0) return 0;
    memcpy(ring->bytes + start, bytes, count);
    put_mine += count;
    atomic_store_explicit(&ring->tail, put_mine, memory_order_release);
    return count;
}

static long ring_read(struct ring *ring, char *room, long wanted)
{
    if (got_theirs == got_mine) got_theirs = atomic_load_explicit(&ring->tail, memory_order_acquire);
    long start = got_mine & (CAPACITY - 1);
    long count = least(least(got_theirs - got_mine, wanted), least(CAPACITY - start, MOST_AT_ONCE));
    if (count == 0) return 0;
    memcpy(room, ring->bytes + start, count);
    got_mine += count;
    atomic_store_explicit(&ring->head, got_mine, memory_order_release);
    return count;
}

static void bell(void)
{
    atomic_thread_fence(memory_order_seq_cst);
    atomic_int *theirs = &shared->flags[1 - side].waiting;
    if (atomic_load_explicit(theirs, memory_order_acquire) && atomic_exchange(theirs, 0)) write_all(outgoing, "!", 1);
}

static void pause_a_little(void)
{
#if defined(__x86_64__)
    __builtin_ia32_pause();
#elif defined(__aarch64__)
    __asm__ volatile("yield");
#endif
}

static int has_room(struct ring *ring) { return put_mine - atomic_load(&ring->head) < CAPACITY; }

static int has_bytes(struct ring *ring) { return atomic_load(&ring->tail) > got_mine; }

/* Rings for what has moved. If nothing has, stays awake for a while, then raises its flag, looks once more, and sleeps until the bell rings. */
static void go_on(int (*is_ready)(struct ring *), struct ring *ring, long count, int *idle)
{
    char ring_byte;
    atomic_int *mine = &shared->flags[side].waiting;
    if (count > 0) { bell(); *idle = 0; }
    else if ((*idle)++ < spins) pause_a_little();
    else {
        atomic_exchange(mine, 1);
        if (!(is_ready(ring) && atomic_exchange(mine, 0))) read_all(incoming, &ring_byte, 1);
    }
}

static void memory_send(const char *bytes, size_t wanted)
{
    struct ring *ring = &shared->rings[side];
    for (int idle = 0; wanted > 0;) {
        long count = ring_write(ring, bytes, wanted);
        bytes += count;
        wanted -= count;
        go_on(has_room, ring, count, &idle);
    }
}

static void memory_receive(char *room, size_t wanted)
{
    struct ring *ring = &shared->rings[1 - side];
    for (int idle = 0; wanted > 0;) {
        long count = ring_read(ring, room, wanted);
        room += count;
        wanted -= count;
        go_on(has_bytes, ring, count, &idle);
    }
}

int main(int count, char **arguments)
{
    int in_memory = count == 2 && strcmp(arguments[1], "memory") == 0;
    void (*send)(const char *, size_t) = in_memory ? memory_send : pipe_send;
    void (*receive)(char *, size_t) = in_memory ? memory_receive : pipe_receive;
    int there[2], back[2];
    if (pipe(there) || pipe(back)) fail("pipe");
    shared = mmap(NULL, sizeof *shared, PROT_READ | PROT_WRITE, MAP_SHARED | MAP_ANONYMOUS, -1, 0);
    if (shared == MAP_FAILED) fail("mmap");
    cpu_set_t processors;
    if (sched_getaffinity(0, sizeof processors, &processors)) fail("sched_getaffinity");
    spins = CPU_COUNT(&processors) > 1 ? SPINS : 0;
    /* Each begins where a page does, as ours do: elsewhere the kernel copies at half the speed. */
    char *message = aligned_alloc(4096, MOST), *answer = aligned_alloc(4096, MOST);
    for (int i = 0; i < MOST; i++) message[i] = (char)(i * 2654435761u >> 24);
    if (fork() == 0) {
        side = 1;
        incoming = there[0], outgoing = back[1];
        close(there[1]), close(back[0]);
        for (;;) {
            int32_t order[2];
            receive((char *)order, sizeof order);
            for (int time = 0; time < order[1]; time++) {
                receive(answer, order[0]);
                send(answer, order[0]);
            }
        }
    }
    incoming = back[0], outgoing = there[1];
    close(there[0]), close(back[1]);
    int32_t order[2];
    while (scanf("%d %d", &order[0], &order[1]) == 2) {
        struct timespec start, end;
        int right = 1;
        memset(answer, 0, order[0]);
        clock_gettime(CLOCK_MONOTONIC, &start);
        send((char *)order, sizeof order);
        for (int time = 1; time <= order[1]; time++) {
            message[0] = (char)time;
            send(message, order[0]);
            receive(answer, order[0]);
            right &= answer[0] == (char)time;
        }
        clock_gettime(CLOCK_MONOTONIC, &end);
        if (!right || memcmp(message, answer, order[0])) fail("wrong answer");
        printf("%lld\n", (end.tv_sec - start.tv_sec) * 1000000000LL + end.tv_nsec - start.tv_nsec);
        fflush(stdout);
    }
    return 0;
}
