using Microsoft.CodeAnalysis.QuickInfo;
using NotebookCourse.Kernel.Editing;

namespace NotebookCourse.Kernel.Analysis;

/// <summary>What stands at a place.</summary>
internal static class DescriptionAnswers
{
    private static readonly string[] Told =
    [
        QuickInfoSectionKinds.DocumentationComments, QuickInfoSectionKinds.RemarksDocumentationComments, QuickInfoSectionKinds.ReturnsDocumentationComments,
        QuickInfoSectionKinds.TypeParameters, QuickInfoSectionKinds.AnonymousTypes, QuickInfoSectionKinds.Exception, QuickInfoSectionKinds.Captures,
    ];

    /// <summary>The declaration and documentation of what stands there; null if it has no name.</summary>
    public static async Task<Description?> DescribeAsync(Place place, CancellationToken cancellation)
    {
        var service = QuickInfoService.GetService(place.Document)!;
        if (await service.GetQuickInfoAsync(place.Document, place.Position, cancellation).ConfigureAwait(false) is not { } found) return null;
        var text = string.Join('\n', Told.SelectMany(kind => found.Sections.Where(section => section.Kind == kind)).Select(section => section.Text.Trim()));
        var signature = found.Sections.FirstOrDefault(section => section.Kind == QuickInfoSectionKinds.Description)?.Text ?? "";
        return new Description(found.Span.Start, found.Span.Length, signature, text);
    }
}
