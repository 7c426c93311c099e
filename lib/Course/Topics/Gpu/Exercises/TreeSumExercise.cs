using System.Numerics;
using NotebookCourse.Exercises;
using NotebookCourse.Exercises.Checking;

namespace NotebookCourse.Topics.Gpu.Exercises;

/// <summary>15.3: additions in as few rounds as can be, none of which meet at a place within a round.</summary>
internal sealed class TreeSumExercise : Exercise<Func<int, IEnumerable<IEnumerable<Addition>>>>
{
    private const int MostNumbers = 33, Many = 1_000, MostShown = 6;

    private protected override Description About => new(
        "15.3",
        GpuWords.TreeSumTitle,
        [GpuWords.TreeSumHint1, GpuWords.TreeSumHint2, GpuWords.TreeSumHint3],
        GpuWords.TreeSumProved.With(MostNumbers, Many));

    private protected override Counterexample? FindFault(Func<int, IEnumerable<IEnumerable<Addition>>> solution) =>
        Trial.First(Enumerable.Range(1, MostNumbers).Append(Many).Select(count => FaultOn(count, solution)));

    private static Counterexample? FaultOn(int count, Func<int, IEnumerable<IEnumerable<Addition>>> solution)
    {
        // Each round can at best halve what is left.
        var rounds = BitOperations.Log2((uint)count) + (BitOperations.IsPow2(count) ? 0 : 1);
        return Trial.Of(
            GpuWords.TreeSumInput.With(count), GpuWords.TreeSumExpected.With(rounds),
            // One more than asked for is enough to see that there are too many, even of rounds without end.
            () => solution(count)?.Take(rounds + 1).Select(round => round.Take(count + 1).ToList()).ToList(),
            found => Complaint(count, rounds, found!));
    }

    private static string? Complaint(int count, int rounds, List<List<Addition>> found)
    {
        if (found.Count > rounds)
            return GpuWords.TreeSumTooManyRounds.With(rounds);
        // Which numbers have come together at each place.
        List<int>[] places = [.. Enumerable.Range(0, count).Select(number => new List<int> { number })];
        foreach (var (number, round) in found.Index())
        {
            var touched = new HashSet<int>();
            foreach (var (into, from) in round)
            {
                if (Math.Min(into, from) < 0 || Math.Max(into, from) >= count)
                    return GpuWords.TreeSumOutside.With(number + 1, into, from, count - 1);
                if (!touched.Add(into) | !touched.Add(from))
                    return GpuWords.TreeSumMeet.With(number + 1, Shown(round), touched.Contains(into) ? into : from);
                places[into].AddRange(places[from]);
            }
        }
        int[] sum = [.. places[0].Order()];
        if (sum.SequenceEqual(Enumerable.Range(0, count)))
            return null;
        var twice = sum.GroupBy(number => number).FirstOrDefault(group => group.Count() > 1);
        return twice is null
            ? GpuWords.TreeSumMissing.With(Enumerable.Range(0, count).Except(sum).First())
            : GpuWords.TreeSumTwice.With(twice.Key);
    }

    private static string Shown(List<Addition> round) =>
        string.Join(", ", round.Take(MostShown).Select(each => GpuWords.TreeSumAddition.With(each.Into, each.From))) + (round.Count > MostShown ? ", …" : "");
}
