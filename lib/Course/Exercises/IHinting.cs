namespace NotebookCourse.Exercises;

/// <summary>An exercise to those who do not care what a solution of it is.</summary>
internal interface IHinting
{
    /// <summary>The chapter and the place in it: "8.1".</summary>
    string Number { get; }

    /// <summary>What it is called.</summary>
    string Title { get; }

    /// <summary>How a cell names it, and hosts know it.</summary>
    string Name { get; }

    /// <summary>How many hints there are.</summary>
    int HintCount { get; }

    /// <summary>One more hint each time.</summary>
    Hint Hint();
}
