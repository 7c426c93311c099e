namespace NotebookCourse.Player.Images;

/// <summary>Compiles assemblies to native code.</summary>
internal interface IImageCompiler
{
    /// <summary>Compiles an assembly into a file. If it is cancelled or fails, what lies there is no image.</summary>
    /// <exception cref="InvalidOperationException">The compiler failed; the message says how.</exception>
    Task CompileAsync(NativeImage image, string file, CancellationToken stop);
}
