using NotebookCourse.Exercises;
using NotebookCourse.Figures;
using NotebookCourse.Topics.Gpu.Tracing;

namespace NotebookCourse.Topics.Gpu.Exercises;

/// <summary>Holds guesses against what was found of GPUs.</summary>
public static class GpuScores
{
    /// <summary>
    /// Holds a guess (<see cref="Predict.Share"/>) against a sweep: which share of the GPU's time are the ways there and
    /// back, at the largest size? Of the GPU, if there is one, otherwise of the card that was computed.
    /// </summary>
    /// <exception cref="ArgumentException">The guess is of another kind, or the sweep has neither GPU nor card.</exception>
    public static Verdict Against(this GpuSweep sweep, Prediction prediction)
    {
        var last = sweep.Points[^1];
        var (who, share) = last.Gpu is { } gpu ? (sweep.Device.Name, gpu.TransferShare)
            : last is { CardWhole: { } whole, CardCompute: { } compute } ? (GpuWords.GpuTheCard, 1 - compute / whole)
            : throw new ArgumentException(GpuWords.GpuNobodyThere, nameof(sweep));
        return prediction.Against(new(Quantity.Share, GpuWords.GpuShareWas.With(who, Number.Whole(last.Size), Number.Percent(share)), share));
    }

    /// <summary>
    /// Holds a guess (<see cref="Predict.Number"/>) against a trace: how many sectors of memory does the first warp fetch in
    /// the first step in which it reads?
    /// </summary>
    /// <exception cref="ArgumentException">The guess is of another kind, or the kernel reads nothing.</exception>
    public static Verdict Against(this KernelTrace trace, Prediction prediction)
    {
        var view = Enumerable.Range(0, trace.Views.Count).Where(each => trace.Count(each, isWrite: false) > 0).DefaultIfEmpty(-1).First();
        if (view < 0)
            throw new ArgumentException(GpuWords.TraceNothing, nameof(trace));
        var step = trace.FirstStep(view, isWrite: false);
        return prediction.Against(new(Quantity.Number, GpuWords.TraceFoundRead.With(trace.Views[view].Name, step.Threads, step.Elements.Count, step.Sectors), step.Sectors));
    }
}
