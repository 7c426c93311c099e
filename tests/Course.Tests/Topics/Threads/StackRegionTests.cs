using NotebookCourse.Topics.Threads;

namespace NotebookCourse.Tests.Topics.Threads;

public class StackRegionTests
{
    private static readonly string[] Lines =
    [
        "7f0000000000-7f0000001000 r-xp 00000000 08:01 1 /lib/a-b.so",
        "Size:                  4 kB", "Rss:                   4 kB", "VmFlags: rd ex",
        "7f5608c00000-7f5609400000 rw-p 00000000 00:00 0 ",
        "Size:               8192 kB", "Rss:                  12 kB", "Pss:                  12 kB",
        "7f5609400000-7f5609401000 ---p 00000000 00:00 0 ",
        "Size:                  4 kB", "Rss:                   0 kB",
    ];

    [Theory]
    [InlineData(0x7f5608c00000)]
    [InlineData(0x7f56093fffff)]
    public void Around_AddressInside_IsTheRegion(ulong address) =>
        Assert.Equal(new(8 << 20, 12 << 10), StackRegion.Around(address, Lines));

    [Fact]
    public void Around_FirstAddressBehind_IsTheNextRegion() => Assert.Equal(new(4 << 10, 0), StackRegion.Around(0x7f5609400000, Lines));

    [Theory]
    [InlineData(0)]
    [InlineData(0x7f5608bfffff)]
    public void Around_AddressOfNobody_IsNull(ulong address) => Assert.Null(StackRegion.Around(address, Lines));
}
