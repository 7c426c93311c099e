using System.Collections;

namespace NotebookCourse.Interleaving.Seeing;

/// <summary>A sequence through which .NET goes, as a twin would: what each element is read from is seen when it is read.</summary>
internal sealed class SeenSequence<T> : IEnumerable<T>
{
    private readonly IEnumerable<T> _itself;

    private SeenSequence(IEnumerable<T> itself) => _itself = itself;

    /// <summary>A sequence, seen.</summary>
    public static IEnumerable<T>? Of(IEnumerable<T>? itself) => itself is null or string or SeenSequence<T> || Sight.Current is null ? itself : new SeenSequence<T>(itself);

    /// <inheritdoc/>
    public IEnumerator<T> GetEnumerator() => new SeenEnumerator<T>(_itself switch
    {
        T[] array => Elements(array),
        _ when Contents.IsOne(_itself.GetType()) => Content(_itself),
        _ when LearnersCode.Has(_itself.GetType()) => Learners(_itself),
        _ => Others(_itself),
    });

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();

    private static IEnumerator<T> Elements(T[] array)
    {
        for (var index = 0; index < array.Length; index++) yield return Memory.LoadElement(array, index);
    }

    private static IEnumerator<T> Content(IEnumerable<T> collection)
    {
        var member = Contents.MemberOf(collection.GetType()).Index;
        Contents.Come(collection, member, (int)TransitionKind.Read);
        using var each = collection.GetEnumerator();
        while (true)
        {
            Contents.Come(collection, member, (int)TransitionKind.Read);
            if (!each.MoveNext()) yield break;
            yield return each.Current;
        }
    }

    // A learner's own, such as an iterator: each call goes to its twin.
    private static IEnumerator<T> Learners(IEnumerable<T> sequence)
    {
        var each = Slots<T>.Get(sequence);
        try
        {
            while (Slots<T>.MoveNext(each)) yield return Slots<T>.Current(each);
        }
        finally
        {
            Slots<T>.Dispose(each);
        }
    }

    // What LINQ has made in this run goes through sequences that are seen, and a group does not change.
    private static IEnumerator<T> Others(IEnumerable<T> sequence)
    {
        var isKnown = LearnersCode.IsCourse(sequence.GetType()) || (sequence.GetType().Assembly == typeof(Enumerable).Assembly && (Sight.Current?.IsOfThisRun(sequence) != false || IsGroup(sequence)));
        if (!isKnown) Sight.Current?.NoteUnseen(InterleavingWords.GoingThrough.With(sequence.GetType().Name.Split('`')[0]));
        return sequence.GetEnumerator();
    }

    private static bool IsGroup(object sequence) => Array.Exists(sequence.GetType().GetInterfaces(), each => each.IsGenericType && each.GetGenericTypeDefinition() == typeof(IGrouping<,>));
}
