namespace MiniFlow.Grading.Input;

/// <summary>How much is read of what somebody handed in.</summary>
internal static class InputBounds
{
    /// <summary>The largest notebook, in bytes: outputs of many pictures fit in, a bomb does not.</summary>
    public const int Notebook = 64 << 20;

    /// <summary>The most entries of a zip.</summary>
    public const int Entries = 5000;

    /// <summary>The most notebooks of a student that are looked at.</summary>
    public const int Notebooks = 200;

    /// <summary>How deep folders are followed.</summary>
    public const int Depth = 8;

    /// <summary>Reads a stream to its end, or to the bound.</summary>
    /// <exception cref="GradingException">There is more than a notebook can be.</exception>
    public static byte[] ReadNotebook(Stream stream)
    {
        using var content = new MemoryStream();
        var buffer = new byte[81920];
        for (int count; (count = stream.Read(buffer)) > 0;)
        {
            if (content.Length + count > Notebook)
                throw new GradingException($"The file is larger than {Notebook >> 20} MB, which no notebook of the course is. Clear its outputs, save it and hand it in again.");
            content.Write(buffer, 0, count);
        }

        return content.ToArray();
    }
}
