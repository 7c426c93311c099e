namespace NotebookCourse.Topics.Races;

/// <summary>One thread writes a value all of whose halves change, the other reads it. The outcome is the halves that it read.</summary>
/// <remarks>Source: ECMA-335, I.12.6.6: reads and writes up to the size of a native integer are indivisible where they are aligned; larger ones need not be.</remarks>
public static class TornReads
{
    /// <summary>A struct of 16 bytes.</summary>
    public static LitmusTest<Cell<Wide>, (long, long)> OfSixteenBytes() => Litmus.Of(
            RacesWords.TornSixteen,
            () => new Cell<Wide>(),
            cell => cell.Value = new Wide(1, 1),
            cell => cell.Read = cell.Value,
            cell => (cell.Read.Low, cell.Read.High))
        .Acceptable((0, 0), RacesWords.ReaderWasFirst)
        .Acceptable((1, 1), RacesWords.WriterWasFirst)
        .Interesting((1, 0), RacesWords.ReadInHalves)
        .Interesting((0, 1), RacesWords.ReadInHalves);

    /// <summary>A long, of 8 bytes; in a process of 32 bits it may be torn as well.</summary>
    public static LitmusTest<Cell<long>, (int, int)> OfALong()
    {
        var test = Litmus.Of(
                RacesWords.TornLong,
                () => new Cell<long>(),
                cell => cell.Value = 0x1_0000_0001,
                cell => cell.Read = cell.Value,
                cell => ((int)cell.Read, (int)(cell.Read >> 32)))
            .Acceptable((0, 0), RacesWords.ReaderWasFirst)
            .Acceptable((1, 1), RacesWords.WriterWasFirst);
        return Environment.Is64BitProcess
            ? test.Forbidden((1, 0), RacesWords.LongIsWhole).Forbidden((0, 1), RacesWords.LongIsWhole)
            : test.Interesting((1, 0), RacesWords.ReadInHalves).Interesting((0, 1), RacesWords.ReadInHalves);
    }

    /// <summary>A value of two halves that must belong together: too wide to be written in one step.</summary>
    /// <param name="Low">One half; the writer puts the same number into both.</param>
    /// <param name="High">The other half.</param>
    public readonly record struct Wide(long Low, long High);

    /// <summary>What the threads share.</summary>
    /// <typeparam name="T">What is written and read.</typeparam>
    public sealed class Cell<T>
        where T : struct
    {
        internal T Value, Read;
    }
}
