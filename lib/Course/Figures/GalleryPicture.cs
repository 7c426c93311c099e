namespace NotebookCourse.Figures;

/// <summary>One picture of a gallery, and what is said of it.</summary>
/// <param name="Name">What stands beneath it.</param>
/// <param name="Alternative">What there is to see in it, for those who cannot see it.</param>
/// <param name="Bytes">The file's content.</param>
/// <param name="MimeType">Of which kind it is.</param>
public sealed record GalleryPicture(string Name, string Alternative, ReadOnlyMemory<byte> Bytes, string MimeType = "image/png");
