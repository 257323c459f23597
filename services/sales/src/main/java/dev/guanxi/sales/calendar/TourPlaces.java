package dev.guanxi.sales.calendar;

import dev.guanxi.platform.identity.CurrentCaller;
import dev.guanxi.platform.identity.Visibility;
import dev.guanxi.platform.persistence.Sql;
import dev.guanxi.sales.customer.KnownCustomers;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;
import org.jspecify.annotations.Nullable;

/** Knows whom visits are to and where these are: as it is said, or where the customer was visited last. */
@ApplicationScoped
class TourPlaces {
    private final KnownCustomers customers;
    private final Appointments appointments;
    private final CurrentCaller caller;
    private final Pool database;

    TourPlaces(KnownCustomers customers, Appointments appointments, CurrentCaller caller, Pool database) {
        this.customers = customers;
        this.appointments = appointments;
        this.caller = caller;
        this.database = database;
    }

    /** A visit with all that is known of it. */
    record Place(TourRequest.Visit visit, String title, Scene scene) {
        @Nullable
        Spot spot() {
            return scene.spot();
        }
    }

    /** Of each of these visits, in their order; refuses a customer that there is not. */
    Uni<List<Place>> of(List<TourRequest.Visit> visits) {
        return names(visits)
                .chain(names -> scenes(visits)
                        .map(scenes -> visits.stream()
                                .map(visit -> new Place(
                                        visit,
                                        title(visit, names),
                                        visit.scene().spot() == null ? scene(visit, scenes) : visit.scene()))
                                .toList()));
    }

    private static String title(TourRequest.Visit visit, Map<UUID, String> names) {
        return visit.title() != null
                ? visit.title()
                : Objects.requireNonNull(names.get(Objects.requireNonNull(visit.customerId())));
    }

    private static Scene scene(TourRequest.Visit visit, Map<UUID, Scene> scenes) {
        var last = visit.customerId() == null ? null : scenes.get(visit.customerId());
        return last == null
                ? visit.scene()
                : new Scene(
                        visit.scene().place() == null
                                ? last.place()
                                : visit.scene().place(),
                        last.latitude(),
                        last.longitude());
    }

    private Uni<Map<UUID, String>> names(List<TourRequest.Visit> visits) {
        var names = new HashMap<UUID, String>();
        return Multi.createFrom()
                .iterable(ids(visits))
                .onItem()
                .transformToUniAndConcatenate(
                        id -> customers.require(id).invoke(customer -> names.put(id, customer.name())))
                .collect()
                .last()
                .replaceWith(names);
    }

    private static List<UUID> ids(List<TourRequest.Visit> visits) {
        return visits.stream()
                .map(TourRequest.Visit::customerId)
                .filter(Objects::nonNull)
                .distinct()
                .toList();
    }

    /** Where each of the customers was visited last, as far as the caller sees that. */
    private Uni<Map<UUID, Scene>> scenes(List<TourRequest.Visit> visits) {
        var sql = new Sql();
        sql.add(
                        "select distinct on (customer_id) customer_id, place, latitude, longitude from appointment where customer_id = any(")
                .add(sql.bind(ids(visits).toArray(UUID[]::new)))
                .add(") and latitude is not null and not removed and (details -> 'people' ? ")
                .add(sql.bind(caller.get().id()))
                .add(" or not confidential and ")
                .add(appointments.visible().sql(Visibility.Columns.OWNER_AND_TEAM, sql::bind))
                .add(") order by customer_id, begins_at desc, id");
        return database.preparedQuery(sql.text())
                .execute(sql.parameters())
                .map(rows -> StreamSupport.stream(rows.spliterator(), false)
                        .collect(Collectors.toMap(
                                row -> row.getUUID("customer_id"),
                                row -> new Scene(
                                        row.getString("place"),
                                        row.getDouble("latitude"),
                                        row.getDouble("longitude")))));
    }
}
