package dev.guanxi.sales.alarm;

import dev.guanxi.platform.domain.Ids;
import dev.guanxi.platform.identity.Roles;
import dev.guanxi.platform.notices.Addressee;
import dev.guanxi.platform.notices.Importance;
import dev.guanxi.platform.notices.Notice;
import dev.guanxi.platform.notices.Notices;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Says to people which deals wait for them; of many at once in one notice. */
@ApplicationScoped
class AlarmTidings {
    private final Notices notices;

    AlarmTidings(Notices notices) {
        this.notices = notices;
    }

    /**
     * A deal and whom it concerns.
     *
     * @param whom a person or a team
     */
    record Concerned(String whom, UUID deal, String number) {}

    Uni<Void> tellOwners(Alarm alarm, List<Concerned> all) {
        return each(all, alarm.kind(), Addressee.Person::new);
    }

    Uni<Void> tellLeaders(Alarm alarm, List<Concerned> all) {
        return each(all, alarm.kind() + "-still", team -> new Addressee.Team(team, Roles.SALES_MANAGER));
    }

    private Uni<Void> each(List<Concerned> all, String kind, Function<String, Addressee> to) {
        var theirs =
                all.stream().collect(Collectors.groupingBy(Concerned::whom, LinkedHashMap::new, Collectors.toList()));
        return Multi.createFrom()
                .iterable(theirs.entrySet())
                .onItem()
                .transformToUniAndConcatenate(
                        each -> notices.send(notice(to.apply(each.getKey()), kind, each.getValue())))
                .collect()
                .last()
                .replaceWithVoid();
    }

    private static Notice notice(Addressee to, String kind, List<Concerned> deals) {
        var first = deals.getFirst();
        var name = (deals.size() == 1 ? "deal-" : "deals-") + kind;
        return new Notice(
                to,
                name,
                Importance.HIGH,
                new Notice.About("opportunities", first.deal()),
                null,
                List.of(first.number(), String.valueOf(deals.size() - 1)),
                name + ":" + Ids.next());
    }
}
