using FSharp.Compiler.Syntax;
using FSharp.Compiler.Text;
using Microsoft.FSharp.Collections;
using Microsoft.FSharp.Core;

namespace NotebookCourse.Kernel.FSharpCells;

/// <summary>Where an F# text needs stop points: in each loop, and in each function.</summary>
/// <remarks>
/// The reasons are those of the rewriter of C#. In F# a function that calls itself last is a loop as well: the compiler
/// makes one of it. Quotations and queries are data that others translate, so nothing is put into them.
/// </remarks>
internal sealed class StopPlaces
{
    private readonly List<StopPlace> _places = [];

    private StopPlaces()
    {
    }

    /// <summary>The places before which a stop point goes, in no particular order.</summary>
    public static IReadOnlyList<StopPlace> Of(ParsedInput input)
    {
        var found = new StopPlaces();
        var visit = FuncConvert.FromFunc<StopPlaces, FSharpList<SyntaxNode>, SyntaxNode, StopPlaces>((places, path, node) =>
        {
            if (!IsData(node) && !path.Any(IsData)) places.Visit(node);
            return places;
        });
        return ParsedInputModule.fold(visit, found, input)._places;
    }

    private static bool IsData(SyntaxNode node) => node is SyntaxNode.SynExpr
    {
        Item: SynExpr.Quote
            // A text with holes must stay on its line.
            or SynExpr.InterpolatedString
            or SynExpr.App { funcExpr: SynExpr.Ident { ident.idText: "query" }, argExpr: SynExpr.ComputationExpr },
    };

    private void Visit(SyntaxNode node)
    {
        switch (node)
        {
            case SyntaxNode.SynExpr { Item: SynExpr.While loop }:
                Add(loop.doExpr);
                break;
            case SyntaxNode.SynExpr { Item: SynExpr.WhileBang loop }:
                Add(loop.doExpr);
                break;
            case SyntaxNode.SynExpr { Item: SynExpr.For loop }:
                Add(loop.doBody);
                break;
            case SyntaxNode.SynExpr { Item: SynExpr.ForEach loop }:
                AddBodyOfForEach(loop.bodyExpr);
                break;
            case SyntaxNode.SynExpr { Item: SynExpr.LetOrUse { Item: var let } }:
                AddFunctions(let.Bindings);
                break;
            case SyntaxNode.SynModule { Item: SynModuleDecl.Let let }:
                AddFunctions(let.bindings);
                break;
            case SyntaxNode.SynExpr { Item: SynExpr.Lambda or SynExpr.MatchLambda } lambda:
                AddFunction(lambda.Item);
                break;
            case SyntaxNode.SynMemberDefn { Item: SynMemberDefn.Member { memberDefn: var member } } when !IsConstructor(member):
                AddFunction(member.expr);
                break;
        }
    }

    private void AddFunctions(IEnumerable<SynBinding> bindings)
    {
        foreach (var binding in bindings)
            // A value is no function and runs once, also where it refers to itself.
            if (binding.headPat is SynPat.LongIdent { argPats.Patterns.IsEmpty: false }) AddFunction(binding.expr);
    }

    private void AddFunction(SynExpr body)
    {
        switch (Unwrapped(body))
        {
            case SynExpr.Lambda lambda:
                AddFunction(lambda.parsedData?.Value.Item2 ?? lambda.body);
                break;
            case SynExpr.MatchLambda cases:
                AddCases([.. cases.matchClauses]);
                break;
            case var other:
                Add(other);
                break;
        }
    }

    // Of cases that share a line, a break before one result would change how the others are read.
    private void AddCases(IReadOnlyList<SynMatchClause> cases)
    {
        if (cases.Count > 1 && cases[0].Range.StartLine == cases[^1].Range.EndLine)
        {
            _places.AddRange(cases.Select(one => new StopPlace(one.resultExpr.Range.Start, IsInLine: true)));
            return;
        }
        for (var i = 0; i < cases.Count; i++)
        {
            var (start, end) = (cases[i].Range.StartLine, cases[i].resultExpr.Range.EndLine);
            if ((i == 0 || cases[i - 1].Range.EndLine < start) && (i + 1 == cases.Count || end < cases[i + 1].Range.StartLine))
                Add(cases[i].resultExpr);
        }
    }

    // "for x in xs -> x" yields without saying so, and its body starts with the arrow.
    private void AddBodyOfForEach(SynExpr body) =>
        Add(body is SynExpr.YieldOrReturn { trivia.YieldOrReturnKeyword: var keyword } unsaid && IsArrow(keyword) ? unsaid.expr : body);

    private void Add(SynExpr body) => _places.Add(new StopPlace(body.Range.Start));

    private static bool IsArrow(FSharp.Compiler.Text.Range keyword) => keyword.EndColumn - keyword.StartColumn == "->".Length;

    private static SynExpr Unwrapped(SynExpr body) => body is SynExpr.Typed typed ? typed.expr : body;

    private static bool IsConstructor(SynBinding member) =>
        member.valData.memberFlags?.Value.MemberKind is { IsConstructor: true } or { IsClassConstructor: true };
}

/// <summary>Where a stop point goes.</summary>
/// <param name="Before">Before what.</param>
/// <param name="IsInLine">Whether it must stay on the line.</param>
internal readonly record struct StopPlace(Position Before, bool IsInLine = false);
