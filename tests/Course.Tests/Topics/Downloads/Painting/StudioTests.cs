using System.Buffers.Binary;
using System.IO.Compression;
using NotebookCourse.Topics.Downloads.Painting;

namespace NotebookCourse.Tests.Topics.Downloads.Painting;

public class StudioTests
{
    private static readonly string Folder = Repository.At("data/images");

    [Fact]
    public void Pictures_InTheRepository_AreOneAPainterAndSmall()
    {
        Assert.Equal(
            Studio.Painters.Select(painter => painter.Name + ".png"),
            Directory.GetFiles(Folder, "*.png").Select(file => Path.GetFileName(file)).Order(StringComparer.Ordinal));
        Assert.All(Directory.GetFiles(Folder, "*.png"), file => Assert.InRange(new FileInfo(file).Length, 1, Studio.MostBytes));
    }

    [Fact]
    public void Pictures_InTheRepository_AreAllDifferentAndOfOneSize()
    {
        var pictures = Directory.GetFiles(Folder, "*.png").Select(file => Pixels(File.ReadAllBytes(file))).ToArray();

        Assert.All(pictures, pixels => Assert.Equal(480 * 320, pixels.Length));
        for (var i = 0; i < pictures.Length; i++)
            Assert.All(pictures[..i], other => Assert.InRange(Difference(other, pictures[i]), 20, 255));
    }

    // Without a sine or a power in it, which differ in the last digit from one machine to the next.
    [Fact]
    public void Paint_Maze_IsThePictureOfTheRepositoryPixelByPixel() =>
        Assert.Equal(Pixels(File.ReadAllBytes(Path.Combine(Folder, "maze.png"))), Pixels(Studio.Frame(Studio.Paint(new Maze()))));

    [Theory]
    [InlineData("julia")]
    [InlineData("mountains")]
    [InlineData("ripples")]
    [InlineData("truchet")]
    public void Paint_AnyPicture_IsThatOfTheRepositoryButForItsFewColours(string name)
    {
        var painted = Studio.Paint(Studio.Painters.Single(painter => painter.Name == name));

        Assert.InRange(Difference(painted, Pixels(File.ReadAllBytes(Path.Combine(Folder, name + ".png")))), 0, 4);
    }

    // The mean difference of a channel: 0 to 255.
    private static double Difference(int[] one, int[] other) => one.Zip(other, (a, b) =>
        Math.Abs((a >> 16) - (b >> 16)) + Math.Abs((a >> 8 & 255) - (b >> 8 & 255)) + Math.Abs((a & 255) - (b & 255))).Average() / 3;

    // The pixels of a PNG with a palette and without filters, read by another way than they were written.
    private static int[] Pixels(byte[] png)
    {
        var (palette, width, zipped) = (Array.Empty<byte>(), 0, new MemoryStream());
        for (var at = 8; at < png.Length;)
        {
            var length = BinaryPrimitives.ReadInt32BigEndian(png.AsSpan(at));
            var data = png[(at + 8)..(at + 8 + length)];
            switch (png.AsSpan(at + 4, 4))
            {
                case [(byte)'I', (byte)'H', (byte)'D', (byte)'R']:
                    width = BinaryPrimitives.ReadInt32BigEndian(data);
                    break;
                case [(byte)'P', (byte)'L', (byte)'T', (byte)'E']:
                    palette = data;
                    break;
                case [(byte)'I', (byte)'D', (byte)'A', (byte)'T']:
                    zipped.Write(data);
                    break;
            }
            at += 12 + length;
        }
        zipped.Position = 0;
        using var plain = new MemoryStream();
        using (var zip = new ZLibStream(zipped, CompressionMode.Decompress))
            zip.CopyTo(plain);
        return [.. plain.ToArray().Chunk(width + 1).SelectMany(row => row.Skip(1))
            .Select(index => palette[3 * index] << 16 | palette[3 * index + 1] << 8 | palette[3 * index + 2])];
    }
}
