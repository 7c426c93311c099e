using NotebookCourse.Experiments;

namespace NotebookCourse.Topics.Factoring;

/// <summary>The same work with every result written down, a line at a time, while the clock runs.</summary>
public static class PrintingVariant
{
    /// <summary>Factors, and writes each result to a file that is flushed after every line: what a console does, without filling yours.</summary>
    /// <param name="factoring">How the factors are found.</param>
    public static Variant Printing(this FactoringVariant factoring) => new(FactoringWords.WithPrinting.With(factoring.Name), stop =>
    {
        var results = factoring.Run(stop);
        var file = Path.GetTempFileName();
        try
        {
            Write(results, file, stop);
        }
        catch
        {
            File.Delete(file);
            throw;
        }
        return () =>
        {
            File.Delete(file);
            results.Verify();
        };
    })
    {
        Id = $"{factoring.Id}/printing",
        Workers = factoring.Workers,
    };

    private static void Write(Factorization results, string file, CancellationToken stop)
    {
        using var writer = new StreamWriter(file) { AutoFlush = true };
        for (var index = 0; index < results.Count; index++)
        {
            stop.ThrowIfCancellationRequested();
            writer.WriteLine(results.Listing(first: 1, from: index));
        }
    }
}
