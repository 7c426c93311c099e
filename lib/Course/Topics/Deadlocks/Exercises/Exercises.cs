using NotebookCourse.Exercises;
using NotebookCourse.Topics.Deadlocks;
using NotebookCourse.Topics.Deadlocks.Exercises;

namespace NotebookCourse.Topics;

public static partial class Exercise
{
    /// <summary>6.1: moves money between two accounts. Given: from which, to which, how much.</summary>
    public static Exercise<Action<Account, Account, int>> Transfer { get; } = new TransferExercise();

    /// <summary>6.2: a table at which nobody starves. Given: how many seats. To be given: how the one at a seat dines; given that seat, and what it is to eat.</summary>
    public static Exercise<Func<int, Action<int, Action>>> Dinner { get; } = new DinnerExercise();
}
