using Microsoft.CodeAnalysis;

namespace NotebookCourse.Kernel.Analysis;

/// <summary>A position in the document of an edited cell.</summary>
internal sealed record Place(Document Document, int Position);
