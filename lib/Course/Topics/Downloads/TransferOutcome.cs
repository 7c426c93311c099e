namespace NotebookCourse.Topics.Downloads;

/// <summary>How an attempt to fetch something ended.</summary>
public enum TransferOutcome
{
    /// <summary>It is here, complete.</summary>
    Arrived,

    /// <summary>The server answered, but not with what was asked for.</summary>
    Refused,

    /// <summary>There was no answer, or it broke off.</summary>
    Broken,
}
