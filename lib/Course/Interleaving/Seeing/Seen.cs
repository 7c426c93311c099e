using System.Diagnostics.CodeAnalysis;
using System.Reflection;

namespace NotebookCourse.Interleaving.Seeing;

/// <summary>What a learner hands to the library, called so that an exploration sees what it does.</summary>
/// <remarks>
/// The library's own code is no twin: a call from there leads to the original, whose accesses nobody sees. So whoever makes a
/// program that calls a learner's code asks here first, each time that the program is made. Outside an exploration it is the original that is called.
/// </remarks>
internal static class Seen
{
    /// <summary>A delegate. What can have no twin is named as not followed.</summary>
    [return: NotNullIfNotNull(nameof(code))]
    public static T? Code<T>(T? code)
        where T : Delegate
    {
        if (code is null || Sight.Current is not { } sight) return code;
        var twin = Twins.Of(code);
        if (Twins.UnseenOf(twin) is { } what) sight.NoteInAnyCase(what);
        return twin;
    }

    /// <summary>An object that is called through an interface.</summary>
    /// <typeparam name="T">The interface.</typeparam>
    [return: NotNullIfNotNull(nameof(answer))]
    public static T? As<T>(T? answer)
        where T : class
    {
        if (answer is null || Sight.Current is null || LearnersCode.IsCourse(answer.GetType())) return answer;
        var seen = DispatchProxy.Create<T, SeenObject>();
        ((SeenObject)(object)seen).Answer = answer;
        return seen;
    }

    /// <summary>Notes an object that the library makes for a learner's code: each run has its own, and it is known by when it was made.</summary>
    public static void Made(object made) => Sight.Current?.NoteMade(made, null);
}
