namespace NotebookCourse.Figures;

/// <summary>Numbers of bytes for people.</summary>
internal static class ByteSize
{
    private const double Kilo = 1024;

    /// <summary>In bytes, KiB, MiB or GiB, whichever makes it a number of a few digits.</summary>
    public static string Text(double bytes) =>
        bytes < Kilo ? FiguresWords.Bytes.With(Number.Plain(Math.Round(bytes)))
        : bytes < Kilo * Kilo ? FiguresWords.SomeKibibytes.With(Number.Plain(bytes / Kilo))
        : bytes < Kilo * Kilo * Kilo ? FiguresWords.SomeMebibytes.With(Number.Plain(bytes / Kilo / Kilo))
        : FiguresWords.SomeGibibytes.With(Number.Plain(bytes / Kilo / Kilo / Kilo));
}
