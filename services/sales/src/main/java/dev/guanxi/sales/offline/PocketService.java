package dev.guanxi.sales.offline;

import dev.guanxi.sales.calendar.AppointmentService;
import dev.guanxi.sales.lead.LeadService;
import dev.guanxi.sales.opportunity.Opportunity;
import dev.guanxi.sales.opportunity.OpportunityService;
import io.quarkus.hibernate.reactive.panache.common.WithTransaction;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Fills people's pockets before they go away, and says what has changed since. */
@ApplicationScoped
public class PocketService {
    private static final String LEAD = "lead";
    private static final String OPPORTUNITY = "opportunity";
    private static final String APPOINTMENT = "appointment";
    private static final String CUSTOMER = "customer";

    private final PocketContents contents;
    private final Pockets pockets;
    private final LeadService leads;
    private final OpportunityService opportunities;
    private final AppointmentService appointments;
    private final Clock clock;

    PocketService(
            PocketContents contents,
            Pockets pockets,
            LeadService leads,
            OpportunityService opportunities,
            AppointmentService appointments,
            Clock clock) {
        this.contents = contents;
        this.pockets = pockets;
        this.leads = leads;
        this.opportunities = opportunities;
        this.appointments = appointments;
        this.clock = clock;
    }

    /** What there is, and what of it a phone has not. */
    private record Difference(List<Mark> present, List<String> leftOut, List<Mark> changed, List<Gone> gone) {
        List<UUID> of(String kind) {
            return changed.stream()
                    .filter(mark -> mark.kind().equals(kind))
                    .map(Mark::id)
                    .toList();
        }
    }

    /**
     * What the caller needs while they are away.
     *
     * @param since token of what the phone has; null for all of it
     */
    @WithTransaction
    public Uni<Pocket> pack(@Nullable UUID since) {
        return (since == null ? Uni.createFrom().item(List.<Mark>of()) : pockets.of(since))
                .chain(earlier -> contents.marks().map(found -> difference(earlier, found)))
                .chain(difference -> pockets.keep(difference.present(), since)
                        .chain(token -> filled(token, since == null, difference)));
    }

    private static Difference difference(List<Mark> earlier, List<Mark> found) {
        var present = new ArrayList<Mark>();
        var leftOut = new ArrayList<String>();
        found.stream().collect(Collectors.groupingBy(Mark::kind)).forEach((kind, marks) -> {
            if (marks.size() > PocketContents.MOST) {
                leftOut.add(kind);
            }
            present.addAll(marks.subList(0, Math.min(marks.size(), PocketContents.MOST)));
        });
        var known = new HashSet<>(earlier);
        var ids = present.stream().map(Mark::id).collect(Collectors.toSet());
        return new Difference(
                present,
                leftOut.stream().sorted().toList(),
                present.stream().filter(mark -> !known.contains(mark)).toList(),
                earlier.stream()
                        .filter(mark -> !ids.contains(mark.id()))
                        .map(mark -> new Gone(mark.kind(), mark.id()))
                        .toList());
    }

    private Uni<Pocket> filled(UUID token, boolean whole, Difference difference) {
        return leads.seen(difference.of(LEAD))
                .chain(theirLeads -> opportunities
                        .seen(difference.of(OPPORTUNITY))
                        .chain(deals -> appointments
                                .seen(difference.of(APPOINTMENT))
                                .chain(planned -> contents.customers(difference.of(CUSTOMER))
                                        .chain(customers -> contents.names(customersOf(deals))
                                                .map(names -> new Pocket(
                                                        token,
                                                        clock.instant(),
                                                        whole,
                                                        theirLeads,
                                                        deals,
                                                        planned,
                                                        customers,
                                                        new HashMap<>(names),
                                                        difference.gone(),
                                                        difference.leftOut()))))));
    }

    private static Set<UUID> customersOf(List<Opportunity> deals) {
        return deals.stream()
                .map(deal -> deal.terms().customerId())
                .filter(Objects::nonNull)
                .collect(Collectors.toSet());
    }
}
