namespace MiniFlow.Cli.FrontEnds;

/// <summary>A program in which the chapters can be worked through.</summary>
/// <param name="Name">What <c>--with</c> calls it.</param>
/// <param name="Title">What people call it, with its version.</param>
/// <param name="Program">What is started.</param>
/// <param name="Arguments">With what.</param>
/// <param name="NeedsKernel">Whether it finds its kernel through Jupyter; VS Code's Polyglot extension brings its own.</param>
internal sealed record FrontEnd(string Name, string Title, string Program, IReadOnlyList<string> Arguments, bool NeedsKernel);
