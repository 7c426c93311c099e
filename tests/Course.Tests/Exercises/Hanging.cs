using System.Linq.Expressions;
using NotebookCourse.Exercises;
using NotebookCourse.Topics;
using NotebookCourse.Topics.Downloads.Exercises;

namespace NotebookCourse.Tests.Exercises;

/// <summary>Answers to any exercise that do something else than answering, as soon as they are called.</summary>
internal static class Hanging
{
    /// <summary>The exercises whose answers are code.</summary>
    public static IEnumerable<string> Names => typeof(Exercise).GetProperties().Select(property => property.Name).Where(name => name is not nameof(Exercise.House) and not nameof(Exercise.TiledProduct)).Order();

    /// <summary>What the check of an exercise says of such an answer.</summary>
    /// <param name="exercise">The name of the exercise.</param>
    /// <param name="instead">What the answer does instead.</param>
    /// <param name="limit">How long the check may take.</param>
    public static CheckResult Check(string exercise, Action instead, TimeSpan limit)
    {
        var checking = typeof(Exercise).GetProperty(exercise)!.GetValue(null)!;
        var method = checking.GetType().BaseType!.GetMethod("Check", System.Reflection.BindingFlags.NonPublic | System.Reflection.BindingFlags.Instance)!;
        return (CheckResult)method.Invoke(checking, [Answer(method.GetParameters()[0].ParameterType, instead), limit])!;
    }

    private static object Answer(Type type, Action instead)
    {
        if (type == typeof(LittlesLaw)) return new LittlesLaw((_, _) => { instead(); return 0; }, (_, _) => { instead(); return 0; });
        var signature = type.GetMethod("Invoke")!;
        return Expression.Lambda(
            type,
            Expression.Block(signature.ReturnType, Expression.Invoke(Expression.Constant(instead)), Expression.Default(signature.ReturnType)),
            signature.GetParameters().Select(parameter => Expression.Parameter(parameter.ParameterType))).Compile();
    }
}
