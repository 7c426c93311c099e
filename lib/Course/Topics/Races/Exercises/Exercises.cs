using NotebookCourse.Exercises;
using NotebookCourse.Topics.Races.Exercises;

namespace NotebookCourse.Topics;

public static partial class Exercise
{
    /// <summary>4.1: sells each seat once. Given: how many seats. To be given: a method that tries to sell a seat.</summary>
    public static Exercise<Func<int, Func<int, bool>>> LastSeat { get; } = new LastSeatExercise();

    /// <summary>4.2: keeps the best of what several threads offer. To be given: what makes a new record.</summary>
    public static Exercise<Func<IRecord>> Record { get; } = new RecordExercise();
}
