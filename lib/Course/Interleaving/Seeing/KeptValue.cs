using System.Reflection;
using System.Runtime.CompilerServices;

namespace NotebookCourse.Interleaving.Seeing;

/// <summary>What a place held before a run changed it, so that the next run finds it as the first one did.</summary>
internal abstract class KeptValue
{
    /// <summary>Writes it back.</summary>
    public abstract void PutBack();
}

/// <summary>The same for a place inside an object.</summary>
internal sealed class KeptValue<T>(object owner, nint offset, T value) : KeptValue
{
    /// <inheritdoc/>
    public override void PutBack() => Unsafe.As<byte, T>(ref Unsafe.AddByteOffset(ref Raw.DataOf(owner), offset)) = value;
}

/// <summary>The same for a static field, which is kept as a whole, whatever part of it was written.</summary>
internal sealed class KeptStatic(FieldInfo field) : KeptValue
{
    private readonly object? _value = field.GetValue(null);

    /// <inheritdoc/>
    public override void PutBack() => field.SetValue(null, _value);
}
