using System.Reflection;
using NotebookCourse.Exercises;

namespace NotebookCourse.Topics;

/// <summary>The exercises of the course, each under its name.</summary>
/// <remarks>Every topic writes its part of this class in its own folder, so that a new one touches nothing that is there.</remarks>
public static partial class Exercise
{
    private static readonly Lazy<IReadOnlyList<IHinting>> Found = new(static () =>
    [
        .. typeof(Exercise).GetProperties(BindingFlags.Public | BindingFlags.Static)
            .Select(property => property.GetValue(null)).OfType<IHinting>()
            .OrderBy(exercise => Version.Parse(exercise.Number)),
    ]);

    /// <summary>All of them, in the order of their numbers.</summary>
    internal static IReadOnlyList<IHinting> All => Found.Value;

    /// <summary>One more hint of the exercise with a name such as "FairShares", each time.</summary>
    /// <exception cref="ArgumentException">There is no such exercise.</exception>
    internal static Hint HintFor(string name) => HintOf(name, exercise => exercise.Name, nameof(name));

    /// <summary>One more hint of the exercise with a number such as "8.1", each time.</summary>
    /// <exception cref="ArgumentException">There is no such exercise.</exception>
    public static Hint Hint(string number) => HintOf(number, exercise => exercise.Number, nameof(number));

    private static Hint HintOf(string wanted, Func<IHinting, string> calledBy, string parameter) =>
        All.FirstOrDefault(exercise => calledBy(exercise) == wanted)?.Hint()
            ?? throw new ArgumentException(ExercisesWords.NoSuchExercise.With(wanted, string.Join(", ", All.Select(calledBy))), parameter);
}
