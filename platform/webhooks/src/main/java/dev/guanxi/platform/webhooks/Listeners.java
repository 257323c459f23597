package dev.guanxi.platform.webhooks;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.guanxi.platform.identity.Caller;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Row;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.stream.StreamSupport;

/** The webhooks that hear, and the callers in whose name they do. */
@ApplicationScoped
class Listeners {
    /** A paused one hears, too: what happens meanwhile is sent when it is resumed. */
    private static final String LISTEN =
            "select id, url, types, owner, created_at from webhook where enabled and standing <> 'GONE' order by id";

    private static final String ANY = "select exists (select from webhook where enabled and standing <> 'GONE')";

    private final Pool database;
    private final ObjectMapper json;

    Listeners(Pool database, ObjectMapper json) {
        this.database = database;
        this.json = json.copy().configure(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES, false);
    }

    Uni<List<Listener>> all() {
        return database.query(LISTEN)
                .execute()
                .map(rows -> StreamSupport.stream(rows.spliterator(), false)
                        .map(this::listener)
                        .toList());
    }

    /** Whether any of them is there. */
    Uni<Boolean> any() {
        return database.query(ANY).execute().map(rows -> rows.iterator().next().getBoolean(0));
    }

    private Listener listener(Row row) {
        var types = List.of(row.getString("types").split(" ", -1));
        return new Listener(
                row.getUUID("id"),
                caller(row.getString("owner")),
                new Subscription(row.getString("url"), types, null, true),
                row.getOffsetDateTime("created_at").toInstant());
    }

    Listener of(Webhook webhook) {
        return new Listener(
                webhook.id(),
                caller(webhook.owner()),
                webhook.subscription(),
                webhook.state().createdAt());
    }

    private Caller caller(String text) {
        try {
            return json.readValue(text, Caller.class);
        } catch (JsonProcessingException e) {
            throw new UncheckedIOException(e);
        }
    }

    Webhook.Owner owner(Caller caller) {
        try {
            return new Webhook.Owner(caller.id(), caller.homeTeam(), json.writeValueAsString(caller));
        } catch (JsonProcessingException e) {
            throw new UncheckedIOException(e);
        }
    }
}
