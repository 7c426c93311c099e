namespace NotebookCourse.Topics.Events;

/// <summary>An emitter to those who do not care what its events carry.</summary>
public interface IEmitter
{
    /// <summary>What it is called.</summary>
    string Name { get; }

    /// <summary>How many events it has raised.</summary>
    long Raised { get; }

    /// <summary>How many of them have been handed to the handlers.</summary>
    long Dispatched { get; }

    /// <summary>All handlers that were ever registered, in the order in which they were.</summary>
    IReadOnlyList<HandlerRecord> Handlers { get; }
}
