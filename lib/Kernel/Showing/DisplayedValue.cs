namespace NotebookCourse.Kernel.Showing;

/// <summary>A value that a cell has shown, to be replaced by another one in the same place.</summary>
public sealed class DisplayedValue
{
    private readonly Action<object?> _update;

    internal DisplayedValue(Action<object?> update) => _update = update;

    /// <summary>Shows another value in place of this one; at most twenty a second are shown, the last one always.</summary>
    public void Update(object? value) => _update(value);
}
