using ServicesHub.Benchmarks;

return args is ["reference", var kind, .. var rest]
    ? await ReferenceProgram.RunAsync(kind, rest)
    : await BenchmarkRun.RunAsync(args);
