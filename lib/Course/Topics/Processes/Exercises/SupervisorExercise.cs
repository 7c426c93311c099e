using NotebookCourse.Exercises;
using NotebookCourse.Exercises.Checking;
using NotebookCourse.Experiments.Workers;
using NotebookCourse.Figures;
using Solution = System.Func<System.Func<NotebookCourse.Topics.Processes.Exercises.IWorker>, System.Collections.Generic.IReadOnlyList<string>, int, System.Collections.Generic.IReadOnlyList<string>>;

namespace NotebookCourse.Topics.Processes.Exercises;

/// <summary>7.2: has requests answered by workers that may die, and replaces so many of them.</summary>
internal sealed class SupervisorExercise : Exercise<Solution>
{
    // At which asks, counted from 1 over all workers, the one who is asked dies; and at which it refuses, alive.
    private static readonly Script[] Scripts =
    [
        new(3, Restarts: 0, Deaths: []), new(3, 1, [2]), new(3, 1, [1]), new(3, 1, [3]), new(3, 2, [2, 3]), new(3, 2, [1, 3]), new(4, 2, [2, 5]),
        new(3, 0, [2]), new(3, 1, [2, 3]), new(3, 1, [1, 4]), new(2, 3, [1, 2, 3, 4]), new(5, 2, [1, 3, 5]), new(3, 2, [], RefusesAt: 2), new(3, 2, [1], 3),
    ];

    private protected override Description About => new(
        "7.2",
        ProcessesWords.SupervisorTitle,
        [ProcessesWords.SupervisorHint1, ProcessesWords.SupervisorHint2, ProcessesWords.SupervisorHint3],
        ProcessesWords.SupervisorProved.With(Scripts.Length));

    private protected override Counterexample? FindFault(Solution solution) => Trial.First(Scripts.Select(script => FaultOn(solution, script)));

    private static Counterexample? FaultOn(Solution solution, Script script)
    {
        var requests = Enumerable.Range(0, script.Requests).Select(i => ((char)('a' + i)).ToString()).ToList();
        var input = InWords(script, requests);
        var (expected, right) = Play(script, (hire, asked, restarts) => Supervise(hire, asked, restarts), requests);
        Attempt.Note(input, expected);
        var (found, office) = Play(script, solution, requests);
        return found == expected ? null : new(input, expected, Why(script, office, right) is { } why ? $"{found} {why}" : found);
    }

    // Which of the rules was broken first, where the story alone does not show it; null where it does.
    private static string? Why(Script script, Office found, Office right)
    {
        if (found.Asked.Count > script.RefusesAt || (found.Refusal is not null && found.Hired > right.Hired)) return ProcessesWords.SupervisorRetriedRefusal;
        if (found.HasLetALiveOneGo) return ProcessesWords.SupervisorTooMany;
        if (found.Hired > script.Restarts + 1) return ProcessesWords.SupervisorBeyond.With(script.Restarts, found.Hired - 1);
        var differs = found.Asked.Zip(right.Asked).TakeWhile(pair => pair.First == pair.Second).Count();
        if (differs < Math.Min(found.Asked.Count, right.Asked.Count)) return ProcessesWords.SupervisorAskedOther.With(differs + 1, right.Asked[differs], found.Asked[differs]);
        if (found.Hired < right.Hired && found.LastDeath is not null) return ProcessesWords.SupervisorGaveUpEarly.With(script.Restarts, Math.Max(0, found.Hired - 1));
        return null;
    }

    private static string InWords(Script script, List<string> requests) => string.Join(' ',
    [
        ProcessesWords.SupervisorInput.With(string.Join(", ", requests), script.Restarts),
        script.Deaths.Length == 0 ? ProcessesWords.SupervisorNobodyDies : ProcessesWords.SupervisorDeaths.With(string.Join(", ", script.Deaths)),
        .. script.RefusesAt is { } ask ? [ProcessesWords.SupervisorRefuses.With(ask)] : (string[])[],
    ]);

    // What happened, in words: a story is right if it is that of a right supervisor.
    private static (string Story, Office Office) Play(Script script, Solution supervise, List<string> requests)
    {
        var office = new Office(script);
        string end;
        try
        {
            end = supervise(office.Hire, requests, script.Restarts) is { } answers ? ProcessesWords.SupervisorAnswers.With(Listed(answers.Select(answer => answer ?? "null"))) : ExercisesWords.ItGaveNull;
        }
        catch (Exception thrown) when (!Trial.IsStop(thrown))
        {
            end = thrown == office.LastDeath ? ProcessesWords.SupervisorPassesDeathOn
                : thrown == office.Refusal ? ProcessesWords.SupervisorPassesRefusalOn
                : Trial.Threw(thrown);
        }
        return (ProcessesWords.SupervisorStory.With(office.Hired, Listed(office.Asked), end) + (office.Kept == 0 ? "" : " " + ProcessesWords.SupervisorKept.With(office.Kept)), office);
    }

    private static string Listed(IEnumerable<string> all) => all.Any() ? string.Join(", ", all) : FiguresWords.Nothing;

    private static List<string> Supervise(Func<IWorker> hire, IReadOnlyList<string> requests, int restarts)
    {
        var answers = new List<string>();
        for (var left = restarts; ; left--)
        {
            using var worker = hire();
            try
            {
                while (answers.Count < requests.Count)
                    answers.Add(worker.Ask(requests[answers.Count]));
                return answers;
            }
            catch (WorkerDiedException) when (left > 0)
            {
                // The next one is asked what this one died over.
            }
        }
    }

    private sealed record Script(int Requests, int Restarts, int[] Deaths, int? RefusesAt = null);

    /// <summary>Where workers are hired, and what they did.</summary>
    private sealed class Office(Script script)
    {
        private const int MostHired = 50;

        // Whether the one who was hired last has not died.
        private bool _doesLastAnswer;

        public int Hired { get; private set; }

        /// <summary>Hired and not disposed of.</summary>
        public int Kept { get; private set; }

        /// <summary>Whether another was hired while the last one still answered.</summary>
        public bool HasLetALiveOneGo { get; private set; }

        public List<string> Asked { get; } = [];

        public WorkerDiedException? LastDeath { get; private set; }

        public FormatException? Refusal { get; private set; }

        public IWorker Hire()
        {
            HostContext.StopToken.ThrowIfCancellationRequested();
            if (Hired == MostHired)
                throw new EndlessException(ProcessesWords.SupervisorEndless.With(MostHired));
            HasLetALiveOneGo |= _doesLastAnswer;
            (Hired, Kept, _doesLastAnswer) = (Hired + 1, Kept + 1, true);
            return new Worker(this);
        }

        private sealed class Worker(Office office) : IWorker
        {
            private bool _isDead, _isDisposed;

            public string Ask(string request)
            {
                office.Asked.Add(_isDead ? ProcessesWords.SupervisorAskedDead.With(request) : _isDisposed ? ProcessesWords.SupervisorAskedDisposed.With(request) : request);
                if (_isDead || _isDisposed)
                    throw new InvalidOperationException(ProcessesWords.SupervisorNobodyThere);
                if (office.Asked.Count == office.Refuses)
                    throw office.Refusal = new(ProcessesWords.SupervisorRefusal);
                if (office.Dies.Contains(office.Asked.Count))
                {
                    _isDead = true;
                    office._doesLastAnswer = false;
                    throw office.LastDeath = new(ProcessesWords.SupervisorDied.With(request));
                }
                return request.ToUpperInvariant();
            }

            public void Dispose()
            {
                if (_isDisposed)
                    return;
                _isDisposed = true;
                office.Kept--;
            }
        }

        private int? Refuses => script.RefusesAt;

        private int[] Dies => script.Deaths;
    }
}
