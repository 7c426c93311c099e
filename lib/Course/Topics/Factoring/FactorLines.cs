using System.Globalization;
using NotebookCourse.Platforms;
using NotebookCourse.Topics.Factoring;

[assembly: Verb<FactorLines>(FactorLines.Verb)]

namespace NotebookCourse.Topics.Factoring;

/// <summary>A process for cells to start: it reads numbers, a line each, until there are no more, and then writes the factors of each on a line.</summary>
/// <remarks>Not before: whoever writes all and then reads all would wait for one who waits for a reader.</remarks>
internal sealed class FactorLines : IVerb
{
    /// <summary>What the assembly is started with.</summary>
    public const string Verb = "factor-lines";

    /// <inheritdoc/>
    public string Arguments => "";

    /// <inheritdoc/>
    public string Purpose => FactoringWords.FactorLinesPurpose;

    /// <inheritdoc/>
    public int Run(string[] arguments)
    {
        using var reader = new StreamReader(Console.OpenStandardInput());
        using var writer = new StreamWriter(Console.OpenStandardOutput());
        Answer(reader, writer);
        return 0;
    }

    /// <summary>Reads all numbers, and then writes their factors.</summary>
    internal static void Answer(TextReader reader, TextWriter writer)
    {
        List<int> numbers = [];
        while (reader.ReadLine() is { } line)
            numbers.Add(int.Parse(line, NumberStyles.None, CultureInfo.InvariantCulture));
        Span<int> room = stackalloc int[TrialDivision.MostFactors];
        foreach (var number in numbers)
        {
            var found = TrialDivision.Factor(number, room);
            for (var i = 0; i < found; i++)
            {
                if (i > 0)
                    writer.Write(' ');
                writer.Write(room[i]);
            }
            writer.WriteLine();
        }
    }
}
