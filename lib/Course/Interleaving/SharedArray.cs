namespace NotebookCourse.Interleaving;

/// <summary>An array that threads share: each read and each write of an element is a step that the explorer sees.</summary>
/// <typeparam name="T">What it holds.</typeparam>
public sealed class SharedArray<T>
{
    private readonly Shared<T>[] _elements;

    /// <summary>Makes an array whose elements hold the default value.</summary>
    /// <param name="name">Its name in traces and figures.</param>
    /// <param name="length">How many elements it has.</param>
    public SharedArray(string name, int length)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(length);
        _elements = [.. Enumerable.Range(0, length).Select(index => new Shared<T>($"{name}[{index}]"))];
    }

    /// <summary>How many elements it has.</summary>
    public int Length => _elements.Length;

    /// <summary>Reads or writes the element at an index, counted from 0.</summary>
    public T this[int index]
    {
        get => _elements[index].Value;
        set => _elements[index].Value = value;
    }

    /// <summary>Writes an element if another value is there, in one indivisible step.</summary>
    /// <returns>Whether it was there.</returns>
    public bool TryReplace(int index, T expected, T value) => _elements[index].TryReplace(expected, value);
}
