using NotebookCourse.Exercises;
using NotebookCourse.Exercises.Checking;

namespace NotebookCourse.Topics.Threads.Exercises;

/// <summary>2.1: the thread that is started as the k-th works with the number k, whenever it begins.</summary>
internal sealed class NumberedExercise : Exercise<Action<int, Action<Action>, Action<int>>>
{
    private const int MostBeyond = 100;

    private static readonly int[] Counts = [1, 2, 3, 5, 0];

    private protected override Description About => new(
        "2.1",
        ThreadsWords.NumberedTitle,
        [ThreadsWords.NumberedHint1, ThreadsWords.NumberedHint2, ThreadsWords.NumberedHint3],
        ThreadsWords.NumberedProved);

    private protected override Counterexample? FindFault(Action<int, Action<Action>, Action<int>> solution) =>
        Trial.First(Counts.SelectMany(threads => Enum.GetValues<Beginning>().Select(beginning => FaultOf(solution, threads, beginning))));

    private static Counterexample? FaultOf(Action<int, Action<Action>, Action<int>> solution, int threads, Beginning beginning)
    {
        var starter = new Starter(threads, beginning);
        return Trial.Of(
            ThreadsWords.NumberedInput.With(threads, InWords(beginning)),
            ThreadsWords.NumberedExpected,
            () =>
            {
                solution(threads, starter.Start, starter.Work);
                starter.RunThoseThatWait();
                return starter;
            },
            found => found.Complaint());
    }

    private static string InWords(Beginning beginning) => beginning switch
    {
        Beginning.AtOnce => ThreadsWords.BeginAtOnce,
        Beginning.AfterAll => ThreadsWords.BeginAfterAll,
        _ => ThreadsWords.BeginLastFirst,
    };

    /// <summary>When a thread begins that has been started is for the system to say; these are the extremes.</summary>
    private enum Beginning
    {
        AtOnce,
        AfterAll,
        LastFirst,
    }

    private sealed class Starter(int threads, Beginning beginning)
    {
        private const int Nobody = -1;

        private readonly List<Action> _bodies = [];
        private readonly List<(int Thread, int Number)> _works = [];
        private int _running = Nobody;

        public void Start(Action body)
        {
            if (_bodies.Count >= threads + MostBeyond) throw new EndlessException(ThreadsWords.StartsWithoutEnd.With(_bodies.Count));
            _bodies.Add(body);
            if (beginning == Beginning.AtOnce) Run(_bodies.Count - 1);
        }

        public void Work(int number) => _works.Add((_running, number));

        public void RunThoseThatWait()
        {
            if (beginning == Beginning.AtOnce) return;
            for (var turn = 0; turn < _bodies.Count; turn++)
                Run(beginning == Beginning.AfterAll ? turn : _bodies.Count - 1 - turn);
        }

        public string? Complaint()
        {
            if (_bodies.Count != threads) return ThreadsWords.NumberedStarted.With(_bodies.Count);
            if (_works.Any(work => work.Thread == Nobody)) return ThreadsWords.NumberedOutside.With(_works.First(work => work.Thread == Nobody).Number);
            for (var thread = 0; thread < threads; thread++)
            {
                var numbers = _works.Where(work => work.Thread == thread).Select(work => work.Number).ToList();
                if (numbers is not [var only] || only != thread)
                    return numbers.Count == 0 ? ThreadsWords.NumberedNever.With(thread) : ThreadsWords.NumberedFound.With(thread, string.Join(", ", numbers));
            }
            return null;
        }

        private void Run(int thread)
        {
            var outer = _running;
            _running = thread;
            _bodies[thread]();
            _running = outer;
        }
    }
}
