using NotebookCourse.Exercises;
using NotebookCourse.Figures;

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
}
