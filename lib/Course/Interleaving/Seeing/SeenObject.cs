using System.Reflection;

namespace NotebookCourse.Interleaving.Seeing;

/// <summary>Stands for a learner's object where the library calls it through an interface: each call leads to the twin of its method.</summary>
internal class SeenObject : DispatchProxy
{
    /// <summary>The learner's object.</summary>
    public object Answer { get; set; } = null!;

    /// <inheritdoc/>
    protected override object? Invoke(MethodInfo? targetMethod, object?[]? args) =>
        CallWrappers.Of(targetMethod!, null, CallForm.ByReceiver).Invoke(null, BindingFlags.DoNotWrapExceptions, null, [Answer, .. args ?? []], null);
}
