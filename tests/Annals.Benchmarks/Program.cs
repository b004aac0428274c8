using BenchmarkDotNet.Running;

BenchmarkSwitcher.FromAssembly(typeof(Annals.Benchmarks.WholeRecord).Assembly).Run(args);
