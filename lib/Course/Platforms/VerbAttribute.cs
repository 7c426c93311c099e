namespace NotebookCourse.Platforms;

/// <summary>Names a verb: something that this assembly does when it is started by itself.</summary>
/// <remarks>
/// It stands on the assembly and names no type by text: to search all types for it, or to read one type's name, was measured to
/// add a quarter to the processor time of a worker's start.
/// </remarks>
/// <param name="name">What the assembly is started with.</param>
internal abstract class VerbAttribute(string name) : Attribute
{
    /// <summary>What the assembly is started with.</summary>
    public string Name => name;

    /// <summary>Makes what does the work of the verb.</summary>
    public abstract IVerb Make();
}

/// <summary>Names a verb, above the namespace in its file: <c>[assembly: Verb&lt;EchoWorker&gt;("echo-worker")]</c>.</summary>
/// <typeparam name="T">The verb.</typeparam>
/// <param name="name">What the assembly is started with.</param>
[AttributeUsage(AttributeTargets.Assembly, AllowMultiple = true)]
internal sealed class VerbAttribute<T>(string name) : VerbAttribute(name)
    where T : IVerb, new()
{
    /// <inheritdoc/>
    public override IVerb Make() => new T();
}
