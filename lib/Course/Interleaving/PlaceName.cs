using System.Collections.Concurrent;

namespace NotebookCourse.Interleaving;

/// <summary>Makes the names of places out of the expressions that stand for them in the program.</summary>
internal static class PlaceName
{
    private static readonly ConcurrentDictionary<string, string> Known = new();

    /// <summary>The last name in an expression: <c>next</c> of <c>ref node._next</c> and of <c>ref _next[index]</c>.</summary>
    public static string Of(string expression) => Known.GetOrAdd(expression, static expression =>
    {
        var end = expression.IndexOf('[', StringComparison.Ordinal) is var bracket and > 0 ? bracket : expression.Length;
        var start = expression.LastIndexOfAny(['.', ' '], end - 1) + 1;
        return expression[start..end].TrimEnd('!').TrimStart('_');
    });

    /// <summary>A condition without what every lambda has.</summary>
    public static string OfCondition(string expression) => expression.StartsWith("() => ", StringComparison.Ordinal) ? expression["() => ".Length..] : expression;
}
