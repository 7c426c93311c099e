using NotebookCourse.Interleaving;

namespace NotebookCourse.Exercises.Checking;

/// <summary>A place from which nobody goes on until all are there: where they cannot be there at once, a schedule shows who waits for whom.</summary>
/// <param name="threads">How many are to come; each comes once.</param>
internal sealed class Rendezvous(int threads)
{
    private readonly Shared<int> _there = new("who is there");

    /// <summary>Comes, and waits for the others.</summary>
    public void Meet()
    {
        _there.Update(count => count + 1);
        Atomic.SpinUntil(() => _there.Value == threads);
    }
}
