using System.Diagnostics.CodeAnalysis;
using System.Runtime.CompilerServices;
using NotebookCourse.Experiments;

namespace NotebookCourse.Figures;

/// <summary>Teaches experiments, which know nothing of figures, to draw how far they are.</summary>
internal static class ProgressDrawing
{
    /// <summary>Runs before anything else in this assembly does.</summary>
    [ModuleInitializer]
    [SuppressMessage("Usage", "CA2255", Justification = "The rooms below must not mention this one, and a notebook must not have to ask for it.")]
    internal static void Install() => ProgressDisplay.Draw = static progress => new ProgressFigure(progress);
}
