using System.Runtime.CompilerServices;

namespace NotebookCourse.Primitives;

/// <summary>Fills up what one thread writes, so that what another writes lies elsewhere: no false sharing.</summary>
/// <remarks>
/// A cache line has 64 bytes, and processors fetch pairs of them: with one or two words before it, this keeps the next
/// field a pair away. The runtime orders the fields of a class as it likes, but never takes a struct apart; so words and
/// their padding are put in a struct together.
/// </remarks>
[InlineArray(15)]
internal struct Padding
{
    private long _word;
}
