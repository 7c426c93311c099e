using NotebookCourse.Experiments;
using NotebookCourse.Interleaving;

namespace NotebookCourse.Topics.Deadlocks;

/// <summary>How often a dinner gets stuck, asked in three ways: among all schedules, with a scheduler that draws each step, and on real threads.</summary>
/// <remarks>
/// The three differ. A share of schedules counts each alike; a scheduler comes to some far more often than to others, since
/// it has few choices at the beginning and makes each of them with the same chance, however many schedules begin so.
/// </remarks>
public static class StuckDinners
{
    private const int FewestSeats = 3, MostSeats = 5;

    /// <summary>Asks for tables of three, four and five philosophers who all take the left fork first.</summary>
    /// <param name="draws">How many schedules are drawn for each: 1 to 100,000.</param>
    /// <param name="times">How often each runs on real threads: 1 to 1,000,000.</param>
    public static IReadOnlyList<StuckDinner> Measure(int draws = 2_000, int times = 20_000)
    {
        Require.InRange(draws, 1, 100_000);
        Require.InRange(times, 1, 1_000_000);
        return [.. Enumerable.Range(FewestSeats, MostSeats - FewestSeats + 1).Select(seats => Of(seats, draws, times))];
    }

    private static StuckDinner Of(int seats, int draws, int times)
    {
        var program = Philosophers.LeftFirst(seats);
        var (all, drawn) = (Explorer.Explore(program), Explorer.Explore(program, Search.Random(draws)));
        var real = Stress.Run(program, times);
        return new StuckDinner(
            seats, all.Schedules, Stuck(all), draws, (int)Stuck(drawn), real.Times, (int)real.Counts.Where(pair => pair.Key.Kind == OutcomeKind.Deadlock).Sum(pair => pair.Value));
    }

    private static UInt128 Stuck(Interleavings found) => found.Of(OutcomeKind.Deadlock).Aggregate((UInt128)0, (sum, each) => sum + each.Schedules);
}

/// <summary>How often a dinner got stuck.</summary>
/// <param name="Seats">How many dined.</param>
/// <param name="Schedules">How many schedules there are.</param>
/// <param name="StuckSchedules">How many of those end in a deadlock.</param>
/// <param name="Draws">How many schedules were drawn step by step.</param>
/// <param name="StuckDraws">How many of those ended in a deadlock.</param>
/// <param name="Times">How often it ran on real threads.</param>
/// <param name="StuckTimes">How often it got stuck there.</param>
public sealed record StuckDinner(int Seats, UInt128 Schedules, UInt128 StuckSchedules, int Draws, int StuckDraws, int Times, int StuckTimes);
