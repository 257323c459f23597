package dev.guanxi.sales.lead.web;

import dev.guanxi.platform.identity.Roles;
import dev.guanxi.platform.web.imports.ImportColumn;
import dev.guanxi.platform.web.imports.ImportOption;
import dev.guanxi.platform.web.imports.ImportRow;
import dev.guanxi.platform.web.imports.ImportUpdates;
import dev.guanxi.platform.web.imports.Importer;
import dev.guanxi.platform.web.imports.Outcome;
import dev.guanxi.sales.lead.LeadBatches;
import dev.guanxi.sales.lead.LeadBatches.Way;
import dev.guanxi.sales.lead.LeadCells;
import dev.guanxi.sales.lead.LeadProfile;
import dev.guanxi.sales.lead.LeadUpdates;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Leads out of files, such as the list of a fair's visitors. */
@Singleton
class LeadImporter implements Importer<LeadImporter.Visitor> {
    private static final ImportOption ASSIGNMENT = new ImportOption("assignment", List.of("MINE", "RULES"));
    private static final ImportOption DUPLICATES = new ImportOption("duplicates", List.of("WARN", "REFUSE"));

    private final LeadBatches batches;
    private final LeadUpdates updates;
    private final LeadCells cells;

    LeadImporter(LeadBatches batches, LeadUpdates updates, LeadCells cells) {
        this.batches = batches;
        this.updates = updates;
        this.cells = cells;
    }

    /** A row, and how the job takes those in. */
    record Visitor(LeadProfile profile, Way way) {}

    @Override
    public List<ImportOption> options() {
        return List.of(ASSIGNMENT, DUPLICATES);
    }

    @Override
    public String kind() {
        return "leads";
    }

    @Override
    public List<ImportColumn> columns() {
        return cells.columns();
    }

    @Override
    public Set<String> roles() {
        return Set.of(Roles.SALES_REP, Roles.SALES_MANAGER, Roles.ADMIN);
    }

    @Override
    public Visitor read(ImportRow row) {
        return new Visitor(
                cells.fresh(row),
                new Way(row.option(ASSIGNMENT.name(), "RULES"), row.option(DUPLICATES.name(), "REFUSE")));
    }

    /** One file names nobody twice; whoever refuses duplicates does not want one phone number twice either. */
    @Override
    public Set<String> keys(Visitor visitor) {
        var email = visitor.profile().email();
        var phone = visitor.way().unlessKnown() ? visitor.profile().phone() : null;
        return Stream.of(
                        email == null ? null : "email " + email.toLowerCase(Locale.ROOT),
                        phone == null ? null : "phone " + phone.replaceAll("\\D", ""))
                .filter(Objects::nonNull)
                .collect(Collectors.toUnmodifiableSet());
    }

    @Override
    public Uni<List<Outcome>> create(List<Visitor> visitors) {
        return batches.capture(
                visitors.stream().map(Visitor::profile).toList(),
                visitors.getFirst().way());
    }

    @Override
    public ImportUpdates<?, ?> updates() {
        return updates;
    }

    @Override
    public Uni<Set<UUID>> undo(List<UUID> ids) {
        return batches.takeBack(ids);
    }
}
