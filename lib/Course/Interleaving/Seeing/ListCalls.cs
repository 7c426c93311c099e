namespace NotebookCourse.Interleaving.Seeing;

/// <summary>Takes the place of those methods of <see cref="List{T}"/> in twins that compare as a learner says; outside an exploration each is the method of that name.</summary>
internal static class ListCalls
{
    /// <summary>As <see cref="List{T}.Sort()"/>.</summary>
    public static void Sort<T>(List<T> list) => Sort(list, (IComparer<T>?)null);

    /// <summary>As <see cref="List{T}.Sort(Comparison{T})"/>.</summary>
    public static void Sort<T>(List<T> list, Comparison<T> comparison)
    {
        if (Sight.Current is null || comparison is null) list.Sort(comparison!);
        else Sort(list, SeenComparer<T>.Of(comparison));
    }

    /// <summary>As <see cref="List{T}.Sort(IComparer{T})"/>.</summary>
    public static void Sort<T>(List<T> list, IComparer<T>? comparer)
    {
        if (Sight.Current is null) list.Sort(comparer);
        else Work(list, TransitionKind.Update, SeenComparer<T>.Of(comparer), seen => list.Sort(seen));
    }

    /// <summary>As <see cref="List{T}.Sort(int, int, IComparer{T})"/>.</summary>
    public static void Sort<T>(List<T> list, int index, int count, IComparer<T>? comparer)
    {
        if (Sight.Current is null) list.Sort(index, count, comparer);
        else Work(list, TransitionKind.Update, SeenComparer<T>.Of(comparer), seen => list.Sort(index, count, seen));
    }

    /// <summary>As <see cref="List{T}.BinarySearch(T, IComparer{T})"/>.</summary>
    public static int BinarySearch<T>(List<T> list, T item, IComparer<T>? comparer)
    {
        if (Sight.Current is null) return list.BinarySearch(item, comparer);
        var found = 0;
        Work(list, TransitionKind.Read, SeenComparer<T>.Of(comparer), seen => found = list.BinarySearch(item, seen));
        return found;
    }

    // Up to its end it may come back to what the list holds.
    private static void Work<T>(List<T> list, TransitionKind kind, IComparer<T>? comparer, Action<IComparer<T>?> work)
    {
        ArgumentNullException.ThrowIfNull(list);
        var member = Contents.MemberOf(typeof(List<T>)).Index;
        Contents.Come(list, member, (int)kind);
        RunAbandonedException.Unwrap(() => work(comparer));
        Contents.Come(list, member, (int)kind);
    }
}
