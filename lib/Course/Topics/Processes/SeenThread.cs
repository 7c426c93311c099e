using NotebookCourse.Platforms.Linux;

namespace NotebookCourse.Topics.Processes;

/// <summary>A thread of a process, as the system told of it at one moment.</summary>
/// <param name="Id">The system's number for it.</param>
/// <param name="Name">Its name; null if the platform does not tell.</param>
/// <param name="Registers">Two of its registers; null while it runs (they change all the time), or if the platform does not tell.</param>
/// <param name="Stack">The memory into which its stack pointer points; null if that is not known.</param>
public sealed record SeenThread(int Id, string? Name, Registers? Registers, MemoryRegion? Stack);

/// <summary>Two registers, which each thread has for itself.</summary>
/// <param name="ProgramCounter">The address of its next instruction.</param>
/// <param name="StackPointer">The address up to which its stack is in use.</param>
public sealed record Registers(ulong ProgramCounter, ulong StackPointer);
