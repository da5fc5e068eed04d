Console.Error.WriteLine(
    """
    This AppHost was built without Aspire's packages, which not every feed carries: start it with 'UseAspire=true dotnet run --project aspire/ServicesHub.AppHost', or start the whole hub in one process with 'dotnet run --project src/ServicesHub'.
    Questo AppHost è stato compilato senza i pacchetti di Aspire, che non tutti i repository offrono: avviarlo con 'UseAspire=true dotnet run --project aspire/ServicesHub.AppHost', oppure avviare l'intera piattaforma in un solo processo con 'dotnet run --project src/ServicesHub'.
    """);
return 1;
