using System.Collections.Concurrent;

namespace NotebookCourse.Interleaving.Seeing;

/// <summary>Takes the place of those calls of a <see cref="ConcurrentDictionary{TKey, TValue}"/> in twins that run a function, which they do outside of its locks and perhaps in vain.</summary>
internal static class DictionaryCalls
{
    /// <summary>As <see cref="ConcurrentDictionary{TKey, TValue}.GetOrAdd(TKey, Func{TKey, TValue})"/>.</summary>
    public static TValue GetOrAdd<TKey, TValue>(ConcurrentDictionary<TKey, TValue> all, TKey key, Func<TKey, TValue> valueFactory)
        where TKey : notnull =>
        Look(all, key, out var there) ? there : Add(all, key, Make(valueFactory)(key));

    /// <summary>As <see cref="ConcurrentDictionary{TKey, TValue}.AddOrUpdate(TKey, Func{TKey, TValue}, Func{TKey, TValue, TValue})"/>.</summary>
    public static TValue AddOrUpdate<TKey, TValue>(ConcurrentDictionary<TKey, TValue> all, TKey key, Func<TKey, TValue> addValueFactory, Func<TKey, TValue, TValue> updateValueFactory)
        where TKey : notnull
    {
        var (makes, changes) = (Make(addValueFactory), Make(updateValueFactory));
        while (true)
        {
            if (Look(all, key, out var there))
            {
                var changed = changes(key, there);
                if (Step(all, TransitionKind.Update, () => all.TryUpdate(key, changed, there))) return changed;
                continue;
            }
            var made = makes(key);
            if (Step(all, TransitionKind.Update, () => all.TryAdd(key, made))) return made;
        }
    }

    /// <summary>As <see cref="ConcurrentDictionary{TKey, TValue}.AddOrUpdate(TKey, TValue, Func{TKey, TValue, TValue})"/>.</summary>
    public static TValue AddOrUpdate<TKey, TValue>(ConcurrentDictionary<TKey, TValue> all, TKey key, TValue addValue, Func<TKey, TValue, TValue> updateValueFactory)
        where TKey : notnull => AddOrUpdate(all, key, _ => addValue, updateValueFactory);

    private static TValue Add<TKey, TValue>(ConcurrentDictionary<TKey, TValue> all, TKey key, TValue value)
        where TKey : notnull => Step(all, TransitionKind.Update, () => all.GetOrAdd(key, value), mayOnlyLook: true);

    private static bool Look<TKey, TValue>(ConcurrentDictionary<TKey, TValue> all, TKey key, out TValue there)
        where TKey : notnull
    {
        (var isThere, there) = Step(all, TransitionKind.Read, () => all.TryGetValue(key, out var value) ? (true, value) : (false, default(TValue)!));
        return isThere;
    }

    private static T Step<T>(object all, TransitionKind kind, Func<T> does, bool mayOnlyLook = false)
    {
        SeenCalls.End(SeenCalls.ComeTo(all, kind), hasChanged: !mayOnlyLook);
        return does();
    }

    private static TDelegate Make<TDelegate>(TDelegate method)
        where TDelegate : Delegate
    {
        ArgumentNullException.ThrowIfNull(method);
        return (TDelegate)CallWrappers.OrNull(method)!;
    }
}
