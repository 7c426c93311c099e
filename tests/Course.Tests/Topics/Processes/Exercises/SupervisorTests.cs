using NotebookCourse.Experiments.Workers;
using NotebookCourse.Tests.Exercises;
using NotebookCourse.Topics;
using NotebookCourse.Topics.Processes.Exercises;
using Solution = System.Func<System.Func<NotebookCourse.Topics.Processes.Exercises.IWorker>, System.Collections.Generic.IReadOnlyList<string>, int, System.Collections.Generic.IReadOnlyList<string>>;

namespace NotebookCourse.Tests.Topics.Processes.Exercises;

public class SupervisorTests
{
    public static TheoryData<string, Solution> RightOnes => new()
    {
        { "two loops", TwoLoops() },
        { "one loop", OneLoop },
        { "recursion", (hire, requests, restarts) => Recursive(hire, requests, restarts) },
    };

    [Theory]
    [MemberData(nameof(RightOnes))]
    public void Check_RightOne_Passes(string name, Solution right)
    {
        Assert.NotEmpty(name);
        CheckAssert.Right(Exercise.Supervisor.Check(right));
    }

    public static TheoryData<string, Solution, string> WrongOnes => new()
    {
        { "as given", AsGiven, "Whoever is asked dies at these asks, counted over all workers: 2." },
        { "never gives up", TwoLoops(restarts: _ => int.MaxValue), "answers: A, B, C. At most 0 workers may be replaced, but it replaced 1." },
        { "gives up at once", TwoLoops(restarts: _ => 0), "of 1 restart it used 0." },
        { "one restart too many", TwoLoops(restarts: given => given + 1), "at most 0" },
        { "begins again", TwoLoops(keepsAnswers: false), "Asked: a, b, a, b, c." },
        { "skips what somebody died over", TwoLoops(skips: true), "Ask 3 should have been for b, which was not answered yet, but it was for c." },
        { "catches everything", TwoLoops(catches: _ => true), "means that the request was bad: it is passed on at once, and nobody is asked or hired after it." },
        { "keeps the dead", TwoLoops(lets: false), "Not disposed of: 1." },
        { "asks the dead", AsksTheDead, "of a dead worker" },
        { "restarts counted for each request", PerRequest, "Expected: " },
        { "a worker for each request", (hire, requests, _) => [.. requests.Select(request => { using var worker = hire(); return worker.Ask(request); })], "Hired: 3. Asked: a, b, c. In the end: answers: A, B, C. To start a process takes longer than many requests" },
        { "wraps the last death", Wraps, "InvalidOperationException" },
        { "swallows the last death", Swallows, "answers: A" },
        { "asks nobody", (_, _, _) => [], "Hired: 0. Asked: nothing. In the end: answers: nothing." },
        { "null", (_, _, _) => null!, "null" },
    };

    [Theory]
    [MemberData(nameof(WrongOnes))]
    public void Check_WrongOne_IsRefuted(string name, Solution wrong, string found)
    {
        Assert.NotEmpty(name);
        CheckAssert.Wrong(Exercise.Supervisor.Check(wrong), found);
    }

    [Fact]
    public void Check_ExceptionThatEndsInAFullStop_IsToldWithOne() =>
        Assert.DoesNotContain("..", Exercise.Supervisor.Check((hire, requests, restarts) => AsksTheDead(hire, requests, restarts)).Alternative);

    private static Solution TwoLoops(
        Func<int, int>? restarts = null, bool keepsAnswers = true, bool skips = false, bool lets = true, Func<Exception, bool>? catches = null) => (hire, requests, given) =>
    {
        var answers = new List<string>();
        for (var left = restarts?.Invoke(given) ?? given; ; left--)
        {
            var worker = hire();
            try
            {
                if (!keepsAnswers)
                    answers.Clear();
                while (answers.Count < requests.Count)
                    answers.Add(worker.Ask(requests[answers.Count]));
                return answers;
            }
            catch (Exception failure) when ((catches?.Invoke(failure) ?? failure is WorkerDiedException) && left > 0)
            {
                if (skips)
                    answers.Add("");
            }
            finally
            {
                if (lets)
                    worker.Dispose();
            }
        }
    };

    private static IReadOnlyList<string> OneLoop(Func<IWorker> hire, IReadOnlyList<string> requests, int restarts)
    {
        var answers = new string[requests.Count];
        var worker = hire();
        try
        {
            for (var i = 0; i < requests.Count; i++)
            {
                try
                {
                    answers[i] = worker.Ask(requests[i]);
                }
                catch (WorkerDiedException) when (restarts-- > 0)
                {
                    worker.Dispose();
                    worker = hire();
                    i--;
                }
            }
            return answers;
        }
        finally
        {
            worker.Dispose();
        }
    }

    private static List<string> Recursive(Func<IWorker> hire, IReadOnlyList<string> requests, int restarts)
    {
        var answers = new List<string>();
        try
        {
            using var worker = hire();
            foreach (var request in requests)
                answers.Add(worker.Ask(request));
            return answers;
        }
        catch (WorkerDiedException) when (restarts > 0)
        {
            return [.. answers, .. Recursive(hire, [.. requests.Skip(answers.Count)], restarts - 1)];
        }
    }

    private static IReadOnlyList<string> AsGiven(Func<IWorker> hire, IReadOnlyList<string> requests, int restarts)
    {
        var worker = hire();
        var answers = requests.Select(worker.Ask).ToList();
        worker.Dispose();
        return answers;
    }

    private static IReadOnlyList<string> AsksTheDead(Func<IWorker> hire, IReadOnlyList<string> requests, int restarts)
    {
        using var worker = hire();
        var answers = new List<string>();
        while (answers.Count < requests.Count)
        {
            try
            {
                answers.Add(worker.Ask(requests[answers.Count]));
            }
            catch (WorkerDiedException) when (restarts-- > 0)
            {
            }
        }
        return answers;
    }

    private static IReadOnlyList<string> PerRequest(Func<IWorker> hire, IReadOnlyList<string> requests, int restarts)
    {
        var answers = new List<string>();
        var (worker, left) = (hire(), restarts);
        while (answers.Count < requests.Count)
        {
            try
            {
                answers.Add(worker.Ask(requests[answers.Count]));
                left = restarts;
            }
            catch (WorkerDiedException) when (left-- > 0)
            {
                worker.Dispose();
                worker = hire();
            }
        }
        worker.Dispose();
        return answers;
    }

    private static IReadOnlyList<string> Wraps(Func<IWorker> hire, IReadOnlyList<string> requests, int restarts)
    {
        try
        {
            return OneLoop(hire, requests, restarts);
        }
        catch (WorkerDiedException death)
        {
            throw new InvalidOperationException("too many died", death);
        }
    }

    private static IReadOnlyList<string> Swallows(Func<IWorker> hire, IReadOnlyList<string> requests, int restarts)
    {
        try
        {
            return OneLoop(hire, requests, restarts);
        }
        catch (WorkerDiedException)
        {
            return ["A"];
        }
    }
}
