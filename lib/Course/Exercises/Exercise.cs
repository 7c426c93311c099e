using System.Globalization;
using System.Reactive.Concurrency;
using NotebookCourse.Exercises.Checkers;
using NotebookCourse.Workloads.Races;
using NotebookCourse.Workloads.Railways;

namespace NotebookCourse.Exercises;

/// <summary>The exercises of the course, each under its name.</summary>
public static class Exercise
{
    /// <summary>0.1: the middle of some times.</summary>
    public static Exercise<Func<double[], double>> Median { get; } = new MedianExercise();

    /// <summary>0.2: what belongs between starting and stopping a clock.</summary>
    public static Exercise<Action<Bench>> WhatTheClockSees { get; } = new WhatTheClockSeesExercise();

    /// <summary>1.1: whether two trains meet on a track. Given: what the recorder wrote down of each.</summary>
    public static Exercise<Func<Passage, Passage, bool>> Meeting { get; } = new MeetingExercise();

    /// <summary>1.2: lets trains into a station. Given: how many platforms. To be given: what a train does; given how it stops.</summary>
    public static Exercise<Func<int, Action<Action>>> Platforms { get; } = new PlatformsExercise();

    /// <summary>1.3: how many tonnes can be brought from one station to another. Given: the bridges, the two stations.</summary>
    public static Exercise<Func<IReadOnlyList<Bridge>, string, string, int>> HeaviestTrain { get; } = new HeaviestTrainExercise();

    /// <summary>3.1: the fewest threads that keep all processors busy. Given: how many processors, milliseconds a job waits, milliseconds it computes.</summary>
    public static Exercise<Func<int, int, int, int>> ThreadCount { get; } = new ThreadCountExercise();

    /// <summary>3.2: what a clerk does with a form, so that nobody keeps the photocopier from the others without need. Given: the form.</summary>
    public static Exercise<Action<OfficeForm>> Photocopier { get; } = new PhotocopierExercise();

    /// <summary>3.3: when each of several threads is done that take turns on one processor. Given: their work, and how they share.</summary>
    public static Exercise<Func<RoundRobin, IReadOnlyList<int>>> TakingTurns { get; } = new TakingTurnsExercise();
    /// <summary>2.1: starts threads, each with its own number. Given: how many, how to start one, and what each does with its number.</summary>
    public static Exercise<Action<int, Action<Action>, Action<int>>> Numbered { get; } = new NumberedExercise();

    /// <summary>2.2: runs green threads in turns. Given: the green threads.</summary>
    public static Exercise<Action<IReadOnlyList<IEnumerator<int>>>> RoundRobin { get; } = new RoundRobinExercise();

    /// <summary>2.3: a green thread that lets others take their turns. Given: how many items, after how many it hands on, and what it does with an item.</summary>
    public static Exercise<Func<int, int, Action<int>, IEnumerable<int>>> GoodNeighbour { get; } = new GoodNeighbourExercise();

    /// <summary>4.1: sells each seat once. Given: how many seats. To be given: a method that tries to sell a seat.</summary>
    public static Exercise<Func<int, Func<int, bool>>> LastSeat { get; } = new LastSeatExercise();

    /// <summary>4.2: keeps the best of what several threads offer. To be given: what makes a new record.</summary>
    public static Exercise<Func<IRecord>> Record { get; } = new RecordExercise();

    /// <summary>5.1: a lock made of <see cref="Interleaving.Atomic"/> steps. To be given: what makes a new one.</summary>
    public static Exercise<Func<Primitives.ILock>> OwnLock { get; } = new OwnLockExercise();

    /// <summary>5.2: room for a few loaves between bakers and customers. Given: how many. To be given: what makes a new shelf.</summary>
    public static Exercise<Func<int, IShelf>> Shelf { get; } = new ShelfExercise();

    /// <summary>5.3: a counting semaphore made of binary ones. Given: how many permits. To be given: what makes a new one.</summary>
    public static Exercise<Func<int, Primitives.ISemaphore>> Counting { get; } = new CountingExercise();

    /// <summary>6.1: moves money between two accounts. Given: from which, to which, how much.</summary>
    public static Exercise<Action<Account, Account, int>> Transfer { get; } = new TransferExercise();

    /// <summary>6.2: a table at which nobody starves. Given: how many seats. To be given: how the one at a seat dines; given that seat, and what it is to eat.</summary>
    public static Exercise<Func<int, Action<int, Action>>> Dinner { get; } = new DinnerExercise();

    /// <summary>7.1: the next message of a stream: four bytes that say its length, lowest first, and then itself. Null where the stream ends between two.</summary>
    public static Exercise<Func<Stream, byte[]?>> NextMessage { get; } = new NextMessageExercise();

    /// <summary>7.2: has requests answered by workers that may die. Given: how to hire one, the requests, how many may be replaced. To be given: the answers.</summary>
    public static Exercise<Func<Func<IWorker>, IReadOnlyList<string>, int, IReadOnlyList<string>>> Supervisor { get; } = new SupervisorExercise();

    /// <summary>7.3: how many items must travel in a message. Given, in nanoseconds: what a message costs, what each item in it costs, how often an item comes.</summary>
    public static Exercise<Func<long, long, long, long>> Batch { get; } = new BatchExercise();

    /// <summary>8.1: a row of items cut into a stretch for each worker. Given: how many items, how many workers.</summary>
    public static Exercise<Func<int, int, IEnumerable<Workloads.Workers.Stretch>>> FairShares { get; } = new FairSharesExercise();

    /// <summary>8.2: what each of several workers runs, so that whoever is free takes the next item.</summary>
    public static Exercise<Action<Desk>> WhoeverIsFree { get; } = new WhoeverIsFreeExercise();

    /// <summary>
    /// 8.3: from how many items processes beat one thread. Given: microseconds to start a process, microseconds an
    /// item, how many processes.
    /// </summary>
    public static Exercise<Func<long, long, int, long>> BreakEven { get; } = new BreakEvenExercise();

    /// <summary>9.1: runs jobs, only so many at a time. Given: the jobs, and how many may be in flight.</summary>
    public static Exercise<Func<IReadOnlyList<Func<Task>>, int, Task>> AtMost { get; } = new AtMostExercise();

    /// <summary>9.2: asks again after a failure. Given: how to ask, the rules, the clock, and the token that stops it all.</summary>
    public static Exercise<Func<Func<CancellationToken, Task<string>>, RetryRules, TimeProvider, CancellationToken, Task<string>>> TryAgain { get; } =
        new TryAgainExercise();

    /// <summary>9.3: how many requests in flight give a rate, and the other way round.</summary>
    public static Exercise<LittlesLaw> LittlesLaw { get; } = new LittlesLawExercise();

    /// <summary>11.1: draws a house. To be given: the keys that a turtle is to be pressed, such as <c>Up 2 Left 3</c>.</summary>
    public static Exercise<string> House { get; } = new HouseExercise();

    /// <summary>11.2: calls handlers that may register and unregister each other meanwhile. To be given: what makes a new one.</summary>
    public static Exercise<Func<IAnnouncer>> Announcer { get; } = new AnnouncerExercise();

    /// <summary>11.3: a slow handler that nobody has to wait for. Given: what it has to do.</summary>
    public static Exercise<Action<SlowJob>> InSlices { get; } = new InSlicesExercise();

    /// <summary>12.1: the temperature that begins each episode. Given: the temperatures, and from where on it is too hot.</summary>
    public static Exercise<Func<IObservable<double>, double, IObservable<double>>> OneAlarm { get; } = new OneAlarmExercise();

    /// <summary>12.2: true when an alarm comes on, false when it goes off. Given: the temperatures, from where on it comes on, and where it goes off.</summary>
    public static Exercise<Func<IObservable<double>, double, double, IObservable<bool>>> Hysteresis { get; } = new HysteresisExercise();

    /// <summary>12.3: the highest reading of each period. Given: the readings, how long a period is, and the clock.</summary>
    public static Exercise<Func<IObservable<double>, TimeSpan, IScheduler, IObservable<double>>> Peaks { get; } = new PeaksExercise();

    /// <summary>15.1: which pixel a thread of a kernel computes. Given: its place. To be given: the pixel's number, or -1 for none.</summary>
    public static Exercise<Func<KernelThread, int>> OwnPixel { get; } = new OwnPixelExercise();

    /// <summary>
    /// 15.2: from how many items a GPU beats the processor; null if from none. Given, in picoseconds: what a start costs,
    /// and for each item both ways, the GPU's computing, and the processor's.
    /// </summary>
    public static Exercise<Func<long, long, long, long, long?>> GpuPays { get; } = new GpuPaysExercise();

    /// <summary>15.3: adds up numbers in as few rounds as can be. Given: how many. To be given: the additions of each round.</summary>
    public static Exercise<Func<int, IEnumerable<IEnumerable<Addition>>>> TreeSum { get; } = new TreeExercise();

    /// <summary>16.1: when the last of several threads is done that take turns under a global lock. Given: the load.</summary>
    public static Exercise<Func<LockedLoad, int>> UnderTheLock { get; } = new UnderTheLockExercise();

    /// <summary>16.2: a native function that gives the global lock away while it waits. Given: the call.</summary>
    public static Exercise<Action<NativeCall>> AroundTheWait { get; } = new AroundTheWaitExercise();

    /// <summary>16.3: whether processes are faster than threads. Given: the job.</summary>
    public static Exercise<Func<PythonJob, bool>> ThreadsOrProcesses { get; } = new ThreadsOrProcessesExercise();

    /// <summary>All of them, to those who do not care what a solution is, by their numbers.</summary>
    internal static IEnumerable<IHinting> Known => All.OrderBy(exercise => decimal.Parse(exercise.Number, CultureInfo.InvariantCulture));

    private static readonly IHinting[] All =
        [Median, WhatTheClockSees, Meeting, Platforms, HeaviestTrain, Numbered, RoundRobin, GoodNeighbour, ThreadCount, Photocopier, TakingTurns, LastSeat, Record, OwnLock, Shelf, Counting, Transfer, Dinner, NextMessage, Supervisor, Batch, FairShares, WhoeverIsFree, BreakEven, AtMost, TryAgain, LittlesLaw, House, Announcer, InSlices, OneAlarm, Hysteresis, Peaks, OwnPixel, GpuPays, TreeSum, UnderTheLock, AroundTheWait, ThreadsOrProcesses];

    /// <summary>One more hint of the exercise with a name such as "FairShares", each time.</summary>
    /// <exception cref="ArgumentException">There is no such exercise.</exception>
    internal static Hint HintFor(string name) => All.FirstOrDefault(exercise => exercise.Name == name)?.Hint()
        ?? throw new ArgumentException(Words.NoSuchExercise(name, string.Join(", ", All.Select(exercise => exercise.Name))), nameof(name));

    /// <summary>One more hint of the exercise with a number such as "8.1", each time.</summary>
    /// <exception cref="ArgumentException">There is no such exercise.</exception>
    public static Hint Hint(string number) =>
        All.FirstOrDefault(exercise => exercise.Number == number)?.Hint()
            ?? throw new ArgumentException(Words.NoSuchExercise(number, string.Join(", ", All.Select(exercise => exercise.Number))), nameof(number));
}
