using System.Numerics;
using NotebookCourse.Interleaving;

namespace NotebookCourse.Tests.Interleaving.Seeing;

/// <summary>What the explorer says of small programs with store buffers is what going through all of their states says.</summary>
public sealed class StoreBufferBruteForceTests
{
    private const int AtOnce = 200, MostSchedules = 20_000;

    [Fact]
    public void Explore_AnyProgramWithStoreBuffers_SaysWhatBruteForceSays() => Compare(firstSeed: 0, programs: 300);

    [Fact(Explicit = true)]
    public void Explore_ManyProgramsWithStoreBuffers_SaysWhatBruteForceSays() => Compare(firstSeed: 1_000_000, programs: 5_000);

    private static void Compare(int firstSeed, int programs)
    {
        var all = Enumerable.Range(firstSeed, int.MaxValue - firstSeed).Select(seed => (Seed: seed, Program: new TsoProgram(seed)))
            .Select(each => (each.Seed, each.Program, Ends: each.Program.Ends())).Where(each => each.Ends.Values.Aggregate(BigInteger.Add) <= MostSchedules).Take(programs);
        foreach (var some in all.Chunk(AtOnce))
        {
            var sources = some.Select(each => each.Program.Translate(each.Seed)).ToList();
            var compiled = PlainCode.Compile(sources, optimised: some[0].Seed % 2 == 0);
            foreach (var ((seed, program, ends), source, make) in some.Zip(sources, compiled))
            {
                if (string.Join(Environment.NewLine, Differences(program, ends, make)) is { Length: > 0 } text) Assert.Fail($"{seed}:{Environment.NewLine}{source}{Environment.NewLine}{program}{Environment.NewLine}{text}");
            }
        }
    }

    private static IEnumerable<string> Differences(TsoProgram program, Dictionary<string, BigInteger> ends, Func<Scenario> make)
    {
        var found = Explorer.Explore(make, Search.WithStoreBuffers);
        if (!found.IsComplete) yield return "is complete";
        var ways = found.Classes.ToDictionary(each => each.Outcome.Text);
        foreach (var name in ends.Keys.Except(ways.Keys)) yield return $"not found: {name}";
        foreach (var name in ways.Keys.Except(ends.Keys)) yield return $"cannot be: {name}";
        foreach (var (name, way) in ways)
        {
            if (program.SharesAll && ends.TryGetValue(name, out var count) && count != (BigInteger)way.Schedules) yield return $"{name} has {count} schedules, not {way.Schedules}";
            if (found.Replay(way.Shortest.ToString()).Outcome != way.Outcome) yield return $"{way.Shortest} does not end with {name}";
        }
    }
}
