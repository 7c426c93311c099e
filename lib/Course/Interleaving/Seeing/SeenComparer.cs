using System.Reflection;

namespace NotebookCourse.Interleaving.Seeing;

/// <summary>Compares as a learner's comparer does, or as objects of a learner's class say of themselves: each call leads to the twin of the method.</summary>
internal sealed class SeenComparer<T> : IComparer<T>
{
    private static readonly int ToCompare = Twins.NumberOf(typeof(IComparer<T>).GetMethod(nameof(IComparer<>.Compare))!);
    private static readonly int ToCompareTo = Twins.NumberOf(typeof(IComparable<T>).GetMethod(nameof(IComparable<>.CompareTo))!);

    // Where .NET keeps the delegate of a comparer that is made of one.
    private static readonly FieldInfo? Comparison = Comparer<T>.Create((_, _) => 0).GetType().GetField("_comparison", BindingFlags.Instance | BindingFlags.NonPublic);

    private readonly Comparison<T> _compare;

    private SeenComparer(Comparison<T> compare) => _compare = compare;

    /// <summary>What values of the type say of themselves, seen; null where .NET's own order of values is as good as any.</summary>
    public static IComparer<T>? Default => Of((IComparer<T>?)null);

    /// <summary>A comparer, seen; null where .NET's own order of values is as good as any.</summary>
    public static IComparer<T>? Of(IComparer<T>? comparer)
    {
        if (Sight.Current is not { } sight || comparer is SeenComparer<T>) return comparer;
        if (comparer is null || ReferenceEquals(comparer, Comparer<T>.Default)) return OfItself(sight);
        if (LearnersCode.Has(comparer.GetType())) return new SeenComparer<T>((x, y) => Twins.Find(comparer, ToCompare) is Func<object, T, T, int> twin ? twin(comparer, x, y) : comparer.Compare(x, y));
        if (Comparison?.DeclaringType == comparer.GetType()) return Of((Comparison<T>)Comparison.GetValue(comparer)!);
        if (!Harmless.IsPlain(typeof(T)) && !LearnersCode.IsCourse(comparer.GetType())) sight.NoteUnseen($"{comparer.GetType().Name.Split('`')[0]}.{nameof(IComparer<>.Compare)}");
        return comparer;
    }

    /// <summary>The same of a delegate.</summary>
    public static IComparer<T> Of(Comparison<T> comparison) => new SeenComparer<T>((Comparison<T>)CallWrappers.OrNull(comparison)!);

    /// <inheritdoc/>
    public int Compare(T? x, T? y) => _compare(x!, y!);

    private static SeenComparer<T>? OfItself(Sight sight)
    {
        if (Harmless.IsPlain(typeof(T))) return null;
        if (!typeof(T).IsValueType && typeof(IComparable<T>).IsAssignableFrom(typeof(T))) return new SeenComparer<T>((x, y) => x is null ? y is null ? 0 : -1 : y is null ? 1 : CompareTo(x, y));
        sight.NoteUnseen($"{nameof(Comparer<>)}.{nameof(IComparer<>.Compare)}");
        return null;
    }

    private static int CompareTo(T x, T y) => Twins.Find(x, ToCompareTo) is Func<object, T, int> twin ? twin(x!, y) : ((IComparable<T>)x!).CompareTo(y);
}
