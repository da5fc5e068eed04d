using ServicesHub.Abstractions;

namespace ServicesHub.Platform;

/// <summary>The forty operators of the demonstration. Nobody of them exists.</summary>
internal static class DemonstrationOperators
{
    public static IReadOnlyList<DemonstrationOperator> All { get; } =
    [
        new("amministratore", "Livia Tassotti", ("provincia", HubRoles.Administrator)),
        new("programmazione", "Ennio Baldassarri", ("provincia", HubRoles.PlanOfficer)),
        new("formazione", "Marta Ciabattoni", ("provincia", HubRoles.Organiser), ("provincia", HubRoles.Coordinator)),
        new("provincia.operatore", "Silvano Galieni", ("provincia", HubRoles.Operator)),
        new("segreteria", "Ornella Pignotti", ("prefettura", HubRoles.CouncilSecretary)),
        new("prefettura.responsabile", "Dario Salladini", ("prefettura", HubRoles.Coordinator)),
        new("prefettura.operatore", "Ivana Capecci", ("prefettura", HubRoles.Operator)),
        new("prefettura.operatore2", "Tullio Feriozzi", ("prefettura", HubRoles.Operator)),
        new("questura", "Renata Speca", ("questura", HubRoles.Coordinator)),
        new("questura.operatore", "Mauro Ciarrocchi", ("questura", HubRoles.Operator)),
        new("questura.operatore2", "Elvira Narcisi", ("questura", HubRoles.Operator)),
        new("cpi.ascoli", "Giada Marcucci", ("cpi-ascoli", HubRoles.Operator)),
        new("cpi.ascoli.responsabile", "Corrado Vagnoni", ("cpi-ascoli", HubRoles.Coordinator)),
        new("cpi.ascoli2", "Noemi Bruni", ("cpi-ascoli", HubRoles.Operator)),
        new("cpi.ascoli3", "Walter Fioravanti", ("cpi-ascoli", HubRoles.Operator)),
        new("cpi.ascoli4", "Sabina Celani", ("cpi-ascoli", HubRoles.Operator)),
        new("cpi.sanbenedetto", "Flavio Spinozzi", ("cpi-san-benedetto", HubRoles.Operator)),
        new("cpi.sanbenedetto.responsabile", "Amelia Cosignani", ("cpi-san-benedetto", HubRoles.Coordinator)),
        new("cpi.sanbenedetto2", "Ruggero Palestini", ("cpi-san-benedetto", HubRoles.Operator)),
        new("cpi.sanbenedetto3", "Teresa Mosca", ("cpi-san-benedetto", HubRoles.Operator)),
        new("cpi.sanbenedetto4", "Ivo Merlini", ("cpi-san-benedetto", HubRoles.Operator)),
        new("itl", "Bruna Angelini", ("itl", HubRoles.Coordinator)),
        new("itl.operatore", "Gino Carboni", ("itl", HubRoles.Operator)),
        new("ats21", "Fiorella Traini", ("ats-21", HubRoles.Operator)),
        new("ats21.responsabile", "Nazzareno Pulcini", ("ats-21", HubRoles.Coordinator)),
        new("ats21.operatore2", "Loredana Assenti", ("ats-21", HubRoles.Operator)),
        new("ats22", "Cesare Ottaviani", ("ats-22", HubRoles.Operator)),
        new("ats22.responsabile", "Patrizia Luzi", ("ats-22", HubRoles.Coordinator)),
        new("ats22.operatore2", "Enrica Travaglini", ("ats-22", HubRoles.Operator)),
        new("cpia", "Alba Firmani", ("cpia", HubRoles.Coordinator)),
        new("cpia.operatore", "Ottavio Lanciotti", ("cpia", HubRoles.Operator)),
        new("cpia.operatore2", "Rosalba Neroni", ("cpia", HubRoles.Operator)),
        new("approdo", "Serena Caioni", ("approdo", HubRoles.Operator)),
        new("approdo.responsabile", "Elio Romandini", ("approdo", HubRoles.Coordinator)),
        new("approdo.operatore2", "Miriam Olivieri", ("approdo", HubRoles.Operator)),
        new("ponte", "Ada Girolami", ("ponte-piceno", HubRoles.Operator)),
        new("ponte.responsabile", "Venanzo Liberati", ("ponte-piceno", HubRoles.Coordinator)),
        new("ponte.operatore2", "Gaia Tempera", ("ponte-piceno", HubRoles.Operator)),
        new("camera", "Olindo Sermarini", ("camera-commercio", HubRoles.Coordinator)),
        new("camera.operatore", "Zaira Perotti", ("camera-commercio", HubRoles.Operator)),
    ];
}
