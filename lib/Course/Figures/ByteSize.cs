namespace NotebookCourse.Figures;

/// <summary>Numbers of bytes for people.</summary>
internal static class ByteSize
{
    private const double Kilo = 1024;

    /// <summary>In bytes, KiB, MiB or GiB, whichever makes it a number of a few digits.</summary>
    public static string Text(double bytes) =>
        bytes == 1 ? Words.OneByte
        : bytes < Kilo ? Words.SomeBytes(Number.Plain(Math.Round(bytes)))
        : bytes < Kilo * Kilo ? Words.SomeKibibytes(Number.Plain(bytes / Kilo))
        : bytes < Kilo * Kilo * Kilo ? Words.SomeMebibytes(Number.Plain(bytes / Kilo / Kilo))
        : Words.SomeGibibytes(Number.Plain(bytes / Kilo / Kilo / Kilo));
}
