using System.Reflection;
using NotebookCourse.Primitives;

namespace NotebookCourse.Tests.Primitives;

/// <summary>The class that is checked: a primitive of the course, or a mutant of it.</summary>
internal sealed class PrimitiveUnderTest(Type type)
{
    /// <summary>How long a check waits for what must happen on a real thread: only a failure takes so long, and a mutant is to fail.</summary>
    public TimeSpan Patience => TimeSpan.FromSeconds(type.Assembly == typeof(ILock).Assembly ? 30 : 1);

    /// <summary>Makes one; what is not given takes its default.</summary>
    public object New(params object?[] arguments)
    {
        var constructor = type.GetConstructors(BindingFlags.Public | BindingFlags.Instance).Single();
        var all = constructor.GetParameters().Select((parameter, index) => index < arguments.Length ? arguments[index] : parameter.DefaultValue);
        return constructor.Invoke(BindingFlags.DoNotWrapExceptions, null, [.. all], null);
    }

    /// <summary>One critical section, made of whatever the class is.</summary>
    public Section NewSection(int slots) => Section.Of(type.GetConstructors().Single().GetParameters() is [{ ParameterType: var first }, ..] && first != typeof(string)
        ? New(first == typeof(bool) ? true : type.IsAssignableTo(typeof(ISlotLock)) ? slots : 1)
        : New());

    /// <summary>Makes a semaphore of the kind that is checked.</summary>
    public ISemaphore NewSemaphore(int permits) => (ISemaphore)New(permits);
}

/// <summary>A critical section that each thread enters by its number.</summary>
internal sealed record Section(Action<int> Enter, Action<int> Exit)
{
    public static Section Of(object subject) => subject switch
    {
        ILock one => new(_ => one.Enter(), _ => one.Exit()),
        ISlotLock one => new(one.Enter, one.Exit),
        ISemaphore one => new(_ => one.Wait(), _ => one.Release()),
        IReaderWriterLock one => new(_ => one.EnterWrite(), _ => one.ExitWrite()),
        _ => throw new ArgumentException($"{subject.GetType()} makes no critical section.", nameof(subject)),
    };
}
