using Microsoft.Extensions.Time.Testing;
using NotebookCourse.Experiments;

namespace NotebookCourse.Tests.Experiments;

/// <summary>Variants whose only work is to move a clock.</summary>
internal sealed class Scripted(FakeTimeProvider clock)
{
    public Variant Taking(string name, int milliseconds) => Variant.Of(
        name,
        _ =>
        {
            clock.Advance(milliseconds);
            return 0;
        },
        _ => { });
}
