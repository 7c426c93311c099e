namespace NotebookCourse.Topics.Downloads;

/// <summary>One request as the server saw it.</summary>
/// <param name="Order">Its place in the order of arrival, from 1.</param>
/// <param name="Name">The picture asked for.</param>
/// <param name="Time">Its place among the requests for this picture, from 1.</param>
/// <param name="Arrived">When it arrived, in seconds since the site opened.</param>
/// <param name="Left">When its last byte was handed to the network, on the same clock; null while it is in flight.</param>
/// <param name="Bytes">How many bytes of the picture were sent.</param>
/// <param name="Outcome">How it ended; null while it is in flight.</param>
public sealed record SiteRequest(
    int Order, string Name, int Time, double Arrived, double? Left, long Bytes, RequestOutcome? Outcome);
