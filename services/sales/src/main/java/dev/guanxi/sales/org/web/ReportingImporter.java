package dev.guanxi.sales.org.web;

import static dev.guanxi.platform.domain.DomainException.ensureField;

import dev.guanxi.platform.domain.DomainException;
import dev.guanxi.platform.domain.DomainException.Invalid;
import dev.guanxi.platform.identity.Roles;
import dev.guanxi.platform.web.imports.ImportColumn;
import dev.guanxi.platform.web.imports.ImportRow;
import dev.guanxi.platform.web.imports.ImportType;
import dev.guanxi.platform.web.imports.Importer;
import dev.guanxi.platform.web.imports.Outcome;
import dev.guanxi.sales.org.ReportingDraft;
import dev.guanxi.sales.org.ReportingIntake;
import dev.guanxi.sales.org.ReportingProfile;
import dev.guanxi.sales.seller.KnownSeller;
import dev.guanxi.sales.seller.KnownSellers;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Singleton;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Reporting lines out of a file, by names: who reports to whom, what they are, and from which day on. */
@Singleton
class ReportingImporter implements Importer<ReportingImporter.Entry> {
    private static final List<ImportColumn> COLUMNS = List.of(
            ImportColumn.text("name", 200).mustBeThere().orCalled("sales_agent", "seller", "姓名", "销售人员"),
            ImportColumn.text("manager", 200).orCalled("reports_to", "经理", "上级"),
            ImportColumn.text("jobTitle", 100).orCalled("title", "职务", "岗位"),
            ImportColumn.of("from", ImportType.DATE).orCalled("from_day", "生效日期"));

    private final ReportingIntake intake;
    private final KnownSellers sellers;

    ReportingImporter(ReportingIntake intake, KnownSellers sellers) {
        this.intake = intake;
        this.sellers = sellers;
    }

    /** What a row says. */
    record Entry(
            String name,
            @Nullable String manager,
            @Nullable String jobTitle,
            @Nullable LocalDate from) {
        static String key(String name) {
            return name.toLowerCase(Locale.ROOT);
        }

        Stream<String> names() {
            return Stream.of(name, manager).filter(Objects::nonNull).map(Entry::key);
        }
    }

    @Override
    public String kind() {
        return "reporting-lines";
    }

    @Override
    public List<ImportColumn> columns() {
        return COLUMNS;
    }

    @Override
    public Set<String> roles() {
        return Set.of(Roles.SALES_MANAGER, Roles.ADMIN);
    }

    @Override
    public Entry read(ImportRow row) {
        return new Entry(row.required("name"), row.text("manager"), row.text("jobTitle"), row.date("from"));
    }

    @Override
    public Set<String> keys(Entry entry) {
        return Set.of(Entry.key(entry.name()) + " " + entry.from());
    }

    @Override
    public Uni<List<Outcome>> create(List<Entry> entries) {
        return sellers.named(entries.stream().flatMap(Entry::names).collect(Collectors.toSet()))
                .chain(known -> create(entries, known));
    }

    private Uni<List<Outcome>> create(List<Entry> entries, Map<String, List<KnownSeller>> known) {
        var refusals = new ArrayList<@Nullable DomainException>(entries.size());
        var drafts = new ArrayList<ReportingDraft>();
        for (var entry : entries) {
            try {
                drafts.add(draft(entry, known));
                refusals.add(null);
            } catch (DomainException refusal) {
                refusals.add(refusal);
            }
        }
        return intake.take(drafts).map(taken -> {
            var rest = taken.iterator();
            return refusals.stream()
                    .map(refusal -> refusal == null ? rest.next() : Outcome.refused(refusal))
                    .toList();
        });
    }

    private static ReportingDraft draft(Entry entry, Map<String, List<KnownSeller>> known) {
        var manager = entry.manager();
        var managerId = manager == null ? null : one("manager", manager, known);
        var profile = new ReportingProfile(managerId, entry.jobTitle(), false);
        return new ReportingDraft(one("name", entry.name(), known), entry.from(), profile);
    }

    private static UUID one(String field, String name, Map<String, List<KnownSeller>> known) {
        var found = known.getOrDefault(Entry.key(name), List.of());
        ensureField(found.size() <= 1, field, "name-ambiguous", name, found.size());
        if (found.isEmpty()) {
            throw new Invalid(field, "owner-unknown", name);
        }
        return found.getFirst().id();
    }

    @Override
    public Uni<Set<UUID>> undo(List<UUID> ids) {
        return intake.takeBack(ids);
    }
}
