namespace NotebookCourse.Player.Images;

/// <summary>An assembly of a package, compiled to native code so that a program that loads it starts faster.</summary>
/// <param name="Source">The assembly as its package has it.</param>
/// <param name="Kept">Where the image is kept, from build to build.</param>
/// <param name="Output">The copy of the assembly beside the program, whose place the image takes.</param>
/// <param name="Compiler">The program that compiles it.</param>
/// <param name="Options">What the compiler is told besides what to read and to write.</param>
internal sealed record NativeImage(string Source, string Kept, string Output, string Compiler, IReadOnlyList<string> Options)
{
    /// <summary>The assembly's name.</summary>
    public string Name => Path.GetFileNameWithoutExtension(Source);

    /// <summary>Whether it has been compiled.</summary>
    public bool IsMade => File.Exists(Kept);

    /// <summary>Whether the program still loads the assembly and could load the image.</summary>
    /// <remarks>A copy has its original's size and time: one of another version, which a build has put there since, is left alone.</remarks>
    public bool IsDue
    {
        get
        {
            var (source, output) = (new FileInfo(Source), new FileInfo(Output));
            return source.Exists && output.Exists && source.Length == output.Length && source.LastWriteTimeUtc == output.LastWriteTimeUtc
                && (IsMade || File.Exists(Compiler));
        }
    }
}
