using NotebookCourse.Figures;

namespace NotebookCourse.Topics.Gpu.Figures;

/// <summary>Holds what a learner's kernel gave against what it should have given.</summary>
public static class KernelAnswer
{
    /// <summary>Says whether all elements are right, or which one is wrong first.</summary>
    /// <param name="found">What the kernel wrote.</param>
    /// <param name="expected">What a plain loop gives.</param>
    public static Figure Of(IReadOnlyList<int> found, IReadOnlyList<int> expected)
    {
        var wrong = found.Zip(expected).Index().Where(each => each.Item.First != each.Item.Second).ToList();
        var finding = found.Count != expected.Count ? GpuWords.KernelAnswerLength.With(Number.Whole(expected.Count), Number.Whole(found.Count))
            : wrong is [var first, ..] ? GpuWords.KernelAnswerWrong.With(
                Number.Whole(wrong.Count), Number.Whole(expected.Count), Number.Whole(first.Index), Number.Whole(first.Item.Second), Number.Whole(first.Item.First))
            : GpuWords.KernelAnswerRight.With(Number.Whole(expected.Count));
        return new Remark(GpuWords.KernelAnswerTitle, finding, GpuWords.KernelAnswerRanOn.With(GpuDevice.Here.Name));
    }
}
