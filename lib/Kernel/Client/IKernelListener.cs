using NotebookCourse.Notebooks;

namespace NotebookCourse.Kernel.Client;

/// <summary>Hears what a kernel process tells unasked.</summary>
internal interface IKernelListener
{
    /// <summary>A cell, which may have ended, shows something.</summary>
    void OnOutput(int cellId, CellOutput output);

    /// <summary>Native code, or a child process, wrote past the console of .NET.</summary>
    void OnNativeText(string text);

    /// <summary>The cell that could not be stopped has ended after all.</summary>
    void OnReleased();
}
