namespace NotebookCourse.Figures;

/// <summary>Pictures side by side, as many in a row as there is room for.</summary>
/// <remarks>The pictures are part of the HTML: where it goes, they go.</remarks>
public sealed class Gallery : Figure
{
    private readonly IReadOnlyList<GalleryPicture> _pictures;

    /// <summary>Puts pictures side by side, each above its name.</summary>
    /// <param name="title">What it is called.</param>
    /// <param name="pictures">In their order.</param>
    /// <param name="caption">What they show together.</param>
    /// <exception cref="ArgumentException">There is no picture, or one is none.</exception>
    public Gallery(string title, IReadOnlyList<GalleryPicture> pictures, string caption)
    {
        if (pictures.Count == 0)
            throw new ArgumentException(FiguresWords.NoPictures, nameof(pictures));
        if (pictures.FirstOrDefault(picture => picture.Bytes.IsEmpty) is { } empty)
            throw new ArgumentException(FiguresWords.PictureEmpty.With(empty.Name), nameof(pictures));
        if (pictures.FirstOrDefault(picture => !picture.MimeType.StartsWith("image/", StringComparison.Ordinal)) is { } other)
            throw new ArgumentException(FiguresWords.PictureNotAnImage.With(other.Name, other.MimeType), nameof(pictures));
        (Title, _pictures, Caption) = (title, pictures, caption);
    }

    /// <inheritdoc/>
    public override string Title { get; }

    /// <inheritdoc/>
    public override string Caption { get; }

    /// <summary>The pictures in words.</summary>
    public override string Alternative =>
        string.Join('\n', _pictures.Select(picture => FiguresWords.PictureAlternative.With(picture.Name, picture.Alternative)));

    private protected override string Body() =>
        $"<ul class=\"nc-gallery\">{string.Concat(_pictures.Select(Item))}</ul>";

    private static string Item(GalleryPicture picture) =>
        $"<li><img src=\"data:{Html.Text(picture.MimeType)};base64,{Convert.ToBase64String(picture.Bytes.Span)}\" alt=\"{Html.Text(picture.Alternative)}\">{Html.Text(picture.Name)}</li>";
}
