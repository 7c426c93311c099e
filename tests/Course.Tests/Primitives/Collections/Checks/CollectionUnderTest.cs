using System.Reflection;

namespace NotebookCourse.Tests.Primitives.Collections.Checks;

/// <summary>A class under test: a primitive of the library, or a mutant of it, whose methods are known by their names.</summary>
/// <param name="definition">The class.</param>
/// <param name="elements">What its type parameters are.</param>
public sealed class CollectionUnderTest(Type definition, params Type[] elements)
{
    private readonly Type _type = elements.Length == 0 ? definition : definition.MakeGenericType(elements);

    /// <summary>Makes an instance of the class under test.</summary>
    public Instance New(params object[] arguments) => new(Activator.CreateInstance(
        _type, BindingFlags.CreateInstance | BindingFlags.Instance | BindingFlags.Public | BindingFlags.NonPublic | BindingFlags.OptionalParamBinding, null, arguments, null)!);
}

/// <summary>An instance of a class under test.</summary>
public readonly record struct Instance(object Target)
{
    /// <summary>One of its methods or property getters.</summary>
    public TDelegate Get<TDelegate>(string method)
        where TDelegate : Delegate =>
        Target.GetType().GetMethod(method, BindingFlags.Instance | BindingFlags.Public | BindingFlags.NonPublic, [.. typeof(TDelegate).GetMethod("Invoke")!.GetParameters().Select(each => each.ParameterType)])!
            .CreateDelegate<TDelegate>(Target);
}

/// <summary>A method that takes something out if there is something.</summary>
public delegate bool TryTake<T>(out T value);
