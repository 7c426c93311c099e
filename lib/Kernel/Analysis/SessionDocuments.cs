using System.Globalization;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Host.Mef;
using Microsoft.CodeAnalysis.Text;
using NotebookCourse.Kernel.Scripting;

namespace NotebookCourse.Kernel.Analysis;

/// <summary>The session as Roslyn's editor features want it: a chain of projects, one for each piece, and the edited cell at its end.</summary>
/// <remarks>The chain is kept from question to question and rebuilt only from where it has changed.</remarks>
internal sealed class SessionDocuments(ScriptSession session)
{
    private readonly List<(string Text, ProjectId Project)> _chain = [];
    private Solution _solution = new AdhocWorkspace(MefHostServices.DefaultHost).CurrentSolution;
    private Document? _open;
    private string? _openText;
    private int _count;

    /// <summary>The document of the edited cell.</summary>
    public Document Open(EditedParts edited)
    {
        // The first piece, which is empty, has the references and usings that all inherit.
        if (!Align(["", .. session.Known.Texts, .. edited.Before]) && edited.Text == _openText) return _open!;
        _openText = edited.Text;
        return _open = Append(_solution, edited.Text);
    }

    // Returns whether there was anything to change.
    private bool Align(IReadOnlyList<string> texts)
    {
        var same = 0;
        while (same < texts.Count && same < _chain.Count && texts[same] == _chain[same].Text) same++;
        if (same == texts.Count && same == _chain.Count) return false;
        for (; _chain.Count > same; _chain.RemoveAt(_chain.Count - 1)) _solution = _solution.RemoveProject(_chain[^1].Project);
        foreach (var text in texts.Skip(same))
        {
            var document = Append(_solution, text);
            _solution = document.Project.Solution;
            _chain.Add((text, document.Project.Id));
        }
        return true;
    }

    private Document Append(Solution solution, string text)
    {
        var name = string.Create(CultureInfo.InvariantCulture, $"Edited#{_count++}");
        var first = _chain.Count == 0;
        var project = ProjectId.CreateNewId();
        var document = DocumentId.CreateNewId(project);
        var source = TextLoader.From(TextAndVersion.Create(SourceText.From(text), VersionStamp.Default));
        return solution.AddProject(ProjectInfo.Create(
            project,
            VersionStamp.Default,
            name,
            name,
            LanguageNames.CSharp,
            compilationOptions: (first ? session.Settings.FirstOptions : session.Settings.Options).WithScriptClassName(name),
            parseOptions: ScriptSettings.Parsing,
            documents: [DocumentInfo.Create(document, name, sourceCodeKind: SourceCodeKind.Script, loader: source)],
            projectReferences: first ? [] : [new ProjectReference(_chain[^1].Project)],
            metadataReferences: first ? session.Settings.References : [],
            isSubmission: true)).GetDocument(document)!;
    }
}
