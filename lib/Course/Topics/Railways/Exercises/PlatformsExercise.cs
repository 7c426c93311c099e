using System.Numerics;
using NotebookCourse.Exercises;
using NotebookCourse.Exercises.Checking;
using NotebookCourse.Interleaving;
using NotebookCourse.Interleaving.Seeing;

namespace NotebookCourse.Topics.Railways.Exercises;

/// <summary>1.2: each train stops once, never more at a time than there are platforms, and as many can.</summary>
internal sealed class PlatformsExercise : Exercise<Func<int, Action<Action>>>
{
    // Platforms, trains. The larger station is looked at with few interruptions: each shows one more train inside.
    private static readonly (int Platforms, int Trains, int? MostPreemptions)[] Cases = [(1, 1, null), (1, 2, null), (2, 2, null), (2, 3, 2), (1, 3, 2)];

    private protected override Description About => new(
        "1.2",
        RailwaysWords.PlatformsTitle,
        [RailwaysWords.PlatformsHint1, RailwaysWords.PlatformsHint2, RailwaysWords.PlatformsHint3],
        EverySchedule.Proved(RailwaysWords.PlatformsProved));

    // Seconds.
    private const double OnRealThreads = 0.5;

    private protected override Counterexample? FindFault(Func<int, Action<Action>> solution) =>
        Trial.First(Cases.Select(each => FaultOf(solution, each.Platforms, each.Trains, each.MostPreemptions)))
        ?? ApartFault(solution)
        ?? EverySchedule.Fault(Filled(solution, platforms: 2, trains: 2)) ?? EverySchedule.Fault(Filled(solution, platforms: 2, trains: 3), mostPreemptions: 2)
        ?? EverySchedule.Fault(OfTwoSizes(solution, 1, 2)) ?? EverySchedule.Fault(OfTwoSizes(solution, 2, 1))
        ?? RealThreads.Fault(Stops(solution, platforms: 1, trains: 2), OnRealThreads) ?? RealThreads.Fault(Stops(solution, platforms: 2, trains: 3), OnRealThreads);

    private static Counterexample? FaultOf(Func<int, Action<Action>> solution, int platforms, int trains, int? mostPreemptions)
    {
        var most = 0;
        return EverySchedule.Fault(Stops(solution, platforms, trains, together => most = Math.Max(most, together)), mostPreemptions, () =>
            most < Math.Min(platforms, trains) ? FewerFault(solution, platforms, trains, most) : null);
    }

    // That something never happens no schedule shows. But where each train stays until all are there, one gets stuck.
    private static Counterexample FewerFault(Func<int, Action<Action>> solution, int platforms, int trains, int most)
    {
        var together = Math.Min(platforms, trains);
        var fewer = Stops(solution, platforms, together) with
        {
            Program = () =>
            {
                var (arrive, all) = (Seen.Code(Seen.Code(solution)(platforms)), new Rendezvous(together));
                return Scenario.Of(together, _ => Whereabouts.In(RailwaysWords.PlatformsCall, () => arrive(all.Meet))).Giving(() => "");
            },
            Input = schedule => RailwaysWords.PlatformsInputMeeting.With(platforms, together, schedule),
            Expected = RailwaysWords.PlatformsExpectedAll.With(together),
            Deadlock = RailwaysWords.PlatformsFoundFewer.With(most),
        };
        return EverySchedule.Fault(fewer) ?? fewer.Refuted(RailwaysWords.PlatformsFoundFewer.With(most));
    }

    // The trains in one station are nothing to another.
    private static Counterexample? ApartFault(Func<int, Action<Action>> solution)
    {
        var most = 0;
        var apart = new ThreadCase(
            () =>
            {
                var (stations, standing) = (new[] { Seen.Code(Seen.Code(solution)(1)), Seen.Code(Seen.Code(solution)(1)) }, new Shared<int>("who stands there"));
                return Scenario.Of(stations.Length, train => Whereabouts.In(RailwaysWords.PlatformsCall, () => stations[train](() =>
                {
                    most = Math.Max(most, standing.Update(count => count + 1));
                    standing.Update(count => count - 1);
                }))).Giving(() => "");
            },
            "",
            schedule => RailwaysWords.PlatformsInputApart.With(schedule),
            RailwaysWords.PlatformsExpectedApart,
            found => $"{found}");
        return EverySchedule.Fault(apart, mostPreemptions: null, () => most < 2 ? EverySchedule.Fault(Met(apart)) ?? apart.Refuted(RailwaysWords.PlatformsFoundFewer.With(most)) : null);

        // Where each train stays until both are there, a schedule shows who keeps whom out.
        ThreadCase Met(ThreadCase each) => each with
        {
            Program = () =>
            {
                var (stations, both) = (new[] { Seen.Code(Seen.Code(solution)(1)), Seen.Code(Seen.Code(solution)(1)) }, new Rendezvous(2));
                return Scenario.Of(stations.Length, train => Whereabouts.In(RailwaysWords.PlatformsCall, () => stations[train](both.Meet))).Giving(() => "");
            },
            Deadlock = RailwaysWords.PlatformsFoundFewer.With(most),
        };
    }

    // How many platforms one station has is nothing to another.
    private static ThreadCase OfTwoSizes(Func<int, Action<Action>> solution, int first, int second) => Stops(solution, platforms: 1, trains: 2) with
    {
        Program = () =>
        {
            var (one, other) = (Seen.Code(Seen.Code(solution)(first)), Seen.Code(Seen.Code(solution)(second)));
            return Station(first < second ? one : other, platforms: 1, trains: 2, sawTogether: null, fillsAgain: false);
        },
        Input = schedule => RailwaysWords.PlatformsInputTwoSizes.With(first, second, schedule),
    };

    private static ThreadCase Stops(Func<int, Action<Action>> solution, int platforms, int trains, Action<int>? sawTogether = null) => new(
        () => Station(Seen.Code(Seen.Code(solution)(platforms)), platforms, trains, sawTogether, fillsAgain: false),
        "",
        schedule => RailwaysWords.PlatformsInput.With(platforms, trains, schedule),
        RailwaysWords.PlatformsExpected,
        found => $"{found}");

    // Whoever leaves last fills the station once more: a platform that got lost on the way is missing there.
    private static ThreadCase Filled(Func<int, Action<Action>> solution, int platforms, int trains) => Stops(solution, platforms, trains) with
    {
        Program = () => Station(Seen.Code(Seen.Code(solution)(platforms)), platforms, trains, sawTogether: null, fillsAgain: true),
        Input = schedule => RailwaysWords.PlatformsInputFilled.With(platforms, trains, schedule),
    };

    // A stop is two steps, so that others can be seen to stand there meanwhile. The result names what went wrong.
    private static Scenario Station(Action<Action> arrive, int platforms, int trains, Action<int>? sawTogether, bool fillsAgain)
    {
        var (standing, gone, stops, most) = (new Shared<int>("who stands there"), new Shared<int>("gone"), new int[trains], 0);
        void Stop(int train)
        {
            var together = BitOperations.PopCount((uint)standing.Update(who => who | (1 << train)));
            stops[train]++;
            most = Math.Max(most, together);
            sawTogether?.Invoke(together);
            standing.Update(who => who & ~(1 << train));
        }
        void Fill(int more)
        {
            if (more > 0) arrive(() => Fill(more - 1));
        }
        return Scenario.Of(trains, train => Whereabouts.In(RailwaysWords.PlatformsCall, () =>
        {
            arrive(() => Stop(train));
            if (fillsAgain && gone.Update(count => count + 1) == trains) Fill(platforms);
        }))
            .Giving(() => most > platforms ? RailwaysWords.PlatformsTooMany.With(most)
                : Array.FindIndex(stops, each => each != 1) is var odd and >= 0 ? RailwaysWords.PlatformsStops.With(Scenario.NameOf(odd), stops[odd])
                : "");
    }
}
