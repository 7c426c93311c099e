using CsCheck;
using NotebookCourse.Interleaving;

namespace NotebookCourse.Tests.Interleaving;

/// <summary>Random small programs: what one run of each class says must be what all runs say.</summary>
public sealed class ReductionTests
{
    private static readonly Gen<(int Kind, int Thing)[][]> Programs =
        Gen.Select(Gen.Int[0, 3], Gen.Int[0, 2]).Array[1, 3].Array[2, 3];

    [Fact]
    public void Explore_AnyProgram_CountsTheSameWithAndWithoutReduction() => Programs.Sample(
        program =>
        {
            var reduced = Explorer.Explore(() => Make(program));
            var plain = Explorer.Explore(() => Make(program), new Search { Reduces = false });
            return reduced.IsComplete && plain.IsComplete && reduced.Schedules == (UInt128)plain.Runs
                && reduced.Classes.Count == plain.Classes.Count
                && plain.Classes.All(each => reduced.Classes.Any(same =>
                    same.Outcome == each.Outcome && same.Schedules == each.Schedules && same.Shortest.Switches == each.Shortest.Switches));
        },
        iter: 150,
        threads: 1,
        print: program => string.Join(" | ", program.Select(steps => string.Join(" ", steps))));

    [Fact]
    public void Replay_ShortestOfAnyProgram_EndsAsItWasFound() => Programs.Sample(
        program => Explorer.Explore(() => Make(program)).Classes.All(each =>
            Explorer.Replay(() => Make(program), each.Shortest.ToString()).Outcome == each.Outcome),
        iter: 50,
        threads: 1);

    // The result tells everything apart that any order of dependent steps could change.
    private static Scenario Make((int Kind, int Thing)[][] program)
    {
        Shared<int>[] things = [new("x"), new("y"), new("z")];
        var seen = new string[program.Length];
        return Scenario.Of(program.Length, worker =>
        {
            foreach (var (kind, thing) in program[worker])
            {
                switch (kind)
                {
                    case 0: seen[worker] += things[thing].Value; break;
                    case 1: things[thing].Value = worker + 1; break;
                    case 2: things[thing].Update(value => (value * 3) + worker + 1); break;
                    default: Atomic.SpinUntil(() => things[thing].Value != 0, things[thing].Name); break;
                }
            }
        }).Giving(() => string.Join(';', seen) + string.Join(',', things.Select(thing => thing.Value)));
    }
}
