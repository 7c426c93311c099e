using System.Security.Cryptography;
using System.Text;
using System.Text.Json.Serialization;
using NotebookCourse.Notebooks;

namespace NotebookCourse.Player.Storage;

/// <summary>What the learner made of the cells of one chapter: a file for each edited cell.</summary>
/// <remarks>
/// A file is named after the course's own text of the cell, so an edit finds its cell again when others come before it,
/// and two players that edit different cells do not overwrite each other.
/// </remarks>
public sealed class EditStore(DataFolder data, string chapter)
{
    private readonly string _folder = Path.Combine(data.For("edits"), chapter);

    /// <summary>The edits of a chapter's cells, by the cell's place.</summary>
    /// <param name="originals">The cells as the course has them.</param>
    /// <exception cref="InvalidDataException">A file holds something else.</exception>
    public IReadOnlyDictionary<int, CellEdit> Load(IReadOnlyList<Cell> originals)
    {
        if (!Directory.Exists(_folder))
            return new Dictionary<int, CellEdit>();

        var names = Names(originals);
        var edits = new Dictionary<int, CellEdit>();
        var moved = new List<CellEdit>();
        foreach (var file in Directory.EnumerateFiles(_folder, "*.json").Order(StringComparer.Ordinal))
        {
            var edit = AtomicFile.Read(file, EditJson.Default.CellEdit)!;
            var index = names.IndexOf(Path.GetFileNameWithoutExtension(file));
            if (index >= 0)
                edits[index] = edit;
            else
                moved.Add(edit);
        }

        // The course has changed under these: nothing is lost, and the cell says so.
        foreach (var edit in moved.Where(edit => edit.Index < originals.Count && originals[edit.Index].IsRunnable))
            edits.TryAdd(edit.Index, edit with { CourseChanged = true });
        return edits;
    }

    /// <summary>Keeps an edit.</summary>
    public void Save(IReadOnlyList<Cell> originals, int index, string source) =>
        AtomicFile.Write(FileOf(originals, index), new CellEdit(index, source), EditJson.Default.CellEdit);

    /// <summary>Forgets an edit: the cell is the course's again.</summary>
    public void Remove(IReadOnlyList<Cell> originals, int index)
    {
        File.Delete(FileOf(originals, index));
        if (!Directory.Exists(_folder))
            return;

        // One that was left over from another text of this cell would come back in its place.
        var names = Names(originals);
        foreach (var file in Directory.EnumerateFiles(_folder, "*.json").Where(file => !names.Contains(Path.GetFileNameWithoutExtension(file))).ToList())
        {
            if (AtomicFile.Read(file, EditJson.Default.CellEdit)!.Index == index)
                File.Delete(file);
        }
    }

    private string FileOf(IReadOnlyList<Cell> originals, int index) => Path.Combine(_folder, Names(originals)[index] + ".json");

    // Equal cells are told apart by their order.
    private static List<string> Names(IReadOnlyList<Cell> originals)
    {
        var seen = new Dictionary<string, int>();
        return [.. originals.Select(cell =>
        {
            var hash = Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(cell.Source)).AsSpan(0, 12));
            seen[hash] = seen.GetValueOrDefault(hash) + 1;
            return seen[hash] == 1 ? hash : $"{hash}-{seen[hash]}";
        })];
    }
}

/// <summary>An edited cell.</summary>
/// <param name="Index">Its place when it was edited, counted from 0.</param>
/// <param name="Source">The learner's text.</param>
/// <param name="CourseChanged">Whether the course has another text for this cell than the one that was edited.</param>
public sealed record CellEdit(int Index, string Source, [property: JsonIgnore] bool CourseChanged = false);

/// <summary>Reads and writes edits without reflection.</summary>
[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase, WriteIndented = true, RespectNullableAnnotations = true, RespectRequiredConstructorParameters = true)]
[JsonSerializable(typeof(CellEdit))]
public sealed partial class EditJson : JsonSerializerContext;
