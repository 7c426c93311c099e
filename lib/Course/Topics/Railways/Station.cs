namespace NotebookCourse.Topics.Railways;

/// <summary>A place where trains stop. It has room for as many as come.</summary>
/// <param name="Name">Its name.</param>
/// <param name="East">How far it lies from the west edge of the map, in kilometres.</param>
/// <param name="South">How far it lies from the north edge of the map, in kilometres.</param>
/// <param name="IsPrincipal">Whether expresses stop there.</param>
public sealed record Station(string Name, double East, double South, bool IsPrincipal);
