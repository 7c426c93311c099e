namespace NotebookCourse.Interleaving.Seeing;

/// <summary>Takes the place of those methods of <see cref="Array"/> in twins that work on many elements at once; outside an exploration, and where a part is none, each is the method of that name.</summary>
internal static class ArrayCalls
{
    private const string Of = nameof(Array) + ".";

    /// <summary>As <see cref="Array.Sort{T}(T[])"/>.</summary>
    public static void Sort<T>(T[] array) => Sort(array, (IComparer<T>?)null);

    /// <summary>As <see cref="Array.Sort{T}(T[], Comparison{T})"/>.</summary>
    public static void Sort<T>(T[] array, Comparison<T> comparison)
    {
        if (Sight.Current is null || array is null || comparison is null) Array.Sort(array!, comparison!);
        else Sort(array, SeenComparer<T>.Of(comparison));
    }

    /// <summary>As <see cref="Array.Sort{T}(T[], IComparer{T})"/>.</summary>
    public static void Sort<T>(T[] array, IComparer<T>? comparer) => Sort(array, 0, array?.Length ?? 0, comparer);

    /// <summary>As <see cref="Array.Sort{T}(T[], int, int)"/>.</summary>
    public static void Sort<T>(T[] array, int index, int length) => Sort(array, index, length, null);

    /// <summary>As <see cref="Array.Sort{T}(T[], int, int, IComparer{T})"/>.</summary>
    public static void Sort<T>(T[] array, int index, int length, IComparer<T>? comparer)
    {
        if (!InBulk.IsSeen(array, index, length))
        {
            Array.Sort(array, index, length, comparer);
            return;
        }
        var seen = SeenComparer<T>.Of(comparer);
        InBulk.Change(InBulk.Part(array, index, length), Of + nameof(Sort), values => Array.Sort(values, seen));
    }

    /// <summary>As <see cref="Array.Sort{TKey, TValue}(TKey[], TValue[])"/>.</summary>
    public static void Sort<TKey, TValue>(TKey[] keys, TValue[]? items) => Sort(keys, items, null);

    /// <summary>As <see cref="Array.Sort{TKey, TValue}(TKey[], TValue[], IComparer{TKey})"/>.</summary>
    public static void Sort<TKey, TValue>(TKey[] keys, TValue[]? items, IComparer<TKey>? comparer)
    {
        if (items is null)
        {
            Sort(keys, comparer);
            return;
        }
        if (Sight.Current is null || keys is null || items.Length < keys.Length)
        {
            Array.Sort(keys!, items, comparer);
            return;
        }
        var seen = SeenComparer<TKey>.Of(comparer);
        var its = InBulk.Part(items, 0, keys.Length);
        var values = InBulk.Read<TValue>(its, Of + nameof(Sort));
        InBulk.Change(InBulk.Part(keys, 0, keys.Length), Of + nameof(Sort), sorted => Array.Sort(sorted, values, seen));
        InBulk.Write(its, values, Of + nameof(Sort));
    }

    /// <summary>As <see cref="Array.Reverse{T}(T[])"/>.</summary>
    public static void Reverse<T>(T[] array) => Reverse(array, 0, array?.Length ?? 0);

    /// <summary>As <see cref="Array.Reverse{T}(T[], int, int)"/>.</summary>
    public static void Reverse<T>(T[] array, int index, int length)
    {
        if (InBulk.IsSeen(array, index, length)) InBulk.Change(InBulk.Part(array, index, length), Of + nameof(Reverse), Array.Reverse);
        else Array.Reverse(array, index, length);
    }

    /// <summary>As <see cref="Array.Fill{T}(T[], T)"/>.</summary>
    public static void Fill<T>(T[] array, T value) => Fill(array, value, 0, array?.Length ?? 0);

    /// <summary>As <see cref="Array.Fill{T}(T[], T, int, int)"/>.</summary>
    public static void Fill<T>(T[] array, T value, int startIndex, int count)
    {
        // Not each value fits into an array of a derived type.
        if (InBulk.IsSeen(array, startIndex, count) && (array.GetType() == typeof(T[]) || IsUnseen(nameof(Fill)))) InBulk.Write(InBulk.Part(array, startIndex, count), value, Of + nameof(Fill));
        else Array.Fill(array, value, startIndex, count);
    }

    /// <summary>As <see cref="Array.Resize"/>.</summary>
    public static void Resize<T>(ref T[]? array, int newSize)
    {
        if (Sight.Current is null || newSize < 0)
        {
            Array.Resize(ref array, newSize);
            return;
        }
        var before = Memory.LoadAt(ref array);
        if (before?.Length == newSize) return;
        var after = new T[newSize];
        Memory.Made(after);
        if (before is not null) InBulk.Read<T>(InBulk.Part(before, 0, Math.Min(before.Length, newSize)), Of + nameof(Resize)).CopyTo(after, 0);
        Memory.StoreAt(ref array, after);
    }

    /// <summary>As <see cref="Array.Clear(Array)"/>.</summary>
    public static void Clear(Array array) => Clear(array, 0, array?.Length ?? 0);

    /// <summary>As <see cref="Array.Clear(Array, int, int)"/>.</summary>
    public static void Clear(Array array, int index, int length)
    {
        if (InBulk.IsSeen(array, index, length) && KnownAs(array, nameof(Clear)) is { } known) known.Clear(array, index, length, Of + nameof(Clear));
        else Array.Clear(array, index, length);
    }

    /// <summary>As <see cref="Array.Copy(Array, Array, int)"/>.</summary>
    public static void Copy(Array sourceArray, Array destinationArray, int length) => Copy(sourceArray, 0, destinationArray, 0, length);

    /// <summary>As <see cref="Array.Copy(Array, int, Array, int, int)"/>.</summary>
    public static void Copy(Array sourceArray, int sourceIndex, Array destinationArray, int destinationIndex, int length)
    {
        if (InBulk.IsSeen(sourceArray, sourceIndex, length) && InBulk.IsSeen(destinationArray, destinationIndex, length)
            && (sourceArray.GetType() == destinationArray.GetType() || IsUnseen(nameof(Copy))) && KnownAs(sourceArray, nameof(Copy)) is { } known)
            known.Copy(sourceArray, sourceIndex, destinationArray, destinationIndex, length, Of + nameof(Copy));
        else Array.Copy(sourceArray, sourceIndex, destinationArray, destinationIndex, length);
    }

    /// <summary>As <see cref="Array.CopyTo(Array, int)"/>.</summary>
    public static void CopyTo(Array array, Array destination, int index) => Copy(array, array.GetLowerBound(0), destination, index, array.Length);

    /// <summary>As <see cref="Array.Clone"/>.</summary>
    public static object Clone(Array array) => InBulk.IsSeen(array, 0, array.Length) && KnownAs(array, nameof(Clone)) is { } known ? known.Clone(array, Of + nameof(Clone)) : array.Clone();

    private static AnyArray? KnownAs(Array array, string method)
    {
        if (AnyArray.Of(array) is { } known) return known;
        IsUnseen(method);
        return null;
    }

    // Says so where .NET does it itself.
    private static bool IsUnseen(string method)
    {
        Sight.Current!.NoteUnseen(Of + method);
        return false;
    }
}
