using NotebookCourse.Experiments;

namespace NotebookCourse.Benchmarks.Course.Interleaving;

/// <summary>Takes several measurements in turns, so that a machine that changes its speed changes it for all.</summary>
internal static class Turns
{
    /// <summary>Takes each so many times, after two that do not count: there the code is compiled and optimised.</summary>
    /// <returns>The samples of each, in their order.</returns>
    public static Samples[] Take(int rounds, params Func<double>[] measurements)
    {
        var taken = measurements.Select(_ => new List<double>()).ToArray();
        for (var round = -2; round < rounds; round++)
        {
            for (var which = 0; which < measurements.Length; which++)
            {
                var value = measurements[which]();
                if (round >= 0)
                    taken[which].Add(value);
            }
        }
        return [.. taken.Select(values => new Samples(values))];
    }
}
