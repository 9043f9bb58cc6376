using BenchmarkDotNet.Running;
using MiniFlow.Benchmarks.Products;

// The side-by-side tables have commands of their own; everything else goes to BenchmarkDotNet.
if (args is ["products", ..])
    return ProductsCommand.Run(args[1..]);

BenchmarkSwitcher.FromAssembly(typeof(Program).Assembly).Run(args);
return 0;
