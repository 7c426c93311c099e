using NotebookCourse.Experiments;
using NotebookCourse.Experiments.Workers;

namespace NotebookCourse.Topics.Factoring;

/// <summary>Prime factors over worker processes: a thread here for each of them asks and writes the answers down.</summary>
internal sealed class FactorProcesses(int[] numbers, FactoringMethod method, TimeProvider clock)
{
    public Factorization Run(int processes, Partitioning partitioning, int? crashAfter, CancellationToken stop)
    {
        var results = new Factorization(numbers) { CrashAfter = crashAfter };
        var shares = new WorkQueue(numbers.Length, processes, partitioning);
        var loads = new WorkerLoad[processes];
        DedicatedThreads.Run(processes, worker =>
        {
            var start = clock.GetTimestamp();
            var client = new FactorWorkerClient(numbers, method, results.Writer(), worker == 0 ? crashAfter : null, stop);
            client.Work(shares.Of(worker));
            loads[worker] = new(worker, client.Items, clock.GetElapsedTime(start).TotalSeconds, client.Deaths);
        });
        results.Loads = loads;
        return results;
    }
}
