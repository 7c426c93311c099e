namespace NotebookCourse.Jupyter.Protocol;

/// <summary>What came from outside is not what the protocol says. The message says what was expected, what was found and what to do.</summary>
internal sealed class ProtocolException(string message, Exception? inner = null) : Exception(message, inner);
