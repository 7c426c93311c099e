using System.Runtime.CompilerServices;

namespace NotebookCourse.Interleaving.Seeing;

/// <summary>Takes the place of <see cref="CancellationToken"/> in twins: it asks its source.</summary>
internal static class CancellationCalls
{
    /// <summary>As <see cref="CancellationToken.IsCancellationRequested"/>.</summary>
    public static bool IsCancellationRequested(ref CancellationToken token) => SourceOf(Memory.LoadAt(ref token))?.IsCancellationRequested ?? token.IsCancellationRequested;

    /// <summary>As <see cref="CancellationToken.ThrowIfCancellationRequested"/>.</summary>
    public static void ThrowIfCancellationRequested(ref CancellationToken token)
    {
        var its = Memory.LoadAt(ref token);
        if (SourceOf(its)?.IsCancellationRequested ?? its.IsCancellationRequested) throw new OperationCanceledException(its);
    }

    /// <summary>What may end something; null if nothing may, or nothing is explored.</summary>
    public static SimulatedCancellation? SourceOf(CancellationToken token) => (SimulatedCancellation?)Simulations.Find(Source(ref token));

    [UnsafeAccessor(UnsafeAccessorKind.Field, Name = "_source")]
    private static extern ref CancellationTokenSource? Source(ref CancellationToken token);
}
