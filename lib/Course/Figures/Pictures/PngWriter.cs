using System.Buffers.Binary;
using System.IO.Compression;

namespace NotebookCourse.Figures.Pictures;

/// <summary>Writes a picture with a palette as a PNG file.</summary>
/// <remarks>Source: W3C, <i>Portable Network Graphics (PNG) Specification</i>, third edition, 2025.</remarks>
internal static class PngWriter
{
    private static readonly byte[] Signature = [0x89, (byte)'P', (byte)'N', (byte)'G', 13, 10, 26, 10];

    /// <summary>The file of a picture, given as its pixels row by row.</summary>
    public static byte[] Write(Palette palette, int[] pixels, int width)
    {
        var header = new byte[13];
        BinaryPrimitives.WriteInt32BigEndian(header, width);
        BinaryPrimitives.WriteInt32BigEndian(header.AsSpan(4), pixels.Length / width);
        // Eight bits a pixel, which are a place in the palette; compression, filters and order as always.
        header[8] = 8;
        header[9] = 3;
        using var file = new MemoryStream();
        file.Write(Signature);
        Chunk(file, "IHDR"u8, header);
        Chunk(file, "PLTE"u8, [.. palette.Colours.SelectMany(colour =>
            (byte[])[(byte)(colour >> 16), (byte)(colour >> 8), (byte)colour])]);
        Chunk(file, "IDAT"u8, Compress(palette, pixels, width));
        Chunk(file, "IEND"u8, []);
        return file.ToArray();
    }

    private static byte[] Compress(Palette palette, int[] pixels, int width)
    {
        using var packed = new MemoryStream();
        using (var zip = new ZLibStream(packed, CompressionLevel.SmallestSize))
        {
            foreach (var row in pixels.Chunk(width))
            {
                // No filter: neighbours in a palette are no neighbours in colour, so differences say nothing.
                zip.WriteByte(0);
                zip.Write([.. row.Select(pixel => palette[pixel])]);
            }
        }
        return packed.ToArray();
    }

    private static void Chunk(MemoryStream file, ReadOnlySpan<byte> type, byte[] data)
    {
        Span<byte> number = stackalloc byte[4];
        BinaryPrimitives.WriteInt32BigEndian(number, data.Length);
        file.Write(number);
        file.Write(type);
        file.Write(data);
        BinaryPrimitives.WriteUInt32BigEndian(number, Checksum([.. type, .. data]));
        file.Write(number);
    }

    // The cyclic redundancy check of ISO 3309, bit by bit: these files are small and written once.
    private static uint Checksum(byte[] bytes)
    {
        var sum = uint.MaxValue;
        foreach (var each in bytes)
        {
            sum ^= each;
            for (var bit = 0; bit < 8; bit++)
                sum = (sum & 1) == 1 ? sum >> 1 ^ 0xEDB88320 : sum >> 1;
        }
        return ~sum;
    }
}
