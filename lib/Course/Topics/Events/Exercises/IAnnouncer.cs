namespace NotebookCourse.Topics.Events.Exercises;

/// <summary>An emitter that calls its handlers itself, as exercise 11.2 asks for.</summary>
public interface IAnnouncer
{
    /// <summary>Registers a handler that is not registered.</summary>
    void On(Action<int> handler);

    /// <summary>Unregisters a handler that is registered.</summary>
    void Off(Action<int> handler);

    /// <summary>Calls every handler with this.</summary>
    void Raise(int what);
}
