namespace NotebookCourse.Topics.Races.Exercises;

/// <summary>The best of all values that were offered.</summary>
public interface IRecord
{
    /// <summary>The best so far; 0 before the first offer.</summary>
    int Best { get; }

    /// <summary>Offers a value from 1 on.</summary>
    void Offer(int value);
}
