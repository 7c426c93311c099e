using NotebookCourse.Interleaving;
using NotebookCourse.Tests.Interleaving.BruteForce;

namespace NotebookCourse.Tests.Interleaving.Seeing;

/// <summary>What the explorer says of small programs in plain C# is what going through all of their states says.</summary>
public sealed class PlainBruteForceTests
{
    private const int MostStates = 1_000, AtOnce = 200;

    private static readonly Search Thorough = Search.Everything with { MostSteps = 100 };

    [Fact]
    public void Explore_AnyPlainProgram_SaysWhatBruteForceSays() => Compare(firstSeed: 0, programs: 300);

    [Fact(Explicit = true)]
    public void Explore_ManyPlainPrograms_SaysWhatBruteForceSays() => Compare(firstSeed: 1_000_000, programs: 10_000);

    [Fact]
    public void Explore_AnyWholeProgram_SaysWhatBruteForceSays() => CompareWhole(firstSeed: 2_000_000, programs: 100);

    [Fact(Explicit = true)]
    public void Explore_ManyWholePrograms_SaysWhatBruteForceSays() => CompareWhole(firstSeed: 3_000_000, programs: 3_000);

    private static void Compare(int firstSeed, int programs) => Compare(firstSeed, programs, _ => true, PlainTranslation.Of, Differences);

    // What a task throws ends only that task.
    private static void CompareWhole(int firstSeed, int programs) => Compare(firstSeed, programs, program => !program.Code.SelectMany(code => code).Any(each => each.Operation == Operation.ThrowIf), PlainTranslation.WholeOf, WholeDifferences);

    private static void Compare(
        int firstSeed, int programs, Func<SmallProgram, bool> isWanted, Func<SmallProgram, int, (string Body, string Members)> translation, Func<BruteForce.BruteForce, Func<Scenario>, IEnumerable<string>> differences)
    {
        var all = Enumerable.Range(firstSeed, int.MaxValue - firstSeed).Select(seed => (Seed: seed, Program: new SmallProgram(seed)))
            .Where(each => PlainTranslation.Has(each.Program) && isWanted(each.Program))
            .Select(each => (each.Seed, each.Program, All: BruteForce.BruteForce.Of(each.Program, MostStates))).Where(each => each.All is not null).Take(programs);
        var wrong = new List<string>();
        foreach (var some in all.Chunk(AtOnce))
        {
            var sources = some.Select(each => translation(each.Program, each.Seed)).ToList();
            var compiled = PlainCode.Compile(sources, optimised: some[0].Seed % 2 == 0);
            foreach (var ((seed, program, brute), source, make) in some.Zip(sources, compiled))
            {
                if (string.Join(Environment.NewLine, differences(brute!, make)) is { Length: > 0 } text) wrong.Add($"{seed}:{Environment.NewLine}{source}{Environment.NewLine}{program}{Environment.NewLine}{text}");
            }
        }
        Assert.True(wrong.Count == 0, string.Join(Environment.NewLine, wrong));
    }

    private static IEnumerable<string> Differences(BruteForce.BruteForce all, Func<Scenario> make)
    {
        var found = Explorer.Explore(make, Thorough);
        var ways = found.Classes.Where(each => each.Outcome.Kind != OutcomeKind.Endless).ToDictionary(NameOf);
        foreach (var name in all.Shortest.Keys.Except(ways.Keys)) yield return $"not found: {name}";
        foreach (var name in ways.Keys.Except(all.Shortest.Keys)) yield return $"cannot be: {name}";
        foreach (var (name, way) in ways)
        {
            // Fewer are right: what only one thread touches is no step.
            if (all.IsByWay(found) && all.Shortest.TryGetValue(name, out var shortest) && shortest.Switches < way.Shortest.Switches) yield return $"{name} takes {shortest}, not {way.Shortest}";
            if (found.Replay(way.Shortest.ToString()).Outcome != way.Outcome) yield return $"{way.Shortest} does not end with {name}";
        }
        if (all.HasTrap != found.Of(OutcomeKind.Endless).Any()) yield return $"never ends: {all.HasTrap}";
        if (found.NotFollowed.Count > 0) yield return $"not followed: {string.Join(", ", found.NotFollowed)}";
        if (found.IsComplete && all.Schedules is null && all.HasTrap) yield return "is not complete";
    }

    // Who started them waits with them.
    private static IEnumerable<string> WholeDifferences(BruteForce.BruteForce all, Func<Scenario> make)
    {
        var found = Explorer.Explore(make, Thorough);
        var results = all.Shortest.Keys.Where(name => name.Contains(';', StringComparison.Ordinal) && !name.Contains("waits", StringComparison.Ordinal)).ToHashSet();
        var outcomes = found.Of(OutcomeKind.Completed).Select(way => way.Outcome.Text).ToHashSet();
        foreach (var name in results.Except(outcomes)) yield return $"not found: {name}";
        foreach (var name in outcomes.Except(results)) yield return $"cannot be: {name}";
        if (all.Shortest.Keys.Any(name => name.Contains("waits", StringComparison.Ordinal)) != found.Of(OutcomeKind.Deadlock).Any()) yield return "deadlock";
        if (found.Of(OutcomeKind.Failed).Any()) yield return $"fails: {found.Of(OutcomeKind.Failed).First().Outcome.Text}";
        if (all.HasTrap != found.Of(OutcomeKind.Endless).Any()) yield return $"never ends: {all.HasTrap}";
        // Rounds of Parallel that wait for each other are named, for one thread may do them all; here each has its own.
        if (found.NotFollowed.Any(name => !name.StartsWith("a round of Parallel that waits", StringComparison.Ordinal))) yield return $"not followed: {string.Join(", ", found.NotFollowed)}";
        if (found.IsComplete && all.Schedules is null && all.HasTrap) yield return "is not complete";
        foreach (var way in found.Classes.Where(each => each.Outcome.Kind != OutcomeKind.Endless))
        {
            if (found.Replay(way.Shortest.ToString()).Outcome != way.Outcome) yield return $"{way.Shortest} does not end with {way.Outcome.Text}";
        }
    }

    private static string NameOf(OutcomeClass way) =>
        way.Outcome.Kind == OutcomeKind.Failed ? way.Outcome.Text[..way.Outcome.Text.IndexOf(':', StringComparison.Ordinal)] : way.Outcome.Text;
}
