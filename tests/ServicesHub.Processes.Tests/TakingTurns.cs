// Each starts a hub of several processes: two at once would fight for the machine, and with the figures that they print.
[assembly: Xunit.v3.Parallelization(Mode = Xunit.Sdk.ParallelMode.None)]
