using BenchmarkDotNet.Running;
using MiniFlow.Benchmarks;
using MiniFlow.Benchmarks.Contenders;
using MiniFlow.Benchmarks.Products;

// The side-by-side tables have commands of their own; everything else goes to BenchmarkDotNet.
if (args is ["products", ..])
    return ProductsCommand.Run(args[1..]);
if (args is ["compare", ..])
    return CompareCommand.Run(args[1..]);
if (args is ["train", var style])
    return Host.Run(style);

BenchmarkSwitcher.FromAssembly(typeof(Program).Assembly).Run(args);
return 0;
