using System.Security.Cryptography;
using System.Text;
using System.Text.Json.Serialization;
using NotebookCourse.Notebooks;

namespace NotebookCourse.Player.Storage;

/// <summary>What the learner made of the cells of one chapter: a file for each edited cell.</summary>
/// <remarks>
/// A file is named after the course's own text of the cell, so an edit finds its cell again when others come before it,
/// and two players that edit different cells do not overwrite each other. A file that cannot be understood costs itself only.
/// </remarks>
public sealed class EditStore(DataFolder data, string chapter, BrokenFiles broken)
{
    private readonly string _folder = Path.Combine(data.For("edits"), chapter);

    /// <summary>What is to be told of files that could not be understood.</summary>
    public IReadOnlyList<Trouble> Troubles => broken.In(_folder);

    /// <summary>The edits of a chapter's cells, by the cell's place.</summary>
    /// <param name="originals">The cells as the course has them.</param>
    /// <exception cref="IOException">The folder cannot be read.</exception>
    public IReadOnlyDictionary<int, CellEdit> Load(IReadOnlyList<Cell> originals)
    {
        if (!Directory.Exists(_folder))
            return new Dictionary<int, CellEdit>();

        var names = NamesOf(originals);
        var edits = new Dictionary<int, CellEdit>();
        var moved = new List<CellEdit>();
        foreach (var file in Files())
        {
            if (Read(file) is not { } edit)
                continue;
            var index = IndexOf(names, file);
            if (index >= 0)
                edits[index] = edit;
            else
                moved.Add(edit);
        }

        // The course has changed under these: nothing is lost, and the cell says so.
        foreach (var edit in moved.Where(edit => edit.Index >= 0 && edit.Index < originals.Count && originals[edit.Index].IsRunnable))
            edits.TryAdd(edit.Index, edit with { CourseChanged = true });
        return edits;
    }

    /// <summary>Keeps an edit.</summary>
    /// <exception cref="IOException">The disk is full, or what stands in its place is another player's.</exception>
    public void Save(IReadOnlyList<Cell> originals, int index, string source)
    {
        var file = FileOf(originals, index);
        MakeRoom(file);
        AtomicFile.Write(file, new CellEdit(index, source), EditJson.Default.CellEdit);
    }

    /// <summary>Forgets an edit: the cell is the course's again.</summary>
    public void Remove(IReadOnlyList<Cell> originals, int index)
    {
        if (!Directory.Exists(_folder))
            return;
        var file = FileOf(originals, index);
        MakeRoom(file);
        File.Delete(file);

        // One that was left over from another text of this cell would come back in its place.
        var names = NamesOf(originals);
        foreach (var left in Files().Where(left => IndexOf(names, left) < 0 && Read(left)?.Index == index))
            File.Delete(left);
    }

    /// <summary>By what each cell is known, also after others were put before it. Equal cells are told apart by their order.</summary>
    public static IReadOnlyList<string> NamesOf(IReadOnlyList<Cell> originals)
    {
        var seen = new Dictionary<string, int>();
        return [.. originals.Select(cell =>
        {
            var hash = Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(cell.Source)).AsSpan(0, 12));
            seen[hash] = seen.GetValueOrDefault(hash) + 1;
            return seen[hash] == 1 ? hash : $"{hash}-{seen[hash]}";
        })];
    }

    private List<string> Files() => [.. Directory.EnumerateFiles(_folder, "*.json").Order(StringComparer.Ordinal)];

    private CellEdit? Read(string file) => broken.Read(file, path => AtomicFile.Read(path, EditJson.Default.CellEdit));

    // What a newer player wrote there, or what nobody may read, is not ours to overwrite.
    private void MakeRoom(string file)
    {
        if (BrokenFiles.IsThere(file) && Read(file) is null && !broken.SetAside(file, new Trouble($"{file} stood in the place of an edit.")))
            throw new IOException($"{file} cannot be replaced.");
    }

    private string FileOf(IReadOnlyList<Cell> originals, int index) => Path.Combine(_folder, NamesOf(originals)[index] + ".json");

    private static int IndexOf(IReadOnlyList<string> names, string file)
    {
        var name = Path.GetFileNameWithoutExtension(file);
        return names.ToList().IndexOf(name);
    }
}

/// <summary>An edited cell.</summary>
/// <param name="Index">Its place when it was edited, counted from 0.</param>
/// <param name="Source">The learner's text.</param>
/// <param name="CourseChanged">Whether the course has another text for this cell than the one that was edited.</param>
/// <param name="Version">The version of the file.</param>
public sealed record CellEdit(int Index, string Source, [property: JsonIgnore] bool CourseChanged = false, int Version = 1);

/// <summary>Reads and writes edits without reflection.</summary>
[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase, WriteIndented = true, RespectNullableAnnotations = true, RespectRequiredConstructorParameters = true)]
[JsonSerializable(typeof(CellEdit))]
public sealed partial class EditJson : JsonSerializerContext;
