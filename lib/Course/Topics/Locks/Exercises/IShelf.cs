namespace NotebookCourse.Topics.Locks.Exercises;

/// <summary>Room for a few loaves between those who bake and those who buy.</summary>
public interface IShelf
{
    /// <summary>Puts a loaf down, and waits for room before if there is none.</summary>
    void Put(int loaf);

    /// <summary>Takes the oldest loaf, and waits for one before if there is none.</summary>
    int Take();
}
