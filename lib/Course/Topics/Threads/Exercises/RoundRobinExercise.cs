using System.Collections;
using NotebookCourse.Exercises;
using NotebookCourse.Exercises.Checking;
using NotebookCourse.Experiments;
using NotebookCourse.Figures;

namespace NotebookCourse.Topics.Threads.Exercises;

/// <summary>2.2: every green thread comes to its end, and none takes a step while another one is a step behind.</summary>
internal sealed class RoundRobinExercise : Exercise<Action<IReadOnlyList<IEnumerator<int>>>>
{
    private const int RandomCases = 200, Seed = 2, MostShown = 24;

    // How many steps each has. Those that are easiest to see first.
    private static readonly int[][] Cases = [[1], [2, 2], [1, 3], [3, 1], [2, 0, 1], [2, 1, 3], [0, 2], [0, 0], []];

    private protected override Description About => new(
        "2.2",
        ThreadsWords.RoundRobinTitle,
        [ThreadsWords.RoundRobinHint1, ThreadsWords.RoundRobinHint2, ThreadsWords.RoundRobinHint3],
        ThreadsWords.RoundRobinProved.With(Cases.Length + RandomCases));

    private protected override Counterexample? FindFault(Action<IReadOnlyList<IEnumerator<int>>> solution) =>
        Trial.First(Cases.Concat(Random()).Select(steps => FaultOf(solution, steps)));

    private static IEnumerable<int[]> Random()
    {
        var random = new SplitMix64(Seed);
        for (var i = 0; i < RandomCases; i++)
            yield return [.. Enumerable.Range(0, random.Next(1, 6)).Select(_ => random.Next(0, 6))];
    }

    private static Counterexample? FaultOf(Action<IReadOnlyList<IEnumerator<int>>> solution, int[] steps)
    {
        var round = new Round(steps);
        var input = ThreadsWords.RoundRobinInput.With(steps.Length == 0 ? FiguresWords.Nothing : string.Join(", ", steps.Select((count, thread) => $"{NameOf(thread)} {count}")));
        return Trial.Of(
            input,
            ThreadsWords.RoundRobinExpected,
            () =>
            {
                solution(round.Threads);
                return round;
            },
            _ => round.Complaint());
    }

    private static char NameOf(int thread) => (char)('A' + thread);

    private sealed class Round
    {
        // Each has to be asked once more to say that it is at its end; whoever asks on and on goes round in a circle.
        private const int QuestionsPerThread = 100;

        private readonly int[] _steps, _taken;
        private readonly List<int> _log = [];
        private string? _unfair;
        private int _questions;

        public Round(int[] steps)
        {
            (_steps, _taken) = (steps, new int[steps.Length]);
            Threads = [.. steps.Select((_, thread) => new GreenThread(() => Step(thread)))];
        }

        public IReadOnlyList<IEnumerator<int>> Threads { get; }

        public string? Complaint()
        {
            var behind = Enumerable.Range(0, _steps.Length).FirstOrDefault(thread => _taken[thread] < _steps[thread], -1);
            return _unfair ?? (behind >= 0 ? ThreadsWords.RoundRobinNotDone.With(Story(), NameOf(behind).ToString(), _taken[behind], _steps[behind]) : null);
        }

        private bool Step(int thread)
        {
            if (++_questions > QuestionsPerThread * (_steps.Length + _steps.Sum() + 1)) throw new EndlessException(ExercisesWords.StepsWithoutEnd.With(_questions));
            if (_taken[thread] == _steps[thread]) return false;
            _log.Add(thread);
            var behind = Enumerable.Range(0, _steps.Length).FirstOrDefault(other => _taken[other] < _steps[other] && _taken[other] < _taken[thread], -1);
            if (behind >= 0)
                _unfair ??= ThreadsWords.RoundRobinUnfair.With(Story(), NameOf(thread).ToString(), _taken[thread] + 1, NameOf(behind).ToString(), _taken[behind]);
            _taken[thread]++;
            return true;
        }

        private string Story() => _log.Count == 0
            ? FiguresWords.Nothing
            : string.Join(' ', _log.Take(MostShown).Select(NameOf)) + (_log.Count > MostShown ? " …" : "");
    }

    private sealed class GreenThread(Func<bool> step) : IEnumerator<int>
    {
        public int Current => 0;

        object IEnumerator.Current => Current;

        public bool MoveNext() => step();

        public void Reset() => throw new NotSupportedException();

        public void Dispose()
        {
        }
    }
}
