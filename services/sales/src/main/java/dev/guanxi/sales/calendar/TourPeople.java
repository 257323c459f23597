package dev.guanxi.sales.calendar;

import dev.guanxi.platform.domain.DomainException.Invalid;
import dev.guanxi.platform.domain.DomainException.NotAllowed;
import dev.guanxi.platform.identity.CurrentCaller;
import dev.guanxi.platform.identity.Ownership;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.stream.StreamSupport;

/** For whom the caller may plan: for themselves, and for those whose appointments they may change. */
@ApplicationScoped
class TourPeople {
    private static final String TEAM = "select team from seller where owner_id = $1";

    private final Appointments appointments;
    private final CurrentCaller caller;
    private final Pool database;

    TourPeople(Appointments appointments, CurrentCaller caller, Pool database) {
        this.appointments = appointments;
        this.caller = caller;
        this.database = database;
    }

    /** Whose the appointments are then, or a refusal. */
    Uni<Organiser> of(String person) {
        var who = caller.get();
        if (person.equals(who.id())) {
            return Uni.createFrom().item(new Organiser(person, who.homeTeam(), null, null));
        }
        return database.preparedQuery(TEAM)
                .execute(Tuple.of(person))
                .map(rows -> StreamSupport.stream(rows.spliterator(), false)
                        .map(row -> row.getString("team"))
                        .findFirst()
                        .orElseThrow(() -> new Invalid("person", "seller-unknown", person)))
                .map(team -> organiser(person, team));
    }

    private Organiser organiser(String person, String team) {
        if (!appointments.visible().permits(Ownership.of(person, team))) {
            throw new NotAllowed("tour-of-somebody-else");
        }
        return new Organiser(person, team, null, null);
    }
}
