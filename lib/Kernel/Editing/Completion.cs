namespace NotebookCourse.Kernel.Editing;

/// <summary>One item that could be written.</summary>
/// <param name="Label">What is shown, by which <see cref="Client.NotebookKernel.DocumentAsync"/> knows it again.</param>
/// <param name="Insert">What is written.</param>
/// <param name="Kind">
/// class, struct, interface, enum, delegate, method, extension, property, field, event, local, parameter, namespace,
/// keyword, constant or snippet.
/// </param>
/// <param name="Detail">A few words beside the label, such as a namespace.</param>
public sealed record Completion(string Label, string Insert, string Kind, string? Detail = null);
