namespace NotebookCourse.Interleaving;

/// <summary>Unwinds a thread whose run leads nowhere any more; no program should catch it.</summary>
internal sealed class RunAbandonedException() : Exception("This run of the program is not continued.")
{
    /// <summary>Does something of .NET that wraps whatever comes out of a learner's code in the midst of it: this comes out as it is.</summary>
    public static void Unwrap(Action work)
    {
        try
        {
            work();
        }
        catch (InvalidOperationException wrapped) when (wrapped.InnerException is RunAbandonedException)
        {
            throw wrapped.InnerException;
        }
    }

    /// <summary>Runs a body; returns what it threw, if that was not this.</summary>
    public static Exception? FailureOf(Action body)
    {
        try
        {
            body();
            return null;
        }
        catch (RunAbandonedException)
        {
            return null;
        }
        catch (Exception error)
        {
            // What sorts or compares wraps whatever comes out of a learner's code.
            for (var inner = error.InnerException; inner is not null; inner = inner.InnerException)
            {
                if (inner is RunAbandonedException) return null;
            }
            return error;
        }
    }
}
