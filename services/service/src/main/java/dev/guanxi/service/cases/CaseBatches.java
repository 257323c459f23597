package dev.guanxi.service.cases;

import dev.guanxi.platform.domain.DomainException;
import dev.guanxi.platform.web.imports.Outcome;
import dev.guanxi.service.customer.CustomerDirectory;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Opens many cases at once, and takes them back as long as nobody worked on them. */
@ApplicationScoped
class CaseBatches {
    private final Cases cases;
    private final CaseReports reports;
    private final CaseDesk desk;
    private final CustomerDirectory customers;
    private final ServiceLevel level;
    private final Clock clock;

    CaseBatches(
            Cases cases,
            CaseReports reports,
            CaseDesk desk,
            CustomerDirectory customers,
            ServiceLevel level,
            Clock clock) {
        this.cases = cases;
        this.reports = reports;
        this.desk = desk;
        this.customers = customers;
        this.level = level;
        this.clock = clock;
    }

    /**
     * A case as a file tells it.
     *
     * @param customer by what name the report means its customer; null when it has the id
     */
    record Entry(CaseReport report, @Nullable String customer) {
        /** One file does not report the same of one customer twice. */
        Set<String> keys() {
            var about = customer == null ? report.customerId() : NamedCustomers.key(customer);
            return Set.of(about + "\n" + report.subject() + "\n" + report.description());
        }

        private CaseReport report(NamedCustomers named) {
            return customer == null ? report : report.of(named.only(customer), report.orderId());
        }
    }

    /** What became of a row when all that it refers to was looked up. */
    private sealed interface Understood {
        record Sound(CaseReport report, UUID customer) implements Understood {}

        record Refused(DomainException why) implements Understood {}
    }

    /** They go to the caller, as those that are opened by hand; within the present transaction. */
    Uni<List<Outcome>> open(List<Entry> entries) {
        return NamedCustomers.of(customers, entries.stream().map(Entry::customer))
                .call(named -> customers.holdAll(Stream.concat(
                                named.all(),
                                entries.stream().map(entry -> entry.report().customerId()))
                        .filter(Objects::nonNull)
                        .toList()))
                .chain(named -> understood(entries, named))
                .chain(this::opened);
    }

    private Uni<List<Understood>> understood(List<Entry> entries, NamedCustomers named) {
        return Multi.createFrom()
                .iterable(entries)
                .onItem()
                .transformToUniAndConcatenate(entry -> understood(entry, named))
                .collect()
                .asList();
    }

    private Uni<Understood> understood(Entry entry, NamedCustomers named) {
        return Uni.createFrom()
                .deferred(() -> reports.completed(entry.report(named)))
                .<Understood>map(report ->
                        new Understood.Sound(report, Objects.requireNonNull(report.customerId(), "completed")))
                .onFailure(DomainException.class)
                .recoverWithItem(why -> new Understood.Refused(why));
    }

    private Uni<List<Outcome>> opened(List<Understood> rows) {
        var sound = rows.stream()
                .filter(Understood.Sound.class::isInstance)
                .map(Understood.Sound.class::cast)
                .toList();
        return customers
                .valueClasses(sound.stream().map(Understood.Sound::customer).toList())
                .chain(classes -> cases.nextNumbers(clock.instant(), sound.size())
                        .map(numbers -> opened(sound, classes, numbers)))
                .call(cases::addAll)
                .map(opened -> outcomes(rows, opened));
    }

    private List<Case> opened(List<Understood.Sound> sound, Map<UUID, String> classes, List<String> numbers) {
        var now = clock.instant();
        var opened = new ArrayList<Case>(sound.size());
        for (int i = 0; i < sound.size(); i++) {
            var priority = Priority.of(classes.get(sound.get(i).customer()));
            opened.add(Case.open(
                    numbers.get(i),
                    sound.get(i).report(),
                    desk.inCharge(),
                    priority,
                    CaseClock.start(now, priority, level)));
        }
        return opened;
    }

    private static List<Outcome> outcomes(List<Understood> rows, List<Case> opened) {
        var next = opened.iterator();
        return rows.stream()
                .map(row -> switch (row) {
                    case Understood.Sound _ -> Outcome.created(next.next().id());
                    case Understood.Refused refused -> Outcome.refused(refused.why());
                })
                .toList();
    }

    /** Removes those that were not changed since and of which nothing was announced; gives their ids. */
    Uni<Set<UUID>> takeBack(List<UUID> ids) {
        return cases.hold(ids)
                .map(found -> found.values().stream()
                        .filter(opened -> opened.version() == 0)
                        .toList())
                .invoke(untouched -> untouched.forEach(Case::erase))
                .call(cases::removeAll)
                .map(removed -> removed.stream().map(Case::id).collect(Collectors.toUnmodifiableSet()));
    }
}
