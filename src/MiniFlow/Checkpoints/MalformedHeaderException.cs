namespace MiniFlow;

/// <summary>What is wrong with the header of a safetensors file, as the second half of a sentence: the reader puts the file's name before it.</summary>
#pragma warning disable CA1032 // Never leaves the reader; one constructor is all it needs.
internal sealed class MalformedHeaderException(string message, Exception? innerException = null) : Exception(message, innerException);
#pragma warning restore CA1032
