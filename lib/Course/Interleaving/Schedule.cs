using System.Globalization;
using System.Text;

namespace NotebookCourse.Interleaving;

/// <summary>An order of steps, written as who takes how many in a row: <c>A2 B3 A1</c>.</summary>
/// <remarks>
/// The text leads back to the same run for as long as the program is the same. A small letter stands for steps in which
/// writes reach memory: <c>a1</c> for one of A's (<see cref="Search.HasStoreBuffers"/>).
/// </remarks>
public sealed class Schedule : IEquatable<Schedule>
{
    private readonly int[] _threads;

    internal Schedule(IEnumerable<int> threads) => _threads = [.. threads];

    /// <summary>How many steps it has.</summary>
    public int Steps => _threads.Length;

    /// <summary>How often one thread stops and another goes on: the context switches.</summary>
    public int Switches => _threads.Zip(_threads.Skip(1)).Count(pair => pair.First != pair.Second);

    internal IReadOnlyList<int> Threads => _threads;

    /// <summary>Reads a schedule from text such as <c>A2 B3 A1</c>.</summary>
    /// <exception cref="FormatException">The text is no schedule.</exception>
    public static Schedule Parse(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        return new Schedule(text.Split(' ', StringSplitOptions.RemoveEmptyEntries).SelectMany(PartOf));
    }

    /// <inheritdoc/>
    public bool Equals(Schedule? other) => other is not null && _threads.AsSpan().SequenceEqual(other._threads);

    /// <inheritdoc/>
    public override bool Equals(object? obj) => Equals(obj as Schedule);

    /// <inheritdoc/>
    public override int GetHashCode() => ToString().GetHashCode(StringComparison.Ordinal);

    /// <inheritdoc/>
    public override string ToString()
    {
        var text = new StringBuilder();
        for (int start = 0, end; start < _threads.Length; start = end)
        {
            for (end = start; end < _threads.Length && _threads[end] == _threads[start];) end++;
            text.Append(text.Length > 0 ? " " : "").Append(Scenario.NameOf(_threads[start])).Append(CultureInfo.InvariantCulture, $"{end - start}");
        }
        return text.ToString();
    }

    /// <summary>Whether writes reach memory in steps of their own.</summary>
    internal bool HasStoreBuffers => Array.Exists(_threads, thread => thread >= Scenario.MostThreads);

    private static IEnumerable<int> PartOf(string part) =>
        char.IsAsciiLetter(part[0]) && int.TryParse(part.AsSpan(1), NumberStyles.None, CultureInfo.InvariantCulture, out var steps) && steps is >= 1 and <= Search.MostStepsEver
            ? Enumerable.Repeat(char.IsAsciiLetterUpper(part[0]) ? part[0] - 'A' : StoreBuffer.NumberOf(part[0] - 'a'), steps)
            : throw new FormatException(InterleavingWords.NotASchedule.With(part));
}
