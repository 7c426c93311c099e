using System.Text.Json;

namespace NotebookCourse.Notebooks.Messages;

/// <summary>A message is right, as far as can be told, but of a version that is not known here.</summary>
public sealed class NewerVersionException(int version, int newest)
    : JsonException($"Expected a version of 1 to {newest}, but found version {version}, which something newer has written.");
