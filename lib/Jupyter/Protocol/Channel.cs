namespace NotebookCourse.Jupyter.Protocol;

/// <summary>The sockets on which messages of the protocol go; the heartbeat only sends back what it gets.</summary>
internal enum Channel
{
    /// <summary>Requests about cells, answered in the order in which they come.</summary>
    Shell,

    /// <summary>Requests that are answered while a cell runs.</summary>
    Control,

    /// <summary>Questions to whoever sits at the front end; this kernel asks none.</summary>
    Input,

    /// <summary>What all front ends hear.</summary>
    Publish,
}
