namespace NotebookCourse.Jupyter.Protocol;

/// <summary>A message that has come in, signed as it should be.</summary>
/// <param name="Channel">The socket on which it came.</param>
/// <param name="Identities">The frames that name who sent it; a reply begins with them.</param>
/// <param name="Header">Its header as it was written: the parent header of all that answers it.</param>
/// <param name="Type">What it is.</param>
/// <param name="Content">What it says.</param>
/// <param name="Number">Its place among those of its socket, counted from 1.</param>
internal sealed record Request(Channel Channel, IReadOnlyList<byte[]> Identities, byte[] Header, string Type, Content Content, long Number = 0);
