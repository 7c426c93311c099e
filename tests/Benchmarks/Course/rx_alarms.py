"""The alarm pipeline of chapter 12 in RxPY 3, over readings from standard input.

Arguments: zones, racks of a zone, thermometers of a rack, moments, threshold, hysteresis, debounce, and how the
readings travel: "single" (one OnNext a reading) or "batch" (one OnNext a moment). Standard input: float32, moment by
moment. Prints the seconds that the pipeline took, and each alarm as moment:zone:raised.
"""
import sys
import time
from array import array

import rx.operators as ops
from rx.subject import Subject

zones, racks, thermometers, moments = (int(text) for text in sys.argv[1:5])
threshold, hysteresis, debounce, travel = float(sys.argv[5]), float(sys.argv[6]), int(sys.argv[7]), sys.argv[8]
readings = array("f")
readings.frombytes(sys.stdin.buffer.read())
of_a_moment = zones * racks * thermometers

alarms = []
is_hot, in_a_row, moment = [False] * zones, [0] * zones, [0]


def watch(celsius):
    for zone, each in enumerate(celsius):
        speaks = each <= threshold - hysteresis if is_hot[zone] else each >= threshold
        if not speaks:
            in_a_row[zone] = 0
            continue
        in_a_row[zone] += 1
        if in_a_row[zone] == debounce:
            in_a_row[zone] = 0
            is_hot[zone] = not is_hot[zone]
            alarms.append("%d:%d:%d" % (moment[0], zone, is_hot[zone]))
    moment[0] += 1


def hottest(batch):
    of_a_zone = racks * thermometers
    return [
        max(sum(batch[rack:rack + thermometers]) for rack in range(zone, zone + of_a_zone, thermometers)) / thermometers
        for zone in range(0, of_a_moment, of_a_zone)
    ]


source = Subject()
if travel == "single":
    source.pipe(
        ops.buffer_with_count(thermometers), ops.map(lambda rack: sum(rack) / thermometers),
        ops.buffer_with_count(racks), ops.map(max),
        ops.buffer_with_count(zones),
    ).subscribe(watch)
    items = readings.tolist()
else:
    source.pipe(ops.map(hottest)).subscribe(watch)
    items = [readings[i:i + of_a_moment].tolist() for i in range(0, len(readings), of_a_moment)]

start = time.perf_counter()
for item in items:
    source.on_next(item)
seconds = time.perf_counter() - start
assert moment[0] == moments, "%d moments came out of %d" % (moment[0], moments)
print(seconds)
print(" ".join(alarms))
