using NotebookCourse.Figures;

namespace NotebookCourse.Tests.Figures;

internal static class SampleFigures
{
    public const string Hostile = "</script><img src=x onerror=alert(1)> & \"it's\" <b>bold</b>";

    public static BarChart Bars(params Bar[] bars) => new(
        "Time of each variant",
        "time",
        "ms",
        bars.Length > 0 ? bars : [new("one after the other", 47.28, 46.5, 49), new("4 threads", 24.5, 24, 26.125)],
        "Four threads were faster.");

    public static LineChart Lines(params Line[] lines) => new(
        "Speed-up",
        new("threads"),
        new("speed-up", "times"),
        lines.Length > 0 ? lines :
        [
            new("ideal", [new(1, 1), new(4, 4)], LineKind.Law),
            new("trial division", [new(1, 1), new(2, 1.9, 1.8, 2.1), new(4, 1.75)]),
            new("Amdahl", [new(1, 1), new(1.5, 1.3), new(4, 2)], LineKind.Fitted),
        ],
        "Two threads were fastest.");

    public static GanttChart Gantt(params GanttLane[] lanes) => new(
        "Who did what",
        lanes.Length > 0 ? lanes :
        [
            new("worker 1", [new(0, 0.002, "running"), new(0.002, 0.0025, "waiting", "GET /a")]),
            new("worker 2", []),
        ],
        "One worker did it all.");

    public static Histogram Histogram(params HistogramSeries[] series) => new(
        "All times",
        "time",
        "ms",
        series.Length > 0 ? series : [new("alone", new([1, 2, 3, 4])), new("together", new([3, 3.5, 5]))],
        "Together took longer.");

    public static Gallery Gallery(params GalleryPicture[] pictures) => new(
        "Pictures",
        pictures.Length > 0 ? pictures : [new("coral", "A labyrinth in red.", new byte[] { 1, 2, 3 }), new("julia", "A violet cloud.", new byte[] { 4 }, "image/webp")],
        "Two pictures.");
}
