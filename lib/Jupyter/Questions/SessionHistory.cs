using System.IO.Enumeration;
using System.Text.Json.Nodes;
using NotebookCourse.Jupyter.Protocol;
using NotebookCourse.Jupyter.Serving;

namespace NotebookCourse.Jupyter.Questions;

/// <summary>The cells that this session has run, kept in memory as long as it lives; for one request at a time.</summary>
internal sealed class SessionHistory
{
    // There are no earlier sessions to tell of.
    private const int ThisSession = 1;

    private readonly List<Entry> _entries = [];

    /// <summary>Notes a cell.</summary>
    /// <param name="number">Its number.</param>
    /// <param name="source">Its text.</param>
    /// <param name="result">The plain text of the value in which it ended, if it did in one.</param>
    public void Add(int number, string source, string? result) => _entries.Add(new Entry(number, source, result));

    /// <summary>The reply to a history_request.</summary>
    /// <exception cref="ProtocolException">It asks for something else than the protocol knows.</exception>
    public Answer Answer(Content asked)
    {
        var withResults = asked.Flag("output", false);
        var found = asked.Text("hist_access_type") switch
        {
            "tail" => Last(_entries, asked),
            "range" => Range(asked),
            "search" => Last(Search(asked), asked),
            var other => throw new ProtocolException($"expected hist_access_type to be tail, range or search, but was {Content.Short(other)}."),
        };
        return Serving.Answer.Ok(new JsonObject { ["history"] = new JsonArray([.. found.Select(entry => ToJson(entry, withResults))]) });
    }

    private static IEnumerable<Entry> Last(IEnumerable<Entry> entries, Content asked) => entries.TakeLast(asked.Number("n", int.MaxValue));

    private IEnumerable<Entry> Range(Content asked)
    {
        // Counted backwards from this session, 0 is this one too.
        if (asked.Number("session", 0) is not (0 or ThisSession)) return [];
        var (start, stop) = (asked.Number("start", 0), asked.Number("stop", int.MaxValue));
        return _entries.Where(entry => entry.Number >= start && entry.Number < stop);
    }

    private IEnumerable<Entry> Search(Content asked)
    {
        var pattern = asked.Text("pattern", "*");
        var found = _entries.Where(entry => FileSystemName.MatchesSimpleExpression(pattern, entry.Source, ignoreCase: false));
        // Of equal ones the latest stays, in its place.
        return asked.Flag("unique", false) ? found.Reverse().DistinctBy(entry => entry.Source).Reverse() : found;
    }

    private static JsonArray ToJson(Entry entry, bool withResult) =>
        [ThisSession, entry.Number, withResult ? new JsonArray(entry.Source, entry.Result) : JsonValue.Create(entry.Source)];

    private sealed record Entry(int Number, string Source, string? Result);
}
