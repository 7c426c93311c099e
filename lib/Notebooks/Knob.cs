using System.Globalization;

namespace NotebookCourse.Notebooks;

/// <summary>A variable of a cell that its reader is meant to change, declared by a form comment after it.</summary>
/// <param name="Name">The variable.</param>
/// <param name="Kind">How it is shown.</param>
/// <param name="CSharpType">Its type: <c>int</c>, <c>long</c>, <c>double</c>, <c>bool</c> or <c>string</c>.</param>
/// <param name="Value">The value in the source: numbers in invariant form, text without its quotes.</param>
/// <param name="Min">The smallest number allowed, if there is one.</param>
/// <param name="Max">The largest number allowed, if there is one.</param>
/// <param name="Step">The distance between neighbouring values of a slider or number, if it says.</param>
/// <param name="Choices">The values allowed, if they are listed.</param>
/// <param name="CellIndex">The cell, counted from 0.</param>
public sealed record Knob(
    string Name,
    KnobKind Kind,
    string CSharpType,
    string Value,
    double? Min,
    double? Max,
    double? Step,
    IReadOnlyList<string> Choices,
    int CellIndex)
{
    /// <summary>The values allowed, in words.</summary>
    public string RangeText => this switch
    {
        { Choices.Count: > 0 } => $"one of {string.Join(", ", Choices)}",
        { CSharpType: "bool" } => "true or false",
        { CSharpType: "string" } => "any text",
        { Min: { } min, Max: { } max } => $"{Number(min)} to {Number(max)}",
        { Min: { } min } => $"at least {Number(min)}",
        { Max: { } max } => $"at most {Number(max)}",
        _ => CSharpType == "double" ? "a number" : "a whole number",
    };

    /// <summary>Where the literal lies in the cell's source, and how it is written there.</summary>
    internal KnobLiteral Literal { get; init; }

    private static string Number(double value) => value.ToString(CultureInfo.InvariantCulture);
}
