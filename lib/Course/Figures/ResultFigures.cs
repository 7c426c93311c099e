using System.Diagnostics.CodeAnalysis;
using System.Runtime.CompilerServices;
using NotebookCourse.Experiments;
using NotebookCourse.Figures.Schedules;
using NotebookCourse.Interleaving;
using NotebookCourse.Recording;

namespace NotebookCourse.Figures;

/// <summary>Says as which figure a result of the floors below is shown, where a cell ends in the result itself.</summary>
internal static class ResultFigures
{
    /// <summary>Says it of all of them, as soon as the assembly is loaded.</summary>
    [ModuleInitializer]
    [SuppressMessage("Usage", "CA2255", Justification = "A host asks before any code of a notebook has named a figure.")]
    internal static void Register()
    {
        Shown.As<Interleavings>(found => found.Chart());
        Shown.As<Trace>(trace => trace.OnItsLines());
        Shown.As<ScheduleTree>(tree => tree.Schedules <= TreeFigure.MostSchedules ? tree.Chart() : new PlayFigure(tree, null));
        Shown.As<StressRun>(stress => stress.Chart());
        Shown.As<Timeline>(timeline => timeline.Chart());
        Shown.As<Comparison>(comparison => comparison.Chart());
        Shown.As<Curves>(curves => curves.Chart());
        Shown.As<KeptRun>(kept => kept.Chart());
        Shown.As<RunPair>(pair => pair.Chart());
    }
}
