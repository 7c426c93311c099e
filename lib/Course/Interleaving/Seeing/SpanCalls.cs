using System.Runtime.CompilerServices;

namespace NotebookCourse.Interleaving.Seeing;

/// <summary>Takes the place of those methods of spans in twins that work on many elements at once; outside an exploration each is the method of that name.</summary>
internal static class SpanCalls
{
    private const string OfSpans = nameof(Span<>) + ".", OfExtensions = nameof(MemoryExtensions) + ".";

    /// <summary>As <see cref="Span{T}.ToArray"/>.</summary>
    public static T[] ToArray<T>(ref Span<T> span) => ToArray<T>(span);

    /// <summary>As <see cref="ReadOnlySpan{T}.ToArray"/>.</summary>
    public static T[] ToArray<T>(ref ReadOnlySpan<T> span) => ToArray(span);

    /// <summary>As <see cref="object.ToString"/> of a span of characters.</summary>
    public static string ToString<T>(ref Span<T> span) => ToString<T>(span);

    /// <summary>As <see cref="object.ToString"/> of a span of characters.</summary>
    public static string ToString<T>(ref ReadOnlySpan<T> span) => ToString(span);

    /// <summary>As <see cref="Span{T}.CopyTo"/>.</summary>
    public static void CopyTo<T>(ref Span<T> span, Span<T> destination) => Copy(span, destination, OfSpans + nameof(CopyTo));

    /// <summary>As <see cref="ReadOnlySpan{T}.CopyTo"/>.</summary>
    public static void CopyTo<T>(ref ReadOnlySpan<T> span, Span<T> destination) => Copy(span, destination, OfSpans + nameof(CopyTo));

    /// <summary>As <see cref="MemoryExtensions.CopyTo{T}(T[], Span{T})"/>.</summary>
    public static void CopyTo<T>(T[]? source, Span<T> destination) => Copy(source is null ? default : InBulk.Part(source, 0, source.Length), destination, OfExtensions + nameof(CopyTo));

    /// <summary>As <see cref="Span{T}.TryCopyTo"/>.</summary>
    public static bool TryCopyTo<T>(ref Span<T> span, Span<T> destination) => TryCopy(span, destination);

    /// <summary>As <see cref="ReadOnlySpan{T}.TryCopyTo"/>.</summary>
    public static bool TryCopyTo<T>(ref ReadOnlySpan<T> span, Span<T> destination) => TryCopy(span, destination);

    /// <summary>As <see cref="Span{T}.Fill"/>.</summary>
    public static void Fill<T>(ref Span<T> span, T value) => InBulk.Write(span, value, OfSpans + nameof(Fill));

    /// <summary>As <see cref="Span{T}.Clear"/>.</summary>
    public static void Clear<T>(ref Span<T> span) => InBulk.Write(span, default(T)!, OfSpans + nameof(Clear));

    /// <summary>As <see cref="MemoryExtensions.Reverse{T}(Span{T})"/>.</summary>
    public static void Reverse<T>(Span<T> span)
    {
        if (Sight.Current is null) span.Reverse();
        else InBulk.Change(span, OfExtensions + nameof(Reverse), Array.Reverse);
    }

    /// <summary>As <see cref="MemoryExtensions.Sort{T}(Span{T})"/>.</summary>
    public static void Sort<T>(Span<T> span)
    {
        if (Sight.Current is null) span.Sort();
        else Sort(span, SeenComparer<T>.Default);
    }

    /// <summary>As <see cref="MemoryExtensions.Sort{T}(Span{T}, Comparison{T})"/>.</summary>
    public static void Sort<T>(Span<T> span, Comparison<T> comparison)
    {
        if (Sight.Current is null || comparison is null) span.Sort(comparison!);
        else Sort(span, SeenComparer<T>.Of(comparison));
    }

    /// <summary>As <see cref="MemoryExtensions.Sort{T, TComparer}(Span{T}, TComparer)"/>.</summary>
    public static void Sort<T, TComparer>(Span<T> span, TComparer comparer)
        where TComparer : IComparer<T>?
    {
        if (Sight.Current is null) span.Sort(comparer);
        else Sort(span, SeenComparer<T>.Of(comparer));
    }

    /// <summary>As <see cref="RuntimeHelpers.GetSubArray"/>.</summary>
    public static T[] GetSubArray<T>(T[] array, Range range)
    {
        ArgumentNullException.ThrowIfNull(array);
        if (Sight.Current is null) return RuntimeHelpers.GetSubArray(array, range);
        var (index, length) = range.GetOffsetAndLength(array.Length);
        return ToArray<T>(InBulk.Part(array, index, length));
    }

    /// <summary>As <see cref="RuntimeHelpers.CreateSpan"/>: of what never changes everybody may have a copy.</summary>
    public static ReadOnlySpan<T> CreateSpan<T>(RuntimeFieldHandle fldHandle)
    {
        var constants = RuntimeHelpers.CreateSpan<T>(fldHandle);
        return Sight.Current is null ? constants : InBulk.Part(Made(constants.ToArray()), 0, constants.Length);
    }

    /// <summary>Reads the elements of a span that a method of .NET is given, which reads them unseen.</summary>
    public static ReadOnlySpan<T> Read<T>(ReadOnlySpan<T> span, string by) => Sight.Current is null ? span : InBulk.Read(span, by);

    /// <inheritdoc cref="Read{T}(ReadOnlySpan{T}, string)"/>
    public static Span<T> Read<T>(Span<T> span, string by) => Sight.Current is null ? span : InBulk.Read<T>(span, by);

    private static void Sort<T>(Span<T> span, IComparer<T>? comparer) => InBulk.Change(span, OfExtensions + nameof(Sort), values => Array.Sort(values, comparer));

    private static T[] ToArray<T>(ReadOnlySpan<T> span) => Made(InBulk.Read(span, OfSpans + nameof(ToArray)));

    private static string ToString<T>(ReadOnlySpan<T> span) => typeof(T) == typeof(char) ? Read(span, OfSpans + nameof(ToString)).ToString() : span.ToString();

    private static void Copy<T>(ReadOnlySpan<T> from, Span<T> to, string by)
    {
        if (Sight.Current is null || from.Length > to.Length) from.CopyTo(to);
        else InBulk.Write(to, InBulk.Read(from, by), by);
    }

    private static bool TryCopy<T>(ReadOnlySpan<T> from, Span<T> to)
    {
        if (from.Length > to.Length) return false;
        Copy(from, to, OfSpans + nameof(TryCopyTo));
        return true;
    }

    private static T[] Made<T>(T[] array)
    {
        Memory.Made(array);
        return array;
    }
}
