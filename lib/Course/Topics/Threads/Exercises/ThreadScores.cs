using NotebookCourse.Exercises;
using NotebookCourse.Figures;
using NotebookCourse.Topics.Threads.Figures;

namespace NotebookCourse.Topics.Threads.Exercises;

/// <summary>Holds guesses against what was seen of threads.</summary>
public static class ThreadScores
{
    private const double Mebibyte = 1 << 20;

    /// <summary>Holds a guess (<see cref="Predict.Number"/>) against this process: how many threads has it?</summary>
    /// <exception cref="ArgumentException">The guess is of another kind.</exception>
    public static Verdict Against(this ProcessThreads threads, Prediction prediction) =>
        prediction.Against(new(Quantity.Number, ThreadsWords.HasThreads.With(Number.Whole(threads.Count)), threads.Count));

    /// <summary>Holds a guess (<see cref="Predict.Number"/>) against a look at the machine: on how many processors did threads of this process stand?</summary>
    /// <exception cref="ArgumentException">The guess is of another kind.</exception>
    public static Verdict Against(this ThreadSnapshot snapshot, Prediction prediction)
    {
        var processors = snapshot.Processes.Where(process => process.IsThis).SelectMany(process => process.Threads).Select(thread => thread.Processor).OfType<int>().Distinct().Count();
        return prediction.Against(new(Quantity.Number, ThreadsWords.StoodOnProcessors.With(processors), processors)
        {
            Unshown = processors == 0 ? ThreadsWords.ProcessorsUntold : null,
        });
    }

    /// <summary>Holds a guess (<see cref="Predict.Number"/>) against a count: how many more threads does the system have?</summary>
    /// <exception cref="ArgumentException">The guess is of another kind.</exception>
    public static Verdict Against(this ThreadCount count, Prediction prediction)
    {
        // Where the numbers are known, those that the runtime began meanwhile for itself do not count.
        var more = count.Flows.Any(flow => flow.KernelId is not null)
            ? count.New.Count(id => count.Flows.Any(flow => flow.KernelId == id))
            : count.New.Count;
        return prediction.Against(new(Quantity.Number, ThreadsWords.KernelHasMore.With(Number.Whole(more)), more));
    }

    /// <summary>Holds a guess (<see cref="Predict.Number"/>) against repeated runs: how many orders came?</summary>
    /// <exception cref="ArgumentException">The guess is of another kind.</exception>
    public static Verdict Against(this OrderCount orders, Prediction prediction) => prediction.Against(new(
        Quantity.Number, ThreadsWords.OrdersCame.With(Number.Whole(orders.Distinct)), orders.Distinct, orders.EachSet.Min(), orders.EachSet.Max())
    {
        Caveat = ThreadFigures.EachSet(orders),
    });

    /// <summary>Holds a guess (<see cref="Predict.Number"/>) against one with something long to do: how many neighbours were done before it?</summary>
    /// <exception cref="ArgumentException">The guess is of another kind.</exception>
    public static Verdict Against(this NeighbourRun run, Prediction prediction) =>
        prediction.Against(new(Quantity.Number, ThreadsWords.WereDoneBefore.With(run.DoneBefore, run.Neighbours), run.DoneBefore));

    /// <summary>Holds a guess (<see cref="Predict.Number"/>, in MiB) against the costs: how much memory did the most threads take?</summary>
    /// <exception cref="ArgumentException">The guess is of another kind.</exception>
    public static Verdict Against(this CostRun run, Prediction prediction)
    {
        var most = run.MostThreads;
        return prediction.Against(new(Quantity.Number, ThreadsWords.TookMemory.With(Number.Whole(most.Held), ByteSize.Text(most.Touched)), most.Touched / Mebibyte)
        {
            // The question is about as many as were wanted.
            Unshown = most.Touched == 0 ? ThreadsWords.CostMemoryUnseen : CostFigures.Limits(run).Any() ? string.Join(' ', CostFigures.Limits(run)) : null,
        });
    }

    /// <summary>Holds a guess (<see cref="Predict.Share"/>) against a pool: which share of the items had begun in the end?</summary>
    /// <exception cref="ArgumentException">The guess is of another kind.</exception>
    public static Verdict Against(this PoolGrowth growth, Prediction prediction)
    {
        var share = (double)growth.OnPool.Count / growth.Items;
        return prediction.Against(new(Quantity.Share, ThreadsWords.ShareBegan.With(Number.Percent(share), growth.Seconds), share) { Unshown = growth.Items <= growth.Processors ? ThreadsWords.GrowthTooFew : null });
    }
}
