using System.Runtime.InteropServices;

namespace NotebookCourse.Tests.Topics.Processes;

/// <summary>Memory with an address, as a mapped file has it.</summary>
internal sealed class ZeroMemory : IDisposable
{
    private readonly int _bytes;

    public ZeroMemory(int bytes)
    {
        (_bytes, Address) = (bytes, Marshal.AllocHGlobal(bytes));
        Clear();
    }

    public nint Address { get; }

    public void Clear() => Marshal.Copy(new byte[_bytes], 0, Address, _bytes);

    public void Dispose() => Marshal.FreeHGlobal(Address);
}
