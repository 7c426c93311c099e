namespace NotebookCourse.Notebooks.Folding;

/// <summary>Puts together what a cell shows piece by piece: for a page, a book, a notebook, alike.</summary>
/// <remarks>
/// Text that follows text of its kind continues it; an update takes the place of what it updates; what is cleared goes.
/// </remarks>
/// <param name="startText">Makes what a text is written to.</param>
/// <param name="most">So many outputs stand there at most, and the cell's result besides; text that comes after them continues the last text.</param>
public sealed class OutputFold(Func<IWrittenText> startText, int most = int.MaxValue)
{
    /// <summary>Takes in one more output.</summary>
    /// <param name="shown">What stands there so far; it is changed in place.</param>
    /// <param name="output">What comes.</param>
    /// <returns>Whether other things stand there now, and not only a text has grown.</returns>
    public bool Add(IList<FoldedOutput> shown, CellOutput output)
    {
        switch (output.Kind)
        {
            case CellOutputKind.Text or CellOutputKind.ErrorText:
                return Write(shown, output.Kind, output.Data["text/plain"]);
            case CellOutputKind.Clear:
                var any = shown.Count > 0;
                shown.Clear();
                return any;
            case CellOutputKind.Update when PlaceOf(shown, output.DisplayId) is var place and >= 0:
                shown[place] = new FoldedValue(((FoldedValue)shown[place]).Output with { Data = output.Data });
                return true;
            default:
                if (shown.Count >= most && output.Kind != CellOutputKind.Result)
                    return false;
                shown.Add(new FoldedValue(output));
                return true;
        }
    }

    private bool Write(IList<FoldedOutput> shown, CellOutputKind kind, string text)
    {
        var isFull = shown.Count > most;
        if (shown is [.., FoldedText last] && (isFull || last.Kind == kind))
        {
            last.Text.Append(text);
            return false;
        }

        if (isFull)
            return false;
        var next = new FoldedText(kind, startText());
        next.Text.Append(text);
        shown.Add(next);
        return true;
    }

    private static int PlaceOf(IList<FoldedOutput> shown, string? displayId)
    {
        for (var place = 0; place < shown.Count; place++)
        {
            if (shown[place] is FoldedValue value && value.Output.DisplayId == displayId)
                return place;
        }

        return -1;
    }
}
