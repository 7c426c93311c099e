namespace NotebookCourse.Interleaving.Seeing;

/// <summary>A place that threads share, as traces and figures show it; it is read only when somebody looks.</summary>
internal sealed class ShownPlace(Place place) : ISharedThing
{
    private Func<object?>? _read;

    /// <inheritdoc/>
    public int Number => place.Number;

    /// <inheritdoc/>
    public string Name => place.Name;

    /// <inheritdoc/>
    public string Text => _read is { } read ? ValueText.Of(read()) : Snapshot.NotThere;

    /// <inheritdoc/>
    public string? Before { get; private set; }

    /// <summary>From here on it is known where the place is in this run.</summary>
    /// <param name="owner">The object in which it lies; null for a static field.</param>
    /// <param name="at">Where in it.</param>
    /// <param name="member">What it is of that object.</param>
    /// <param name="wasThere">Whether it was there before the first step.</param>
    public void Bind(object? owner, long at, Member member, bool wasThere)
    {
        if (_read is not null) return;
        _read = ReaderOf(owner, at, member);
        // Whatever was written to it since then was a step, which comes only now.
        Before = wasThere ? Text : null;
    }

    private static Func<object?> ReaderOf(object? owner, long at, Member member)
    {
        if (member.Field is { } field) return () => field.GetValue(owner);
        if (owner is not Array array || member == Member.OfContent(array.GetType())) return () => owner;
        var indices = ArrayIndex.Of(array, at);
        return () => array.GetValue(indices);
    }
}
