package dev.guanxi.sales.seller.web;

import static dev.guanxi.platform.domain.DomainException.ensureField;

import dev.guanxi.platform.domain.DomainException.Invalid;
import dev.guanxi.platform.web.imports.BatchImporter;
import dev.guanxi.platform.web.imports.ImportColumn;
import dev.guanxi.platform.web.imports.ImportRow;
import dev.guanxi.platform.web.imports.Outcome;
import dev.guanxi.sales.seller.Roster;
import dev.guanxi.sales.seller.SellerProfile;
import dev.guanxi.sales.seller.SellerUpdates;
import dev.guanxi.sales.seller.TeamPath;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Set;
import java.util.UUID;

/** Sellers out of a file. Where it names no team, region and manager make one. */
@Singleton
class SellerImporter extends BatchImporter<Roster.Entry> {
    private static final List<ImportColumn> COLUMNS = List.of(
            ImportColumn.ID,
            ImportColumn.text("name", 200).mustBeThere().orCalled("sales_agent", "seller", "姓名", "销售人员"),
            ImportColumn.text("region", 100).orCalled("regional_office", "区域"),
            ImportColumn.text("manager", 200).orCalled("经理"),
            ImportColumn.text("team", 200).orCalled("团队"),
            ImportColumn.text("login", 100).orCalled("登录名"));

    private final Roster roster;

    SellerImporter(Roster roster, SellerUpdates updates) {
        super("sellers", () -> COLUMNS, SellerImporter::entry, updates);
        this.roster = roster;
    }

    private static Roster.Entry entry(ImportRow row) {
        var region = row.text("region");
        var manager = row.text("manager");
        var team = row.text("team");
        if (team == null) {
            if (region == null || manager == null) {
                throw new Invalid("team", "team-not-told");
            }
            team = TeamPath.of(region, manager);
        }
        ensureField(team.matches(TeamPath.FORM), "team", "team-malformed", team);
        return new Roster.Entry(new SellerProfile(row.required("name"), team, region, manager), row.text("login"));
    }

    @Override
    public Set<String> keys(Roster.Entry entry) {
        return entry.login() == null
                ? Set.of("name:" + entry.key())
                : Set.of("name:" + entry.key(), "login:" + entry.login());
    }

    @Override
    public Uni<List<Outcome>> create(List<Roster.Entry> entries) {
        return roster.add(entries);
    }

    @Override
    public Uni<Set<UUID>> undo(List<UUID> ids) {
        return roster.withdraw(ids);
    }
}
