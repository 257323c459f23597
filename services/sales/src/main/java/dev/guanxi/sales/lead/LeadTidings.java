package dev.guanxi.sales.lead;

import dev.guanxi.platform.domain.Ids;
import dev.guanxi.platform.identity.CurrentCaller;
import dev.guanxi.platform.identity.Ownership;
import dev.guanxi.platform.notices.Addressee;
import dev.guanxi.platform.notices.Importance;
import dev.guanxi.platform.notices.Notice;
import dev.guanxi.platform.notices.Notices;
import dev.guanxi.platform.persistence.ChangeNote;
import dev.guanxi.sales.seller.StandIns;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Tells people of leads that they get, lose, or are about to lose; of many at once in one notice. */
@ApplicationScoped
class LeadTidings {
    private final Notices notices;
    private final StandIns standIns;
    private final CurrentCaller caller;

    LeadTidings(Notices notices, StandIns standIns, CurrentCaller caller) {
        this.notices = notices;
        this.standIns = standIns;
        this.caller = caller;
    }

    /** A lead and whom it concerns. */
    record Concerned(String person, UUID lead, String number) {}

    /** Whoever takes a lead knows it already; whoever gets many by one job is told once. */
    Uni<Void> tellOwners(Collection<Lead> leads) {
        var told = leads.stream()
                .flatMap(lead -> assigned(lead).stream())
                .collect(Collectors.toMap(
                        notice -> List.of(notice.to(), notice.dedupe()),
                        Function.identity(),
                        (first, _) -> first,
                        LinkedHashMap::new));
        return notices.sendAll(told.values());
    }

    private Optional<Notice> assigned(Lead lead) {
        var owner = lead.ownership().owner();
        if (owner == null || owner.equals(caller.get().id())) {
            return Optional.empty();
        }
        var job = ChangeNote.current().bulkChange();
        var concerned = new Concerned(owner, lead.id(), lead.state().number());
        return Optional.of(
                job == null
                        ? notice(
                                concerned,
                                "lead-assigned",
                                List.of(),
                                "lead-assigned:%s:%d".formatted(lead.id(), lead.version()))
                        : notice(concerned, "leads-assigned", List.of(), "leads-assigned:%s".formatted(job)));
    }

    /** Their leads went back to the pool. */
    Uni<Void> tellOfLoss(Collection<Concerned> all) {
        return each(
                all,
                (first, several) -> several == 0
                        ? notice(first, "lead-recycled", List.of(), once("lead-recycled"))
                        : notice(first, "leads-recycled", List.of(String.valueOf(several)), once("leads-recycled")));
    }

    /**
     * Their leads go back to the pool unless something is done about them.
     *
     * @param days how many days are left
     */
    Uni<Void> warn(Collection<Concerned> all, int days) {
        var left = String.valueOf(days);
        return each(
                all,
                (first, several) -> several == 0
                        ? notice(first, "lead-goes-back", List.of(left), once("lead-goes-back"))
                        : notice(
                                first, "leads-go-back", List.of(left, String.valueOf(several)), once("leads-go-back")));
    }

    private interface Wording {
        /**
         * What somebody is told.
         *
         * @param several how many there are besides the first
         */
        Notice of(Concerned first, int several);
    }

    private Uni<Void> each(Collection<Concerned> all, Wording wording) {
        var people = all.stream().map(Concerned::person).collect(Collectors.toSet());
        return standIns.of(people).chain(away -> each(all, away, wording));
    }

    /** While somebody is away, whoever stands in for them is told instead. */
    private Uni<Void> each(Collection<Concerned> all, Map<String, Ownership> away, Wording wording) {
        Map<String, List<Concerned>> people = all.stream()
                .map(one -> away.get(one.person()) instanceof Ownership standIn
                        ? new Concerned(String.valueOf(standIn.owner()), one.lead(), one.number())
                        : one)
                .collect(Collectors.groupingBy(Concerned::person, LinkedHashMap::new, Collectors.toList()));
        return notices.sendAll(people.values().stream()
                .map(theirs -> wording.of(theirs.getFirst(), theirs.size() - 1))
                .toList());
    }

    /** The step that tells is done once, whoever does it. */
    private static String once(String kind) {
        return kind + ":" + Ids.next();
    }

    private static Notice notice(Concerned concerned, String kind, List<String> more, String dedupe) {
        var values = new ArrayList<>(List.of(concerned.number()));
        values.addAll(more);
        return new Notice(
                new Addressee.Person(concerned.person()),
                kind,
                Importance.HIGH,
                new Notice.About("leads", concerned.lead()),
                null,
                List.copyOf(values),
                dedupe);
    }
}
