using System.Numerics;
using NotebookCourse.Interleaving;

namespace NotebookCourse.Tests.Interleaving.BruteForce;

/// <summary>What the explorer says of small programs is what going through all of their states says.</summary>
public sealed class BruteForceTests
{
    private const int MostStates = 1_000, MostSchedules = 2_000;

    // Enough for each loop that ends, and few enough for a walk by chance through those that do not.
    private static readonly Search Thorough = Search.Everything with { MostSteps = 100 };

    [Fact]
    public void Explore_AnySmallProgram_SaysWhatBruteForceSays() => Compare(firstSeed: 0, programs: 2_000);

    [Fact(Explicit = true)]
    public void Explore_ManySmallPrograms_SaysWhatBruteForceSays() => Compare(firstSeed: 1_000_000, programs: 100_000);

    private static void Compare(int firstSeed, int programs)
    {
        var compared = 0;
        for (var seed = firstSeed; compared < programs; seed++)
        {
            var program = new SmallProgram(seed);
            if (BruteForce.Of(program, MostStates) is not { } all || (all.Schedules is { } counts && counts.Values.Aggregate(BigInteger.Add) > MostSchedules)) continue;
            compared++;
            var found = Explorer.Explore(program.Make, Thorough);
            Say(seed, program, Differences(program, all, found, replays: compared % 4 == 0));
            if (compared % 5 == 0) Say(seed, program, Differences(program, all, Explorer.Explore(program.Make, Thorough with { Reduces = false }), replays: false));
        }
    }

    private static void Say(int seed, SmallProgram program, IEnumerable<string> differences)
    {
        if (string.Join(Environment.NewLine, differences) is { Length: > 0 } text) Assert.Fail($"{seed}:{Environment.NewLine}{program}{Environment.NewLine}{text}");
    }

    private static IEnumerable<string> Differences(SmallProgram program, BruteForce all, Interleavings found, bool replays)
    {
        var ways = found.Classes.Where(each => each.Outcome.Kind != OutcomeKind.Endless).ToDictionary(NameOf);
        var isByWay = all.IsByWay(found);
        foreach (var name in all.Shortest.Keys.Except(ways.Keys)) yield return $"not found: {name}";
        foreach (var name in ways.Keys.Except(all.Shortest.Keys)) yield return $"cannot be: {name}";
        foreach (var (name, way) in ways)
        {
            if (!all.Shortest.TryGetValue(name, out var shortest)) continue;
            var differs = shortest.CompareTo((way.Shortest.Switches, way.Shortest.Steps));
            if (differs > 0 || (differs < 0 && isByWay)) yield return $"{name} takes {shortest}, not {way.Shortest}";
            if (replays && Explorer.Replay(program.Make, way.Shortest.ToString()).Outcome != way.Outcome) yield return $"{way.Shortest} does not end with {name}";
            if (all.Schedules?.GetValueOrDefault(name) is { } count && count != (BigInteger)way.Schedules) yield return $"{name} has {count} schedules, not {way.Schedules}";
        }
        if (all.HasTrap != found.Of(OutcomeKind.Endless).Any()) yield return $"never ends: {all.HasTrap}";
        var isComplete = all.Schedules is not null && program.Code.All(code => code.Any(each => each.Operation < Operation.ThrowIf));
        if (found.IsComplete != isComplete && all.Shortest.Keys.All(name => !name.Contains("threw"))) yield return $"is complete: {isComplete}";
        if (found.IsComplete && !isComplete) yield return "is not complete";
    }

    private static string NameOf(OutcomeClass way) =>
        way.Outcome.Kind == OutcomeKind.Failed ? way.Outcome.Text[..way.Outcome.Text.IndexOf(':', StringComparison.Ordinal)] : way.Outcome.Text;
}
