namespace NotebookCourse.Topics.Downloads;

/// <summary>One attempt to fetch one address. Times are in seconds since the run began.</summary>
public sealed record Transfer
{
    /// <summary>The address that was fetched.</summary>
    public required Uri Address { get; init; }

    /// <summary>The place of the address in its list, from 0.</summary>
    public required int Job { get; init; }

    /// <summary>Who fetched it, from 0: a worker has one transfer at a time.</summary>
    public required int Worker { get; init; }

    /// <summary>Its place among the attempts at this job, from 1.</summary>
    public required int Attempt { get; init; }

    /// <summary>When the request was made.</summary>
    public required double Start { get; init; }

    /// <summary>When the answer began to arrive; null if none did.</summary>
    public required double? FirstByte { get; init; }

    /// <summary>When the last byte was on disk, or the attempt had failed.</summary>
    public required double End { get; init; }

    /// <summary>How many bytes of the body arrived.</summary>
    public required long Bytes { get; init; }

    /// <summary>How the attempt ended: well, or at which point it failed.</summary>
    public required TransferOutcome Outcome { get; init; }

    /// <summary>The HTTP status of the answer; null if there was none.</summary>
    public required int? Status { get; init; }

    /// <summary>The file it was written to; null if it did not arrive.</summary>
    public required string? File { get; init; }

    /// <summary>What failed and what to do about it; null if it arrived.</summary>
    public required string? Fault { get; init; }

    /// <summary>Whether asking again may help: the server is busy or in trouble, or the line broke.</summary>
    public bool MayPass => Outcome == TransferOutcome.Broken || Status is 408 or 429 or >= 500;
}
