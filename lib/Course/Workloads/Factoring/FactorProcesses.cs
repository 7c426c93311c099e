using NotebookCourse.Workloads.Workers;

namespace NotebookCourse.Workloads.Factoring;

/// <summary>Prime factors over worker processes: a thread here for each of them asks and writes the answers down.</summary>
internal sealed class FactorProcesses(int[] numbers, FactoringMethod method, TimeProvider clock)
{
    public Factorization Run(int processes, Sharing sharing, int? crashAfter, CancellationToken stop)
    {
        var results = new Factorization(numbers);
        var shares = new Shares(numbers.Length, processes, sharing);
        var loads = new WorkerLoad[processes];
        DedicatedThreads.Run(processes, worker =>
        {
            var start = clock.GetTimestamp();
            var seat = new FactorSeat(numbers, method, results.Writer(), worker == 0 ? crashAfter : null, stop);
            seat.Work(shares.Of(worker));
            loads[worker] = new(worker, seat.Items, clock.GetElapsedTime(start).TotalSeconds, seat.Deaths);
        });
        results.Loads = loads;
        return results;
    }
}
